package id.balai.budgeting.price;

import id.balai.kernel.FiscalYear;
import id.balai.web.kit.Choice;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

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
        return after == null
                ? null
                : address()
                        .queryParam("lanjut", "{a}")
                        .encode()
                        .build(PriceSearch.write(after))
                        .toString();
    }

    /** The address of the first page. */
    public @Nullable String start() {
        return first ? null : address().encode().build().toUriString();
    }

    private UriComponentsBuilder address() {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath("/anggaran/harga").queryParam("tahun", year.value());
        if (!typed.isEmpty()) address.queryParam("cari", typed.replaceAll("[{}]", ""));
        if (kind != null) address.queryParam("jenis", kind);
        return address;
    }
}
