package id.balai.identity.person;

import java.util.Arrays;
import java.util.stream.Collectors;

/** How names are shown to those who need not know them. */
public final class Masking {
    private Masking() {}

    /** {@code M*** R***}: the first letter of each word, so that the length says nothing. */
    public static String name(String name) {
        return Arrays.stream(name.strip().split("\\s+"))
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)) + "***")
                .collect(Collectors.joining(" "));
    }
}
