package id.balai.identity.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/**
 * What everybody tries first: the passwords most frequent in the world, words of the country, keys that lie side by side,
 * and all of it with a few digits around, letters written as digits, or typed twice (ASVS 6.2.4; NIST SP 800-63B
 * 3.1.1.2).
 */
final class CommonPasswords {
    /** So much beside a common word is a password of its own. */
    private static final int ENOUGH = 8;

    private static final int SHORTEST_RUN = 3;
    private static final int LEAST_BESIDE_RUNS = 4;
    private static final String AROUND = "^[^\\p{L}]+|[^\\p{L}]+$";
    private static final List<String> ROWS = Stream.of(
                    "abcdefghijklmnopqrstuvwxyz",
                    "01234567890",
                    "qwertyuiop",
                    "asdfghjkl",
                    "zxcvbnm",
                    "1qaz2wsx3edc4rfv5tgb",
                    "1q2w3e4r5t6y7u8i9o0p",
                    "!@#$%^&*()")
            .flatMap(row -> Stream.of(row, new StringBuilder(row).reverse().toString()))
            .toList();

    private final Set<String> passwords = read("identity/common-passwords.txt", Stream::of);
    private final Set<String> words = read("identity/common-words.txt", line -> Arrays.stream(line.split(" ")));

    /** @param password as typed; capitals do not make it another one */
    boolean has(String password) {
        String plain = password.toLowerCase(Locale.ROOT);
        return isListed(plain) || isRepeated(plain) || isWordWithLittle(plain) || isRow(plain);
    }

    private boolean isListed(String text) {
        return passwords.contains(text) || words.contains(text);
    }

    /** One part, shorter than a password, again and again. */
    private static boolean isRepeated(String text) {
        int part = (text + text).indexOf(text, 1);
        return part < text.length() && part < ENOUGH;
    }

    private boolean isWordWithLittle(String text) {
        String bare = text.replaceAll(AROUND, "");
        if (text.length() - bare.length() >= ENOUGH) return false;
        return Stream.of(bare, withLetters(bare), withLetters(text).replaceAll(AROUND, ""))
                .map(word -> word.replaceAll("[^\\p{L}]", ""))
                .anyMatch(word -> isListed(word) || isListed(once(word)));
    }

    private static String once(String word) {
        return word.substring(0, (word + word).indexOf(word, word.isEmpty() ? 0 : 1));
    }

    /** Little is left besides keys or letters in their order. */
    private static boolean isRow(String text) {
        int beside = 0;
        for (int i = 0; i < text.length(); ) {
            int run = runAt(text, i);
            if (run < SHORTEST_RUN) beside++;
            i += run < SHORTEST_RUN ? 1 : run;
        }
        return beside < LEAST_BESIDE_RUNS;
    }

    private static int runAt(String text, int begin) {
        int end = begin + 1;
        while (end <= text.length() && isRun(text.substring(begin, end))) end++;
        return end - 1 - begin;
    }

    private static boolean isRun(String part) {
        return ROWS.stream().anyMatch(row -> row.contains(part))
                || part.chars().distinct().count() == 1;
    }

    /** Letters that were written as what looks like them. */
    private static String withLetters(String text) {
        StringBuilder letters = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            int at = "013457@$!".indexOf(text.charAt(i));
            if (at >= 0) letters.setCharAt(i, "oieastasi".charAt(at));
        }
        return letters.toString();
    }

    private static Set<String> read(String file, Function<String, Stream<String>> entries) {
        try {
            return new ClassPathResource(file)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("# "))
                    .flatMap(entries)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
