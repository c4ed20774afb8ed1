package id.balai.budgeting.cash;

import id.balai.budgeting.calendar.Matter;
import id.balai.budgeting.calendar.Schedules;
import id.balai.budgeting.rka.Pot;
import id.balai.database.DataVersion;
import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Place;
import id.balai.identity.Policy;
import id.balai.kernel.AccountCode;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.Rupiah;
import id.balai.ledger.Decision;
import id.balai.ledger.Ledger;
import id.balai.organisation.HeldPost;
import id.balai.web.NotFound;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The planner of an agency says in which month its money is needed. The months of every account come to what its lines
 * cost, to the sen; nothing else is saved (Permendagri 77/2020, anggaran kas).
 */
@Service
@Transactional
public class PlanningCash {
    public static final String KIND = "budgeting.cash";

    private final CashPlans plans;
    private final Schedules schedules;
    private final Ledger ledger;
    private final DataVersion data;

    PlanningCash(CashPlans plans, Schedules schedules, Ledger ledger, DataVersion data) {
        this.plans = plans;
        this.schedules = schedules;
        this.ledger = ledger;
        this.data = data;
    }

    /**
     * @throws RefusedCash outside the stages, or when the months of an account are not what its lines cost
     * @throws NotFound when this person may not write for this agency
     */
    void run(Pot pot, Map<AccountCode, Months> months, Actor planner) {
        HeldPost post = open(pot.year(), pot.agency(), planner);
        requireTheLines(plans.of(pot), months);
        write(Map.of(pot, months), post, planner);
    }

    /**
     * Gives every sub kegiatan of an agency whose months are not its lines the same in every month.
     *
     * @return how many
     * @throws RefusedCash outside the stages
     * @throws NotFound when this person may not write for this agency
     */
    public int even(FiscalYear year, AgencyCode agency, Actor planner) {
        HeldPost post = open(year, agency, planner);
        Map<Pot, Map<AccountCode, Months>> wanted = new LinkedHashMap<>();
        plans.ofAgency(year, agency).forEach((pot, accounts) -> {
            if (accounts.stream().allMatch(a -> a.missing().isZero())) return;
            Map<AccountCode, Months> even = new LinkedHashMap<>();
            for (AccountPlan account : accounts) {
                if (!account.amount().isZero()) {
                    even.put(
                            account.account(),
                            account.missing().isZero() ? account.months() : Months.even(account.amount()));
                }
            }
            wanted.put(pot, even);
        });
        if (!wanted.isEmpty()) write(wanted, post, planner);
        return wanted.size();
    }

    private HeldPost open(FiscalYear year, AgencyCode agency, Actor planner) {
        HeldPost post =
                Policy.postFor(planner, Permission.WRITE_RKA, Place.of(agency)).orElseThrow(NotFound::new);
        // Whoever freezes the year waits until this is done, and this waits for whoever freezes.
        schedules.hold(year);
        schedules.closed(year, Matter.CASH).ifPresent(closed -> {
            throw new RefusedCash(new CashRefused.OutsideSchedule(closed));
        });
        return post;
    }

    private static void requireTheLines(List<AccountPlan> accounts, Map<AccountCode, Months> months) {
        for (AccountPlan account : accounts) {
            Rupiah sum = months.getOrDefault(account.account(), Months.none()).sum();
            if (!sum.equals(account.amount())) {
                throw new RefusedCash(
                        new CashRefused.NotTheLines(account.account().value(), sum, account.amount()));
            }
        }
        if (!accounts.stream().map(AccountPlan::account).toList().containsAll(months.keySet())) throw new NotFound();
    }

    private void write(Map<Pot, Map<AccountCode, Months>> wanted, HeldPost post, Actor planner) {
        List<Decision> decisions = new ArrayList<>();
        plans.set(wanted)
                .forEach((pot, set) ->
                        decisions.add(decision(pot, set, wanted.getOrDefault(pot, Map.of()), post, planner)));
        ledger.append(decisions);
        data.changed();
    }

    private static Decision decision(
            Pot pot, CashPlans.Set set, Map<AccountCode, Months> months, HeldPost post, Actor planner) {
        return Decision.on(KIND, set.id(), set.version())
                .by(planner.person(), post.role().name().toLowerCase(Locale.ROOT), pot.agency())
                .moving(set.version() == 1 ? null : "direncanakan", "direncanakan")
                .with("year", pot.year())
                .with("subKegiatan", pot.subKegiatan().value())
                .with("months", together(months));
    }

    /** January to December over all accounts. */
    private static List<Rupiah> together(Map<AccountCode, Months> months) {
        List<Rupiah> sums = new ArrayList<>(Months.none().each());
        for (Months each : months.values()) {
            for (int i = 0; i < Months.COUNT; i++) {
                sums.set(i, sums.get(i).plus(each.each().get(i)));
            }
        }
        return sums;
    }
}
