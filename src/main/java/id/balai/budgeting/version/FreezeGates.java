package id.balai.budgeting.version;

import id.balai.budgeting.calendar.Schedules;
import id.balai.budgeting.cash.CashPlans;
import id.balai.budgeting.income.FundUse;
import id.balai.budgeting.income.Incomes;
import id.balai.budgeting.shift.Shifts;
import id.balai.budgeting.verification.VerifiedSubs;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.Rupiah;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands between a budget and its being frozen, in the order in which it is told; the first refusal counts. */
@Component
class FreezeGates {
    private final BudgetVersions versions;
    private final Schedules schedules;
    private final Incomes incomes;
    private final CashPlans cash;
    private final Shifts shifts;
    private final VerifiedSubs verified;
    private final JdbcClient jdbc;
    private final List<Function<FreezingVersion.Wanted, Optional<FreezeRefused>>> gates = List.of(
            this::nameIsFree,
            this::isOnce,
            this::stageIsOpen,
            this::chainIsWhole,
            this::isCertain,
            this::balances,
            this::fundsAreFed,
            this::monthsAreWhole,
            this::movesWithinKinds,
            this::isVerifiedOrSaysWhy);

    FreezeGates(
            BudgetVersions versions,
            Schedules schedules,
            Incomes incomes,
            CashPlans cash,
            Shifts shifts,
            VerifiedSubs verified,
            JdbcClient jdbc) {
        this.versions = versions;
        this.schedules = schedules;
        this.incomes = incomes;
        this.cash = cash;
        this.shifts = shifts;
        this.verified = verified;
        this.jdbc = jdbc;
    }

    Optional<FreezeRefused> refusal(FreezingVersion.Wanted wanted) {
        return gates.stream().flatMap(gate -> gate.apply(wanted).stream()).findFirst();
    }

    private Optional<FreezeRefused> nameIsFree(FreezingVersion.Wanted wanted) {
        return versions.find(wanted.year(), wanted.code()).map(v -> new FreezeRefused.NameTaken(wanted.code()));
    }

    private Optional<FreezeRefused> isOnce(FreezingVersion.Wanted wanted) {
        return wanted.stage().isOnce() && versions.has(wanted.year(), wanted.stage())
                ? Optional.of(new FreezeRefused.AlreadyAdopted())
                : Optional.empty();
    }

    private Optional<FreezeRefused> stageIsOpen(FreezingVersion.Wanted wanted) {
        return schedules.of(wanted.year()).closed(wanted.stage().phases()).map(FreezeRefused.OutsideSchedule::new);
    }

    private Optional<FreezeRefused> chainIsWhole(FreezingVersion.Wanted wanted) {
        return wanted.stage()
                .after()
                .filter(needed -> !versions.has(wanted.year(), needed))
                .map(FreezeRefused.ChainBroken::new);
    }

    private Optional<FreezeRefused> isCertain(FreezingVersion.Wanted wanted) {
        if (!wanted.stage().isBinding()) return Optional.empty();
        int provisional = provisional(wanted.year());
        return provisional > 0 ? Optional.of(new FreezeRefused.ProvisionalLines(provisional)) : Optional.empty();
    }

    private int provisional(FiscalYear year) {
        return jdbc.sql("SELECT count(*) FROM budgeting_line WHERE year = ? AND provisional AND NOT removed")
                .param(year.value())
                .query((row, n) -> row.getInt(1))
                .single();
    }

    private Optional<FreezeRefused> movesWithinKinds(FreezingVersion.Wanted wanted) {
        if (wanted.stage() != BudgetStage.PERGESERAN) return Optional.empty();
        int open = (int) shifts.of(wanted.year(), null).stream()
                .filter(sub -> !sub.reach().isShift())
                .count();
        return open == 0 ? Optional.empty() : Optional.of(new FreezeRefused.ShiftOpen(open));
    }

    /** The last one: whoever freezes may pass it with a reason, which everybody reads. */
    private Optional<FreezeRefused> isVerifiedOrSaysWhy(FreezingVersion.Wanted wanted) {
        if (!wanted.stage().isOfVerified()) return Optional.empty();
        VerifiedSubs.Count count = verified.of(wanted.year());
        return count.isWhole() || wanted.reason().length() >= Unverified.SHORTEST_REASON
                ? Optional.empty()
                : Optional.of(new FreezeRefused.Unverified(count.of() - count.initialled(), count.of()));
    }

    private Optional<FreezeRefused> monthsAreWhole(FreezingVersion.Wanted wanted) {
        if (!wanted.stage().isOfMonths()) return Optional.empty();
        int wrong = cash.wrong(wanted.year());
        return wrong == 0 ? Optional.empty() : Optional.of(new FreezeRefused.MonthsOff(wrong));
    }

    private Optional<FreezeRefused> fundsAreFed(FreezingVersion.Wanted wanted) {
        if (!wanted.stage().isBinding()) return Optional.empty();
        List<FundUse> over =
                incomes.funds(wanted.year()).stream().filter(FundUse::isOver).toList();
        return over.isEmpty() ? Optional.empty() : Optional.of(new FreezeRefused.FundsOver(over));
    }

    private Optional<FreezeRefused> balances(FreezingVersion.Wanted wanted) {
        if (!wanted.stage().isBinding()) return Optional.empty();
        Rupiah difference = incomes.balance(wanted.year()).difference();
        return difference.isZero() ? Optional.empty() : Optional.of(new FreezeRefused.Unbalanced(difference));
    }
}
