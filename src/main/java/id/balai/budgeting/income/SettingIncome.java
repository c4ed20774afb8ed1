package id.balai.budgeting.income;

import id.balai.budgeting.calendar.Matter;
import id.balai.budgeting.calendar.Schedules;
import id.balai.budgeting.catalogue.CodesInForce;
import id.balai.database.DataVersion;
import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Place;
import id.balai.identity.Policy;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.ledger.Decision;
import id.balai.ledger.Ledger;
import id.balai.organisation.Agencies;
import id.balai.organisation.HeldPost;
import id.balai.web.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The PPKD says what the city takes in, or finances, under accounts of a year; an amount of nothing takes it back. */
@Service
public class SettingIncome {
    public static final String KIND = "budgeting.income";

    private final Incomes incomes;
    private final Schedules schedules;
    private final CodesInForce codes;
    private final Agencies agencies;
    private final Ledger ledger;
    private final Clock clock;
    private final DataVersion data;

    SettingIncome(
            Incomes incomes,
            Schedules schedules,
            CodesInForce codes,
            Agencies agencies,
            Ledger ledger,
            Clock clock,
            DataVersion data) {
        this.incomes = incomes;
        this.schedules = schedules;
        this.codes = codes;
        this.agencies = agencies;
        this.ledger = ledger;
        this.clock = clock;
        this.data = data;
    }

    /**
     * All of them, or none, whatever stands there.
     *
     * @throws RefusedIncome outside the stages in which income is written, or for a code that is not in force
     * @throws NotFound when this person may not say that
     */
    @Transactional
    public void run(FiscalYear year, List<Income> wanted, Actor actor) {
        HeldPost post = checked(year, wanted, actor);
        List<Decision> decisions = new ArrayList<>();
        incomes.set(year, wanted).forEach((income, set) -> decisions.add(decision(year, income, set, post, actor)));
        ledger.append(decisions);
        data.changed();
    }

    /**
     * One, unless somebody else wrote it meanwhile.
     *
     * @param seen how often it had been written when this person looked; 0 when nothing stood there
     * @throws RefusedIncome as above, and when the row is another than the person saw
     * @throws NotFound when this person may not say that
     */
    @Transactional
    public void run(FiscalYear year, Income wanted, int seen, Actor actor) {
        HeldPost post = checked(year, List.of(wanted), actor);
        Incomes.Set set = incomes.set(year, wanted, seen).orElseThrow(() -> written(year, wanted));
        ledger.append(decision(year, wanted, set, post, actor));
        data.changed();
    }

    private RefusedIncome written(FiscalYear year, Income wanted) {
        Incomes.Standing theirs =
                incomes.standing(year, wanted.agency(), wanted.account()).orElseThrow();
        return new RefusedIncome(new IncomeRefused.Written(theirs.income(), theirs.version()));
    }

    private HeldPost checked(FiscalYear year, List<Income> wanted, Actor actor) {
        HeldPost post =
                Policy.postFor(actor, Permission.KEEP_INCOME, Place.CITY).orElseThrow(NotFound::new);
        // Whoever freezes the year waits until this is done, and this waits for whoever freezes.
        schedules.hold(year);
        schedules.closed(year, Matter.INCOME).ifPresent(closed -> refuse(new IncomeRefused.OutsideSchedule(closed)));
        requireKnown(wanted);
        return post;
    }

    private void requireKnown(List<Income> wanted) {
        CodesInForce.InForce inForce = codes.on(
                LocalDate.now(clock),
                List.of(),
                wanted.stream().map(Income::account).toList(),
                List.of());
        for (Income income : wanted) {
            if (income.amount().isZero()) continue;
            boolean usable = income.account().takesMoney() && !income.account().isSpending();
            if (!usable || !inForce.has(income.account())) {
                refuse(new IncomeRefused.AccountUnknown(income.account().value()));
            }
            if (agencies.find(new AgencyCode(income.agency())).isEmpty()) {
                refuse(new IncomeRefused.AgencyUnknown(income.agency()));
            }
        }
    }

    private static Decision decision(FiscalYear year, Income income, Incomes.Set set, HeldPost post, Actor actor) {
        return Decision.on(KIND, set.id(), set.version())
                .by(actor.person(), post.role().name().toLowerCase(Locale.ROOT))
                .moving(set.version() == 1 ? null : "ditetapkan", "ditetapkan")
                .with("year", year)
                .with("account", income.account().value())
                .with("agencyOfIncome", income.agency())
                .with("amount", income.amount())
                .sealing("basis", income.basis());
    }

    private static void refuse(IncomeRefused refusal) {
        throw new RefusedIncome(refusal);
    }
}
