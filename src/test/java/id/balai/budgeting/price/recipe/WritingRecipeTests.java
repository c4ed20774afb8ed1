package id.balai.budgeting.price.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.budgeting.price.PriceKind;
import id.balai.budgeting.price.StandardPrice;
import id.balai.budgeting.price.StandardPrices;
import id.balai.budgeting.price.book.ApprovedBooks;
import id.balai.budgeting.price.book.BookState;
import id.balai.budgeting.price.book.DecidingBook;
import id.balai.budgeting.price.book.PriceBook;
import id.balai.budgeting.price.book.PriceBooks;
import id.balai.budgeting.starter.StarterCatalogues;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.PriceItemCode;
import id.balai.kernel.Rupiah;
import id.balai.support.BalaiTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A recipe becomes a price by an approval, and is computed anew when its cement gets dearer. */
@BalaiTest
class WritingRecipeTests {
    private static final FiscalYear YEAR = new FiscalYear(2066);
    private static final PriceItemCode WELL = new PriceItemCode("1.3.04.02.07.0001.00007");
    private static final PriceItemCode CEMENT = new PriceItemCode("1.1.12.01.01.0001.00001");
    private static final PriceItemCode SAND = new PriceItemCode("1.1.12.01.01.0001.00002");

    private final WritingRecipe writing;
    private final Recipes recipes;
    private final DecidingBook deciding;
    private final PriceBooks books;
    private final StandardPrices prices;
    private final StarterCatalogues starter;
    private final ApprovedBooks.Maker maker;

    WritingRecipeTests(
            WritingRecipe writing,
            Recipes recipes,
            DecidingBook deciding,
            PriceBooks books,
            StandardPrices prices,
            StarterCatalogues starter,
            ApprovedBooks.Maker maker) {
        this.writing = writing;
        this.recipes = recipes;
        this.deciding = deciding;
        this.books = books;
        this.prices = prices;
        this.starter = starter;
        this.maker = maker;
    }

    @Test
    void isComputedAnewWhenAComponentGetsDearer() {
        starter.load(List.of(YEAR));
        UUID written = writing.write(WELL, YEAR, well(), "Resep uji", "Diukur di lapangan.", ApprovedBooks.checker());
        assertThat(price(WELL)).isEqualTo(Rupiah.of(3_850_000));
        ApprovedBooks.approve(deciding, written);
        assertThat(price(WELL)).isEqualTo(Rupiah.of(779_048));

        UUID dearer = maker.draft(YEAR, CEMENT, "80001.50");
        ApprovedBooks.approve(deciding, dearer);
        assertThat(price(WELL)).isEqualTo(Rupiah.of(779_048));
        PriceBook anew = books.latest(1_000).stream()
                .filter(b -> b.year().equals(YEAR) && b.edition() == 2)
                .findFirst()
                .orElseThrow();
        assertThat(anew.kind()).isEqualTo(PriceKind.HSPK);
        assertThat(anew.state()).isEqualTo(BookState.DRAFT);
        assertThat(anew.source()).contains("SSH 2066 edisi 1");
        // 600,011.25 + 138,225 = 738,236.25; 10 % is 73,823.63; together 812,059.88.
        assertThat(recipes.find(anew.id(), WELL).orElseThrow().total()).isEqualTo(Rupiah.of(812_060));
        assertThat(recipes.before(anew.id(), WELL).orElseThrow().total()).isEqualTo(Rupiah.of(779_048));
        ApprovedBooks.approve(deciding, anew.id());
        assertThat(price(WELL)).isEqualTo(Rupiah.of(812_060));
        assertThat(recipes.outdated(YEAR)).isEmpty();
    }

    private Recipe well() {
        return new Recipe(
                List.of(part(CEMENT, "7.5", Rupiah.of(76_000)), part(SAND, "0.485", Rupiah.of(285_000))),
                BigDecimal.TEN);
    }

    private static Recipe.Part part(PriceItemCode item, String coefficient, Rupiah price) {
        return new Recipe.Part(Section.MATERIAL, item, "", "", new BigDecimal(coefficient), price);
    }

    private Rupiah price(PriceItemCode item) {
        return prices.find(item, YEAR).map(StandardPrice::amount).orElseThrow();
    }
}
