package id.balai.kernel;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The shape that accounts, funds and kinds of goods share: {@code A.K.JJ.OO.RR.SSSS}, each shorter code naming the
 * group of those below it (Permendagri 90/2019, Lampiran).
 */
final class SixLevels {
    private static final int[] WIDTHS = {1, 1, 2, 2, 2, 4};
    private static final String BELOW_FIRST = "(\\.\\d(\\.\\d{2}(\\.\\d{2}(\\.\\d{2}(\\.\\d{4})?)?)?)?)?";

    private SixLevels() {}

    static Pattern startingWith(String firstDigits) {
        return Pattern.compile("[" + firstDigits + "]" + BELOW_FIRST);
    }

    /** The levels as numbers, each padded to its width. */
    static String padded(List<Integer> levels) {
        if (levels.isEmpty() || levels.size() > WIDTHS.length) {
            throw new IllegalArgumentException("one to six levels: " + levels);
        }
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < levels.size(); i++) {
            if (i > 0) code.append('.');
            code.append(("%0" + WIDTHS[i] + "d").formatted(levels.get(i)));
        }
        return code.toString();
    }

    static int depth(String code) {
        return 1 + (int) code.chars().filter(c -> c == '.').count();
    }

    static Optional<String> parent(String code) {
        int dot = code.lastIndexOf('.');
        return dot < 0 ? Optional.empty() : Optional.of(code.substring(0, dot));
    }

    static Optional<String> atDepth(String code, int depth) {
        if (depth > depth(code)) return Optional.empty();
        String found = code;
        while (depth(found) > depth) found = found.substring(0, found.lastIndexOf('.'));
        return Optional.of(found);
    }
}
