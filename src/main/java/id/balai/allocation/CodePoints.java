package id.balai.allocation;

import java.util.Arrays;

/** Texts in the order of their code points, which is not the order of UTF-16 that {@code String.compareTo} has. */
final class CodePoints {
    private CodePoints() {}

    static int compare(String a, String b) {
        int[] left = a.codePoints().toArray();
        int[] right = b.codePoints().toArray();
        return Arrays.compare(left, right);
    }
}
