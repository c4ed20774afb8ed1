package id.balai.budgeting.price;

import id.balai.kernel.PriceItemCode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What is searched of a year's book: its items in the order of their names, and the words they have. Never changes. */
final class PriceIndex {
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::name).thenComparing(Place::code);

    private final List<Place> places;
    private final Words words;
    private final Map<PriceKind, BitSet> kinds = new EnumMap<>(PriceKind.class);

    /** @param text what is searched: name, specification and unit */
    record Item(PriceItemCode code, PriceKind kind, String name, String text) {}

    /** @param name in small letters */
    private record Place(String name, PriceItemCode code) {}

    PriceIndex(Collection<Item> items) {
        List<Item> sorted = items.stream()
                .sorted(Comparator.comparing((Item i) -> small(i.name)).thenComparing(Item::code))
                .toList();
        places = sorted.stream().map(i -> new Place(small(i.name), i.code)).toList();
        words = Words.of(sorted.stream().map(Item::text).toList());
        for (int n = 0; n < sorted.size(); n++) {
            kinds.computeIfAbsent(sorted.get(n).kind, k -> new BitSet()).set(n);
        }
    }

    private static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /**
     * @param code of the item
     * @param leading whether its name begins with the first word
     */
    record Found(PriceItemCode code, boolean leading) {}

    /** The word when one begins so, else the word that was meant; empty when there is none. */
    Optional<String> meant(String typed) {
        return words.anyBegins(typed) ? Optional.of(typed) : words.nearest(typed);
    }

    /**
     * Items that have all these beginnings of words, those whose name begins with the first of them before the others, each
     * part by name and code.
     *
     * @param kind null for all kinds
     * @param after the last item of the page before, or null
     */
    List<Found> find(List<String> beginnings, @Nullable PriceKind kind, PriceSearch.@Nullable After after, int limit) {
        BitSet having = having(beginnings, kind);
        String first = beginnings.isEmpty() ? "" : beginnings.getFirst();
        int from = first(place -> place.name.compareTo(first) >= 0);
        int to = first(place -> place.name.compareTo(first) >= 0 && !place.name.startsWith(first));
        List<Found> found = new ArrayList<>();
        int read = after == null ? 0 : behind(new Place(small(after.name()), after.code()));
        if (after == null || after.leading()) {
            read(having, Math.max(from, read), to, limit).forEach(n -> found.add(found(n, true)));
            read = 0;
        }
        IntStream others = IntStream.concat(
                read(having, read, from, limit), read(having, Math.max(to, read), places.size(), limit));
        others.limit(limit - found.size()).forEach(n -> found.add(found(n, false)));
        return found;
    }

    private Found found(int place, boolean leading) {
        return new Found(places.get(place).code, leading);
    }

    private int behind(Place last) {
        return first(place -> ORDER.compare(place, last) > 0);
    }

    private BitSet having(List<String> beginnings, @Nullable PriceKind kind) {
        BitSet having = new BitSet();
        having.set(0, places.size());
        if (kind != null) having.and(kinds.getOrDefault(kind, new BitSet()));
        for (String beginning : beginnings) having.and(words.placesOf(beginning));
        return having;
    }

    /** Where the first place stands for which this holds; it holds for all that come after it. */
    private int first(Predicate<Place> holds) {
        int low = 0;
        int high = places.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (holds.test(places.get(middle))) high = middle;
            else low = middle + 1;
        }
        return low;
    }

    private static IntStream read(BitSet having, int from, int to, int limit) {
        return IntStream.iterate(having.nextSetBit(from), n -> n >= 0 && n < to, n -> having.nextSetBit(n + 1))
                .limit(limit);
    }
}
