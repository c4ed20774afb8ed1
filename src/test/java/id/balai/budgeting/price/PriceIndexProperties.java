package id.balai.budgeting.price;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.kernel.PriceItemCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** What the index finds, page by page, is what is found by looking through all items. */
class PriceIndexProperties {
    private static final List<String> PARTS =
            List.of("Pipa", "pipa", "Pip", "PVC", "a4", "A", "3/4", "10.5", "kabel", "Kabel-ties", "é", "80gr", "8");
    private static final List<String> TYPED =
            List.of("pipa", "pip", "p", "a", "4", "3", "8", "80", "kab", "é", "5", "zz");

    @Property(tries = 400)
    void everyPageIsThatOfLookingThroughAll(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 7) int limit, @ForAll @IntRange(max = 60) int size) {
        Random random = new Random(seed);
        List<PriceIndex.Item> items =
                IntStream.range(0, size).mapToObj(n -> item(random, n)).toList();
        List<String> words = random.ints(random.nextInt(4), 0, TYPED.size())
                .mapToObj(TYPED::get)
                .toList();
        PriceKind kind = random.nextInt(3) == 0 ? PriceKind.HSPK : null;
        assertThat(pages(new PriceIndex(items), items, words, kind, limit))
                .isEqualTo(lookedThrough(items, words, kind));
    }

    private static PriceIndex.Item item(Random random, int n) {
        String name = words(random, 1 + random.nextInt(3));
        return new PriceIndex.Item(
                new PriceItemCode("1.1.12.01.03.0001.%05d".formatted(n)),
                random.nextBoolean() ? PriceKind.SSH : PriceKind.HSPK,
                name,
                name + " " + words(random, random.nextInt(3)));
    }

    private static String words(Random random, int count) {
        return String.join(
                " ", random.ints(count, 0, PARTS.size()).mapToObj(PARTS::get).toList());
    }

    private static List<PriceItemCode> pages(
            PriceIndex index, List<PriceIndex.Item> items, List<String> words, @Nullable PriceKind kind, int limit) {
        List<PriceItemCode> all = new ArrayList<>();
        PriceSearch.After after = null;
        while (true) {
            List<PriceIndex.Found> page = index.find(words, kind, after, limit);
            page.forEach(f -> all.add(f.code()));
            if (page.size() < limit) return all;
            PriceIndex.Found last = page.getLast();
            String name = items.stream()
                    .filter(i -> i.code().equals(last.code()))
                    .findFirst()
                    .orElseThrow()
                    .name();
            after = new PriceSearch.After(last.leading(), name, last.code());
        }
    }

    private static List<PriceItemCode> lookedThrough(
            List<PriceIndex.Item> items, List<String> words, @Nullable PriceKind kind) {
        return items.stream()
                .filter(i -> kind == null || i.kind() == kind)
                .filter(i -> words.stream().allMatch(w -> has(i, w)))
                .sorted(Comparator.comparing((PriceIndex.Item i) -> words.isEmpty()
                                        || i.name().toLowerCase(Locale.ROOT).startsWith(words.getFirst())
                                ? 0
                                : 1)
                        .thenComparing(i -> i.name().toLowerCase(Locale.ROOT))
                        .thenComparing(i -> i.code().value()))
                .map(PriceIndex.Item::code)
                .toList();
    }

    private static boolean has(PriceIndex.Item item, String word) {
        return Arrays.stream(item.text().toLowerCase(Locale.ROOT).split("[ /.-]+"))
                .anyMatch(w -> w.startsWith(word));
    }
}
