package id.balai.budgeting.price;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.kernel.FiscalYear;
import id.balai.support.BalaiTest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Items that begin as typed come first, each part by name; page by page nothing is left out and nothing comes twice. */
@BalaiTest
class PriceSearchTests {
    private static final FiscalYear YEAR = new FiscalYear(2067);

    private final PriceSearch search;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    PriceSearchTests(PriceSearch search, JdbcClient jdbc, TransactionTemplate transaction) {
        this.search = search;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Nothing is committed: other tests see none of it. */
    private void undone(Runnable test) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            test.run();
        });
    }

    @Test
    void pagesShowEveryItemOnceThoseThatBeginSoFirst() {
        undone(this::pages);
    }

    private void pages() {
        for (String name : List.of(
                "Zinkum lapis",
                "zinkum abu",
                "Pelat zinkum",
                "Atap zinkum biru",
                "zinkum Acir",
                "Zinkumit",
                "Seng biasa")) {
            item(name);
        }
        assertThat(pages("zinkum", 2))
                .containsExactly(
                        "zinkum abu", "zinkum Acir", "Zinkum lapis", "Zinkumit", "Atap zinkum biru", "Pelat zinkum");
        assertThat(pages("zinkum", 4)).isEqualTo(pages("zinkum", 25));
        assertThat(pages("zinkum biru", 1)).containsExactly("Atap zinkum biru");
        assertThat(pages("biru zinkum", 1)).containsExactly("Atap zinkum biru");
    }

    @Test
    void aSlipIsCorrectedAndAWordOfNobodyFindsNothing() {
        undone(this::slip);
    }

    private void slip() {
        item("Zinkum lapis 12345");
        PriceSearch.Result slip = search.search(query("znikum", null, 25));
        assertThat(slip.corrected()).isTrue();
        assertThat(slip.items()).extracting(StandardPrice::name).contains("Zinkum lapis 12345");
        assertThat(search.search(query("zinkum xyzzyplugh", null, 25)).items()).isEmpty();
        assertThat(search.search(query("12354", null, 25)).words()).isEqualTo("12345");
    }

    @Test
    void whatWasAddedToABookIsFoundAtOnce() {
        undone(this::added);
    }

    private void added() {
        item("Zinkum lapis");
        assertThat(pages("zinkum", 5)).containsExactly("Zinkum lapis");
        item("Zinkum baru");
        assertThat(pages("zinkum", 5)).containsExactly("Zinkum baru", "Zinkum lapis");
    }

    private List<String> pages(String words, int limit) {
        List<String> names = new ArrayList<>();
        PriceSearch.@Nullable After after = null;
        do {
            PriceSearch.Result page = search.search(query(words, after, limit));
            page.items().forEach(item -> names.add(item.name()));
            // As an address carries it.
            after = page.next() == null
                    ? null
                    : PriceSearch.read(PriceSearch.write(page.next())).orElseThrow();
        } while (after != null);
        return names;
    }

    private static PriceSearch.Query query(String words, PriceSearch.@Nullable After after, int limit) {
        return new PriceSearch.Query(words, YEAR, null, after, limit);
    }

    private void item(String name) {
        jdbc.sql("INSERT INTO budgeting_price_group VALUES ('1.1.12.01.03.9067', 'Uji') ON CONFLICT DO NOTHING")
                .update();
        String code = "1.1.12.01.03.0001.9" + String.format("%04d", Math.floorMod(name.hashCode(), 10_000));
        jdbc.sql("""
                        INSERT INTO budgeting_price_item (code, kind, group_code, name, unit)
                        VALUES (?, 'SSH', '1.1.12.01.03.9067', ?, 'lembar')""").params(code, name).update();
        jdbc.sql("INSERT INTO budgeting_price (year, item, amount, source) VALUES (?, ?, 1, 'Uji')")
                .params(YEAR.value(), code)
                .update();
    }
}
