package id.balai.budgeting.worksheet;

import id.balai.budgeting.rka.WritingMany;
import id.balai.kernel.Rupiah;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet would do, row by row.
 *
 * @param wanted what is to be written; only when nothing is refused
 */
public record SheetPlan(List<Row> rows, List<WritingMany.Wanted> wanted) {
    /** What becomes of a row. */
    public enum Verdict {
        REFUSED,
        ADDED,
        CHANGED,
        SAME
    }

    /**
     * @param number as the spreadsheet counts, from 1
     * @param name what the row is about
     * @param before what the line costs now, or null
     * @param after what it would cost, or null where it cannot be said
     * @param provisional whether it is declared provisional
     * @param why the reason, where it is refused
     */
    public record Row(
            int number,
            String name,
            Verdict verdict,
            @Nullable Rupiah before,
            @Nullable Rupiah after,
            boolean provisional,
            @Nullable String why) {}

    public long count(Verdict verdict) {
        return rows.stream().filter(row -> row.verdict() == verdict).count();
    }

    public boolean isRefused() {
        return count(Verdict.REFUSED) > 0;
    }

    /** The rows that say something, what is refused first. */
    public List<Row> telling() {
        return rows.stream()
                .filter(row -> row.verdict() != Verdict.SAME)
                .sorted(java.util.Comparator.comparing(Row::verdict))
                .toList();
    }

    public List<Row> provisional() {
        return telling().stream().filter(Row::provisional).toList();
    }

    /** By how much the RKA would cost more; negative where it would cost less. */
    public Rupiah difference() {
        Rupiah sum = Rupiah.ZERO;
        for (Row row : rows) {
            Rupiah after = row.after();
            Rupiah before = row.before();
            if (after != null) sum = sum.plus(after).minus(before == null ? Rupiah.ZERO : before);
        }
        return sum;
    }
}
