package id.balai.budgeting.version;

import id.balai.kernel.Rupiah;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a version, the largest first.
 *
 * @param typed what was searched for, or empty
 * @param narrowed what the list was narrowed to, in words; empty for all
 * @param subs sub kegiatan whose names hold the words
 * @param csv the address of exactly this list as a file
 * @param next the address of the next page, or null
 * @param start the address of the first page, or null when this is it
 */
public record LineListPage(
        BudgetVersion version,
        String typed,
        List<String> narrowed,
        List<Sub> subs,
        List<Row> rows,
        String csv,
        String xlsx,
        @Nullable String next,
        @Nullable String start) {

    /** A sub kegiatan with what it costs. */
    public record Sub(String name, Rupiah amount, int lines, String path) {}

    /**
     * One line.
     *
     * @param path its page, or null in a version of ceilings
     * @param place where it is, or empty
     */
    public record Row(
            @Nullable String path,
            String name,
            String detail,
            String agency,
            String place,
            Rupiah amount,
            boolean provisional,
            @Nullable String proposal) {}
}
