package id.balai.musrenbang.kamus;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.kernel.FiscalYear;
import id.balai.kernel.PriceItemCode;
import id.balai.kernel.Rupiah;
import id.balai.musrenbang.PriceBook;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** The kamus that ships with Binjai, and the prices it is computed with. */
class BinjaiKamusTests {
    private static final FiscalYear YEAR = new FiscalYear(2027);

    private final List<KamusEntry> entries = entries();
    private final Map<PriceItemCode, PriceBook.Price> prices = prices();

    @Test
    void hasAtLeastFortyFourEntriesOfAllFields() {
        assertThat(entries).hasSizeGreaterThanOrEqualTo(44);
        assertThat(entries).extracting(KamusEntry::bidang).contains(Bidang.values());
        assertThat(entries).extracting(KamusEntry::code).doesNotHaveDuplicates();
    }

    @Test
    void hasAPriceInTheRightUnitForEveryEntry() {
        assertThat(entries).allSatisfy(e -> {
            assertThat(prices).containsKey(e.priceItem());
            assertThat(e.cost(e.example(), price(e)).amount()).isGreaterThan(Rupiah.ZERO);
        });
    }

    /** No cost may come of sizes that multiply to another unit than the price's: m × m is m2, orang × hari is orang-hari. */
    @Test
    void hasSizesThatMultiplyToTheUnitOfThePrice() {
        assertThat(entries)
                .allSatisfy(e -> assertThat(Measures.multiplyTo(
                                e.unit(),
                                e.variables().stream().map(KamusVariable::unit).toList()))
                        .as(e.code())
                        .isTrue());
    }

    @Test
    void pointsToSubKegiatanAndAccountsOfTheCatalogues() {
        Set<String> sub = codes("catalogues/nomenclature.csv");
        Set<String> accounts = codes("catalogues/accounts.csv");
        assertThat(entries).allSatisfy(e -> {
            assertThat(sub).as(e.code()).contains(e.subKegiatan().value());
            assertThat(accounts).as(e.code()).contains(e.account().value());
        });
    }

    /** One picture may stand for the same work in several places (the walls of three rivers), never for different work. */
    @Test
    void drawsEveryKindOfWorkDifferently() {
        assertThat(entries.stream().map(KamusEntry::picture).distinct().count())
                .isGreaterThanOrEqualTo(entries.size() - 2L);
        assertThat(entries).extracting(KamusEntry::picture).doesNotContain(Picture.OTHER_WORK, Picture.OTHER_HELP);
    }

    @Test
    void saysOfEveryEntryWhatToBringWhatIsAskedAndWhatIsForbidden() {
        assertThat(entries).allSatisfy(e -> {
            assertThat(e.proofs()).isNotEmpty();
            assertThat(e.questions()).isNotEmpty();
            assertThat(e.forbidden()).isNotEmpty();
        });
    }

    /** 96 m × Rp985.000 and 240 m × Rp1.425.000, as in the worked examples of the design. */
    @Test
    void computesTheWorkedExamples() {
        assertThat(cost("DR-01", "96")).isEqualTo(Rupiah.of(94_560_000));
        assertThat(cost("DR-02", "240")).isEqualTo(Rupiah.of(342_000_000));
    }

    /** 150 m × 1,5 m × Rp168.000 = 225 m2 × Rp168.000. */
    @Test
    void multipliesAllVariables() {
        KamusEntry rabat = entry("JL-01");
        LinkedHashMap<String, BigDecimal> sizes = new LinkedHashMap<>();
        sizes.put("panjang", new BigDecimal("150"));
        sizes.put("lebar", new BigDecimal("1.5"));
        Cost cost = rabat.cost(new Sizes(sizes), price(rabat));
        assertThat(cost.volume()).isEqualByComparingTo("225");
        assertThat(cost.amount()).isEqualTo(Rupiah.of(37_800_000));
    }

    private Rupiah cost(String code, String length) {
        KamusEntry entry = entry(code);
        return entry.cost(Sizes.of("panjang", new BigDecimal(length)), price(entry))
                .amount();
    }

    private KamusEntry entry(String code) {
        return entries.stream().filter(e -> e.code().equals(code)).findFirst().orElseThrow();
    }

    private PriceBook.Price price(KamusEntry entry) {
        return java.util.Objects.requireNonNull(prices.get(entry.priceItem()));
    }

    private static Set<String> codes(String file) {
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new ClassPathResource(file).getInputStream(), StandardCharsets.UTF_8))) {
            return in.lines().skip(1).map(line -> line.split(",")[0]).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<KamusEntry> entries() {
        try {
            return KamusFile.read(new ClassPathResource("cities/1275/kamus.json").getInputStream())
                    .of(YEAR);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Code first; unit and price are the third and second column from the end. */
    private static Map<PriceItemCode, PriceBook.Price> prices() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                new ClassPathResource("cities/1275/kamus-prices.csv").getInputStream(), StandardCharsets.UTF_8))) {
            return in.lines()
                    .skip(1)
                    .map(line -> Arrays.asList(line.split(",")))
                    .map(f -> new PriceBook.Price(
                            new PriceItemCode(f.getFirst()),
                            f.get(2),
                            f.get(f.size() - 3),
                            Rupiah.of(Long.parseLong(f.get(f.size() - 2))),
                            1,
                            "contoh"))
                    .collect(Collectors.toMap(PriceBook.Price::item, p -> p));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
