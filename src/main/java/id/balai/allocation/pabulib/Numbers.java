package id.balai.allocation.pabulib;

import id.balai.allocation.pabulib.BrokenBallotFile.Problem;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as files write them: digits with a decimal point, perhaps a power of ten. */
final class Numbers {
    private static final Pattern SHAPE = Pattern.compile("([+-]?)(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");
    private static final int MOST_DIGITS = 30;
    private static final BigDecimal MOST = BigDecimal.TEN.pow(MOST_DIGITS);

    private Numbers() {}

    /** An exact number; a comma is refused, since nobody can tell whether it parts thousands or decimals. */
    static BigDecimal exact(String text, int line, String what) throws BrokenBallotFile {
        Matcher shape = SHAPE.matcher(text);
        if (text.length() > 2 * MOST_DIGITS + 10 || !shape.matches()) {
            throw new BrokenBallotFile(line, Problem.NOT_A_NUMBER, what, text);
        }
        BigDecimal number = new BigDecimal(text).stripTrailingZeros();
        if (number.abs().compareTo(MOST) > 0 || number.scale() > MOST_DIGITS) {
            throw new BrokenBallotFile(line, Problem.NUMBER_TOO_LARGE, what, text);
        }
        return number;
    }

    static BigDecimal notNegative(String text, int line, String what) throws BrokenBallotFile {
        BigDecimal number = exact(text, line, what);
        if (number.signum() < 0) throw new BrokenBallotFile(line, Problem.NEGATIVE, what, text);
        return number;
    }
}
