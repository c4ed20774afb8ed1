package id.balai.budgeting.rka;

import id.balai.budgeting.calendar.Matter;
import id.balai.budgeting.calendar.Schedules;
import id.balai.database.DataVersion;
import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Place;
import id.balai.identity.Policy;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.Rupiah;
import id.balai.ledger.Decision;
import id.balai.ledger.Ledger;
import id.balai.organisation.HeldPost;
import id.balai.web.NotFound;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Bapperida or the TAPD sets the ceiling of a sub kegiatan of an agency, as KUA-PPAS or the planning of it says. */
@Service
class SettingCeiling {
    private final Ceilings ceilings;
    private final Schedules schedules;
    private final Ledger ledger;
    private final DataVersion version;

    SettingCeiling(Ceilings ceilings, Schedules schedules, Ledger ledger, DataVersion version) {
        this.ceilings = ceilings;
        this.schedules = schedules;
        this.ledger = ledger;
        this.version = version;
    }

    /**
     * @throws RefusedLine when the lines under it take more already, or no stage of the year lets ceilings be set
     * @throws NotFound when this person may not set ceilings
     */
    @Transactional
    void run(Pot pot, Rupiah amount, Actor actor) {
        run(Map.of(pot, amount), actor);
    }

    /** Many ceilings in one act: all of them, or none. */
    @Transactional
    void run(Map<Pot, Rupiah> amounts, Actor actor) {
        if (!amounts.keySet().stream().allMatch(pot -> postFor(pot, actor).isPresent())) throw new NotFound();
        amounts.keySet().stream().map(Pot::year).distinct().forEach(this::requireOpen);
        Map<Pot, Ceilings.Ceiling> before = ceilings.lock(amounts.keySet());
        before.forEach((pot, ceiling) -> requireRoom(ceiling.taken(), Objects.requireNonNull(amounts.get(pot))));
        Map<Pot, UUID> ids = ceilings.set(amounts);
        List<Decision> decisions = new ArrayList<>();
        amounts.forEach((pot, amount) -> decisions.add(decision(
                Objects.requireNonNull(ids.get(pot)),
                pot,
                Optional.ofNullable(before.get(pot)).map(Ceilings.Ceiling::amount),
                amount,
                actor)));
        ledger.append(decisions);
        version.changed();
    }

    private void requireOpen(FiscalYear year) {
        schedules.closed(year, Matter.CEILING).ifPresent(closed -> {
            throw new RefusedLine(new LineRefused.OutsideSchedule(closed));
        });
    }

    private static void requireRoom(Rupiah taken, Rupiah amount) {
        if (taken.exceeds(amount)) throw new RefusedLine(new LineRefused.OverCeiling(taken, amount));
    }

    private static Optional<HeldPost> postFor(Pot pot, Actor actor) {
        return Policy.postFor(actor, Permission.SET_CEILINGS, Place.of(pot.agency()));
    }

    private static Decision decision(UUID id, Pot pot, Optional<Rupiah> before, Rupiah amount, Actor actor) {
        HeldPost post = postFor(pot, actor).orElseThrow();
        return Decision.remark("budgeting.ceiling", id)
                .by(actor.person(), post.role().name().toLowerCase(Locale.ROOT), pot.agency())
                .moving(null, "ditetapkan")
                .with("year", pot.year())
                .with("subKegiatan", pot.subKegiatan().value())
                .with("before", before.orElse(Rupiah.ZERO))
                .with("amount", amount);
    }
}
