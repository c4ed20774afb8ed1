package id.balai.budgeting.price;

import id.balai.kernel.FiscalYear;
import id.balai.web.kit.Choice;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The price book.
 *
 * @param typed what the reader typed
 * @param years the years that have a book, the newest first
 */
public record PriceListPage(
        String typed,
        FiscalYear year,
        @Nullable PriceKind kind,
        List<FiscalYear> years,
        PriceSearch.Result result,
        boolean first) {

    public List<Choice> yearChoices() {
        return years.stream().map(y -> Choice.of(y.toString(), y.toString())).toList();
    }

    public List<Choice> kindChoices() {
        return Arrays.stream(PriceKind.values())
                .map(k -> Choice.of(k.name(), k.name()))
                .toList();
    }

    /** The address of the next page, or null. */
    public @Nullable String next() {
        PriceSearch.After after = result.next();
        return after == null ? null : address() + "&lanjut=" + encoded(PriceSearch.write(after));
    }

    /** The address of the first page. */
    public @Nullable String start() {
        return first ? null : address();
    }

    private String address() {
        return "/anggaran/harga?tahun=" + year
                + (typed.isEmpty() ? "" : "&cari=" + encoded(typed))
                + (kind == null ? "" : "&jenis=" + kind);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
