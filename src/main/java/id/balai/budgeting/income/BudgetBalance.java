package id.balai.budgeting.income;

import id.balai.kernel.Rupiah;
import java.util.List;

/**
 * What a budget comes to. It balances when (income - spending) + (financing in - financing out) is zero: the SILPA of
 * the year itself, which a plan does not have (PP 12/2019 art. 28, Permendagri 77/2020).
 *
 * @param ceilings the sum of all ceilings, which the spending never exceeds
 */
public record BudgetBalance(Rupiah income, Rupiah spending, Rupiah financingIn, Rupiah financingOut, Rupiah ceilings) {
    /** What these rows alone come to, without any spending. */
    public static BudgetBalance of(List<Income> incomes) {
        BudgetBalance sums = new BudgetBalance(Rupiah.ZERO, Rupiah.ZERO, Rupiah.ZERO, Rupiah.ZERO, Rupiah.ZERO);
        for (Income income : incomes) sums = sums.with(income, Rupiah.ZERO);
        return sums;
    }

    /** Income minus spending: negative for a deficit. */
    public Rupiah surplus() {
        return income.minus(spending);
    }

    public Rupiah netFinancing() {
        return financingIn.minus(financingOut);
    }

    /** Zero when it balances; what is still to be spent, or negative what is missing. */
    public Rupiah difference() {
        return surplus().plus(netFinancing());
    }

    public boolean isBalanced() {
        return difference().isZero();
    }

    /** What may be spent at most. */
    public Rupiah available() {
        return income.plus(netFinancing());
    }

    /** Whether somebody wrote down what comes in: until then nothing can be compared with it. */
    public boolean knowsIncome() {
        return !income.isZero();
    }

    /** The same with so much more or less of one side. */
    BudgetBalance with(Income added, Rupiah former) {
        Rupiah more = added.amount().minus(former);
        String account = added.account().value();
        if (account.startsWith("4")) {
            return new BudgetBalance(income.plus(more), spending, financingIn, financingOut, ceilings);
        }
        return added.goesOut()
                ? new BudgetBalance(income, spending, financingIn, financingOut.plus(more), ceilings)
                : new BudgetBalance(income, spending, financingIn.plus(more), financingOut, ceilings);
    }
}
