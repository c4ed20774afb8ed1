package id.balai.budgeting.price;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Every word of some texts, in order, with the places of the texts that have it. */
final class Words {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private final String[] words;
    private final int[][] places;
    /** The letters of each word, to pass over those that cannot be near without comparing them. */
    private final long[] letters;

    private Words(TreeMap<String, List<Integer>> having) {
        words = having.keySet().toArray(String[]::new);
        places = having.values().stream()
                .map(at -> at.stream().mapToInt(n -> n).toArray())
                .toArray(int[][]::new);
        letters = Arrays.stream(words).mapToLong(Words::letters).toArray();
    }

    /** The words of these texts; a text's place is its place in the list. */
    static Words of(List<String> texts) {
        TreeMap<String, List<Integer>> having = new TreeMap<>();
        for (int place = 0; place < texts.size(); place++) {
            for (String word : in(texts.get(place))) {
                having.computeIfAbsent(word, w -> new ArrayList<>(1)).add(place);
            }
        }
        return new Words(having);
    }

    /** The words of a text in small letters, each once. */
    static SequencedSet<String> in(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(m -> m.group())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether a word begins so. */
    boolean anyBegins(String beginning) {
        int first = first(beginning);
        return first < words.length && words[first].startsWith(beginning);
    }

    /** The places of the texts that have a word that begins so. */
    BitSet placesOf(String beginning) {
        BitSet found = new BitSet();
        for (int n = first(beginning); n < words.length && words[n].startsWith(beginning); n++) {
            for (int place : places[n]) found.set(place);
        }
        return found;
    }

    /** The word that was meant, as {@link Spelling} finds it. */
    Optional<String> nearest(String typed) {
        int slips = Spelling.slips(typed);
        long typedLetters = letters(typed);
        // Numbers, which most words of a book are, are no slip of a word of letters.
        boolean numbers = hasDigit(typed);
        List<Spelling.Word> near = IntStream.range(0, words.length)
                .filter(n -> Math.abs(words[n].length() - typed.length()) <= slips)
                .filter(n -> Long.bitCount(letters[n] & ~typedLetters) <= slips)
                .filter(n -> Long.bitCount(typedLetters & ~letters[n]) <= slips)
                .filter(n -> numbers || !hasDigit(words[n]))
                .mapToObj(n -> new Spelling.Word(words[n], places[n].length))
                .toList();
        return Spelling.nearest(typed, near);
    }

    private int first(String beginning) {
        int at = Arrays.binarySearch(words, beginning);
        return at < 0 ? -at - 1 : at;
    }

    private static boolean hasDigit(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    /** One bit for each letter; a slip of the hand changes one each way at most. */
    private static long letters(String word) {
        return word.chars().mapToLong(c -> 1L << c).reduce(0, (a, b) -> a | b);
    }
}
