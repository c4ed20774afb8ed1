package id.balai.budgeting.income;

import static id.balai.web.Text.t;

import id.balai.kernel.AccountCode;
import id.balai.kernel.Rupiah;
import id.balai.kernel.TypedRupiah;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Rows of income pasted from a spreadsheet: the account, its name or anything else, the amount, and the legal basis in
 * the last column.
 *
 * @param taken what was understood
 * @param wrong what was not, with its row
 */
public record TypedIncomes(List<Income> taken, List<Wrong> wrong) {
    private static final int MOST_ROWS = 2_000;
    private static final int LONGEST_BASIS = 300;

    /** @param row counted from 1 */
    public record Wrong(int row, String text, String why) {}

    static TypedIncomes read(String pasted, String agency) {
        List<Income> taken = new ArrayList<>();
        List<Wrong> wrong = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        String[] rows = pasted.strip().split("\\R", MOST_ROWS + 1);
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].isBlank()) continue;
            if (i >= MOST_ROWS) {
                wrong.add(new Wrong(i + 1, "", t("budgeting.paste.many", MOST_ROWS)));
                break;
            }
            read(i + 1, rows[i], agency, seen, taken, wrong);
        }
        return new TypedIncomes(taken, wrong);
    }

    private static void read(
            int number, String row, String agency, Set<String> seen, List<Income> taken, List<Wrong> wrong) {
        String[] cells = row.split("\t|;", -1);
        Optional<AccountCode> account = account(cells[0]);
        if (account.isEmpty()) {
            // The head of the table and rows of sums have no account of the last level.
            if (number > 1) wrong.add(new Wrong(number, row, t("budgeting.paste.account")));
            return;
        }
        int at = amountAt(cells);
        if (at < 0) {
            wrong.add(new Wrong(number, row, t("budgeting.paste.amount")));
            return;
        }
        if (!seen.add(account.get().value())) {
            wrong.add(new Wrong(number, row, t("budgeting.paste.twice")));
            return;
        }
        Rupiah amount = TypedRupiah.find(cells[at]).orElseThrow();
        String basis = at + 1 < cells.length
                ? cells[at + 1].replaceAll("\\p{Cntrl}+", " ").strip()
                : "";
        taken.add(new Income(
                agency,
                account.get(),
                amount,
                basis.length() > LONGEST_BASIS ? basis.substring(0, LONGEST_BASIS) : basis));
    }

    private static Optional<AccountCode> account(String cell) {
        try {
            return Optional.of(new AccountCode(cell.strip()))
                    .filter(AccountCode::takesMoney)
                    .filter(a -> !a.isSpending());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The first column after the account that holds an amount. */
    private static int amountAt(String[] cells) {
        for (int i = 1; i < cells.length; i++) {
            if (TypedRupiah.find(cells[i]).isPresent()) return i;
        }
        return -1;
    }
}
