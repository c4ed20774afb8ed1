package id.balai.budgeting.rka;

import id.balai.budgeting.calendar.Matter;
import id.balai.budgeting.calendar.Schedules;
import id.balai.budgeting.catalogue.CodesInForce;
import id.balai.budgeting.income.BudgetBalance;
import id.balai.budgeting.income.Incomes;
import id.balai.database.DataVersion;
import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Place;
import id.balai.identity.Policy;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.Rupiah;
import id.balai.ledger.Decision;
import id.balai.ledger.EntryId;
import id.balai.ledger.Ledger;
import id.balai.organisation.Agencies;
import id.balai.organisation.HeldPost;
import id.balai.web.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Bapperida or the TAPD sets the ceiling of a sub kegiatan of an agency, as KUA-PPAS or the planning of it says. */
@Service
public class SettingCeiling {
    private final Ceilings ceilings;
    private final CeilingChanges changes;
    private final Schedules schedules;
    private final Incomes incomes;
    private final CodesInForce codes;
    private final Agencies agencies;
    private final Ledger ledger;
    private final Clock clock;
    private final DataVersion version;

    SettingCeiling(
            Ceilings ceilings,
            CeilingChanges changes,
            Schedules schedules,
            Incomes incomes,
            CodesInForce codes,
            Agencies agencies,
            Ledger ledger,
            Clock clock,
            DataVersion version) {
        this.ceilings = ceilings;
        this.changes = changes;
        this.schedules = schedules;
        this.incomes = incomes;
        this.codes = codes;
        this.agencies = agencies;
        this.ledger = ledger;
        this.clock = clock;
        this.version = version;
    }

    /**
     * @throws RefusedLine as {@link #run(Map, String, Actor)}
     * @throws NotFound when this person may not set ceilings
     */
    @Transactional
    void run(Pot pot, Rupiah amount, Actor actor) {
        run(Map.of(pot, amount), "", actor);
    }

    /**
     * Many ceilings in one act: all of them, or none.
     *
     * @param reason why, in words for those who read the history
     * @throws RefusedLine when the lines under one take more already, when a new one is of a code that is not in force,
     *     when all together would come to more than the year takes in, or when no stage lets ceilings be set
     * @throws NotFound when this person may not set ceilings
     */
    @Transactional
    public void run(Map<Pot, Rupiah> amounts, String reason, Actor actor) {
        if (!amounts.keySet().stream().allMatch(pot -> postFor(pot, actor).isPresent())) throw new NotFound();
        List<FiscalYear> years =
                amounts.keySet().stream().map(Pot::year).distinct().sorted().toList();
        years.forEach(this::requireOpen);
        Map<Pot, Ceilings.Ceiling> before = ceilings.lock(amounts.keySet());
        before.forEach((pot, ceiling) -> requireRoom(ceiling.taken(), Objects.requireNonNull(amounts.get(pot))));
        requireInForce(amounts.keySet().stream()
                .filter(pot -> !before.containsKey(pot))
                .toList());
        Map<FiscalYear, Rupiah> sums = years.stream()
                .collect(Collectors.toMap(y -> y, y -> incomes.balance(y).ceilings()));
        Map<Pot, UUID> ids = ceilings.set(amounts);
        sums.forEach(this::requireMoney);
        log(amounts, before, ids, reason, actor);
    }

    /** Alone in the year, since all ceilings together are compared with what comes in. */
    private void requireOpen(FiscalYear year) {
        schedules.holdAlone(year);
        schedules.closed(year, Matter.CEILING).ifPresent(closed -> {
            throw new RefusedLine(new LineRefused.OutsideSchedule(closed));
        });
    }

    private static void requireRoom(Rupiah taken, Rupiah amount) {
        if (taken.exceeds(amount)) throw new RefusedLine(new LineRefused.CeilingBelowLines(amount, taken));
    }

    private void requireInForce(List<Pot> fresh) {
        if (fresh.isEmpty()) return;
        CodesInForce.InForce inForce = codes.on(
                LocalDate.now(clock), fresh.stream().map(Pot::subKegiatan).toList(), List.of(), List.of());
        for (Pot pot : fresh) {
            if (agencies.find(pot.agency()).isEmpty()) {
                throw new RefusedLine(new LineRefused.CodeWithdrawn(
                        LineRefused.Catalogue.AGENCY, pot.agency().value()));
            }
            if (inForce.has(pot.subKegiatan())) continue;
            String code = pot.subKegiatan().value();
            throw new RefusedLine(new LineRefused.CodeWithdrawn(LineRefused.Catalogue.SUB_KEGIATAN, code));
        }
    }

    /** An act that makes all ceilings together more may not make them more than there is. */
    private void requireMoney(FiscalYear year, Rupiah before) {
        BudgetBalance now = incomes.balance(year);
        boolean more = now.ceilings().exceeds(before);
        if (more && now.knowsIncome() && now.ceilings().exceeds(now.available())) {
            throw new RefusedLine(new LineRefused.CeilingsOverIncome(now.ceilings(), now.available()));
        }
    }

    private static Optional<HeldPost> postFor(Pot pot, Actor actor) {
        return Policy.postFor(actor, Permission.SET_CEILINGS, Place.of(pot.agency()));
    }

    private void log(
            Map<Pot, Rupiah> amounts,
            Map<Pot, Ceilings.Ceiling> before,
            Map<Pot, UUID> ids,
            String reason,
            Actor actor) {
        List<Decision> decisions = new ArrayList<>();
        List<CeilingChanges.Change> told = new ArrayList<>();
        amounts.forEach((pot, amount) -> {
            HeldPost post = postFor(pot, actor).orElseThrow();
            Rupiah was = Optional.ofNullable(before.get(pot))
                    .map(Ceilings.Ceiling::amount)
                    .orElse(Rupiah.ZERO);
            decisions.add(decision(Objects.requireNonNull(ids.get(pot)), pot, was, amount, post, actor, reason));
            told.add(new CeilingChanges.Change(pot, was, amount, post));
        });
        List<EntryId> entries = ledger.append(decisions);
        changes.add(told, entries, reason, actor);
        version.changed();
    }

    private static Decision decision(
            UUID id, Pot pot, Rupiah before, Rupiah amount, HeldPost post, Actor actor, String reason) {
        return Decision.remark("budgeting.ceiling", id)
                .by(actor.person(), post.role().name().toLowerCase(Locale.ROOT), pot.agency())
                .moving(null, "ditetapkan")
                .with("year", pot.year())
                .with("subKegiatan", pot.subKegiatan().value())
                .with("before", before)
                .with("amount", amount)
                .sealing("reason", reason);
    }
}
