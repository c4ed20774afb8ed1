package id.balai.budgeting.price;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * Finds the word that somebody meant. Tolerates one slip of the hand in short words and two in longer ones, a swapped
 * pair counting as one (Damerau 1964, optimal string alignment).
 */
final class Spelling {
    private static final int SHORT = 5;
    private static final int NONE = 3;

    private Spelling() {}

    /** A word of the book and how many items have it. */
    record Word(String text, int items) {}

    /** The nearest word, the commoner of two equally near; empty when none is near enough. */
    static Optional<String> nearest(String typed, Collection<Word> words) {
        int most = slips(typed);
        return words.stream()
                .filter(w -> Math.abs(w.text.length() - typed.length()) <= most)
                .map(w -> new Near(w, distance(typed, w.text, most)))
                .filter(n -> n.distance <= most)
                .min(Comparator.comparingInt((Near n) -> n.distance).thenComparingInt(n -> -n.word.items))
                .map(n -> n.word.text);
    }

    /** How many slips a word of this length may have. */
    static int slips(String typed) {
        return typed.length() < NONE + 1 ? 0 : typed.length() <= SHORT ? 1 : 2;
    }

    private record Near(Word word, int distance) {}

    /** The distance, or anything larger than {@code most}. */
    static int distance(String a, String b, int most) {
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] now = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) last[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            now[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                now[j] = step(a, b, i, j, before, last, now);
                least = Math.min(least, now[j]);
            }
            if (least > most) return least;
            int[] spare = before;
            before = last;
            last = now;
            now = spare;
        }
        return last[b.length()];
    }

    private static int step(String a, String b, int i, int j, int[] before, int[] last, int[] now) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(Math.min(last[j] + 1, now[j - 1] + 1), last[j - 1] + change);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, before[j - 2] + 1) : best;
    }
}
