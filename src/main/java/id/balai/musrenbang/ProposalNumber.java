package id.balai.musrenbang;

import id.balai.kernel.FiscalYear;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a proposal that people quote: {@code USL-2027-0412}, the plan year and a serial of that year.
 *
 * <p>Serials are handed out in order by a sequence of the year; one is lost only when the very last step of a submission
 * fails, so a gap means a failed submission and never a hidden proposal (decision record 0051).
 */
public record ProposalNumber(FiscalYear year, int serial) implements Comparable<ProposalNumber> {
    private static final Pattern SHAPE = Pattern.compile("USL-(\\d{4})-(\\d{4,7})", Pattern.CASE_INSENSITIVE);

    /** @throws IllegalArgumentException when the serial is not positive */
    public ProposalNumber {
        if (serial < 1) throw new IllegalArgumentException("not a serial: " + serial);
    }

    /** @throws IllegalArgumentException when it has another shape */
    public static ProposalNumber of(String text) {
        return find(text).orElseThrow(() -> new IllegalArgumentException("not a proposal number: " + text));
    }

    /** The number in what somebody typed, in whatever case; empty when it is none. */
    public static Optional<ProposalNumber> find(String text) {
        Matcher matcher = SHAPE.matcher(text.strip());
        if (!matcher.matches()) return Optional.empty();
        try {
            return Optional.of(new ProposalNumber(
                    new FiscalYear(Integer.parseInt(matcher.group(1))), Integer.parseInt(matcher.group(2))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The public page. */
    public String path() {
        return "/musrenbang/usulan/" + this;
    }

    @Override
    public int compareTo(ProposalNumber other) {
        int byYear = year.compareTo(other.year);
        return byYear != 0 ? byYear : Integer.compare(serial, other.serial);
    }

    @Override
    public String toString() {
        String digits = Integer.toString(serial);
        return "USL-" + year + "-" + "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }
}
