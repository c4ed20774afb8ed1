package id.balai.musrenbang.proposal;

import static id.balai.musrenbang.MusrenbangFixtures.BERNGAM;
import static id.balai.musrenbang.MusrenbangFixtures.metres;
import static id.balai.musrenbang.MusrenbangFixtures.resident;
import static org.assertj.core.api.Assertions.assertThat;

import id.balai.kernel.FiscalYear;
import id.balai.musrenbang.MusrenbangFixtures;
import id.balai.musrenbang.proposal.ProposalFilter.Order;
import id.balai.support.BalaiTest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever step finds them: with windows of a few rows every step is taken, and each page is what looking through all
 * proposals one by one finds.
 */
@BalaiTest
class FoundByWordsTests {
    private static final FiscalYear YEAR = new FiscalYear(2066);
    private static final FiscalYear MANY = new FiscalYear(2069);
    private static final int PROPOSALS = 90;
    private static final int SEARCHES = 400;
    private static final int PAGE = 4;
    private static final List<String> TITLES =
            List.of("zabur", "zabura", "zambal", "zelkova", "zelka", "zirah", "zig-zag", "zohor", "zuhud", "O'zen");
    private static final List<String> TYPED = List.of(
            "zabur", "zab", "z", "zambal", "zelk", "zelkova", "zirah", "zig", "zag", "zohor", "zuhud", "zen", "zzz",
            "'", "");
    private static final List<FoundByWords> REACHES = List.of(
            FoundByWords.USUAL, new FoundByWords(3, 6, 12), new FoundByWords(1, 1, 1), new FoundByWords(5, 40, 8));

    private final MusrenbangFixtures fixtures;
    private final SubmittingProposal submitting;
    private final JdbcClient jdbc;
    private final ProposalWords words;
    private final long seed = Long.getLong("balai.words.seed", System.nanoTime());
    private final Random random = new Random(seed);

    FoundByWordsTests(
            MusrenbangFixtures fixtures, SubmittingProposal submitting, JdbcClient jdbc, ProposalWords words) {
        this.fixtures = fixtures;
        this.submitting = submitting;
        this.jdbc = jdbc;
        this.words = words;
    }

    @Test
    void everyPageIsWhatLookingThroughAllOfThemFinds() {
        fixtures.open(YEAR);
        List<Proposal> all = IntStream.range(0, PROPOSALS)
                .mapToObj(i -> proposed(YEAR, "Parit " + title() + " " + title()))
                .toList();
        for (int i = 0; i < SEARCHES; i++) {
            String typed = oneOf(TYPED) + " " + oneOf(TYPED);
            Order order = oneOf(List.of(Order.values()));
            FoundByWords reach = oneOf(REACHES);
            assertThat(walked(typed, order, reach))
                    .as("seed %d: \"%s\" %s %s", seed, typed, order, reach)
                    .isEqualTo(expected(all, typed, order));
        }
    }

    /** A beginning of more words than are worth naming. */
    @Test
    void aBeginningOfManyWordsFindsThemAll() {
        fixtures.open(MANY);
        List<String> made = IntStream.range(0, 3)
                .mapToObj(i -> proposed(
                                MANY,
                                IntStream.range(0, 15)
                                        .mapToObj(n -> "zq" + (char) ('a' + i) + (char) ('a' + n))
                                        .collect(Collectors.joining(" ")))
                        .number()
                        .toString())
                .toList();
        ProposalFilter filter = new ProposalFilter(MANY, "zq", null, null, null, Order.NEWEST, null, null);
        assertThat(new ProposalList(jdbc, words).page(filter, PAGE).rows())
                .extracting(row -> row.number().toString())
                .isEqualTo(made.reversed());
    }

    /** All pages of the list, forth; the second page also back from the third. */
    private List<String> walked(String typed, Order order, FoundByWords reach) {
        ProposalList list = new ProposalList(jdbc, words, reach);
        List<String> found = new ArrayList<>();
        ProposalFilter filter = new ProposalFilter(YEAR, typed.strip(), null, null, null, order, null, null);
        ProposalList.Slice former = null;
        while (true) {
            ProposalList.Slice slice = list.page(filter, PAGE);
            slice.rows().forEach(row -> found.add(row.number().toString()));
            if (former != null) {
                assertThat(list.page(filter.before(slice.rows().getFirst().cursor(order)), PAGE)
                                .rows())
                        .isEqualTo(former.rows());
            }
            if (!slice.hasNext()) return found;
            former = slice;
            filter = filter.after(slice.rows().getLast().cursor(order));
        }
    }

    /** As {@code to_tsvector} takes texts apart, a word with a hyphen is found by each of its parts, too. */
    private static List<String> expected(List<Proposal> all, String typed, Order order) {
        List<String> wanted =
                Stream.of(typed.split("[^a-z]+")).filter(w -> !w.isEmpty()).toList();
        if (wanted.isEmpty() && !typed.isBlank()) return List.of();
        Comparator<Proposal> newest =
                Comparator.comparing((Proposal p) -> p.number().serial()).reversed();
        Comparator<Proposal> dearest =
                Comparator.comparing((Proposal p) -> p.work().amount().amount()).reversed();
        return all.stream()
                .filter(p -> wanted.stream().allMatch(w -> has(p, w)))
                .sorted(order == Order.NEWEST ? newest : dearest.thenComparing(newest))
                .map(p -> p.number().toString())
                .toList();
    }

    private static boolean has(Proposal proposal, String beginning) {
        return Stream.of(proposal.title().toLowerCase(java.util.Locale.ROOT).split("[^a-z]+"))
                .anyMatch(word -> word.startsWith(beginning));
    }

    private Proposal proposed(FiscalYear year, String title) {
        NewProposal made = new NewProposal(
                year,
                Origin.WARGA,
                "DR-01",
                metres(10 + random.nextInt(8)),
                title,
                "Air naik ke teras tiap hujan dua jam, enam rumah terendam.",
                BERNGAM,
                "Gang Buah",
                null);
        return submitting.submit(made, List.of(), resident()).done().proposal();
    }

    /** Some words are in most titles, some in few. */
    private String title() {
        return TITLES.get(Math.min(random.nextInt(TITLES.size()), random.nextInt(TITLES.size())));
    }

    private <T> T oneOf(List<T> these) {
        return these.get(random.nextInt(these.size()));
    }
}
