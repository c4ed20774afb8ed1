package id.balai.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Nomor Induk Kependudukan: sixteen digits (region 6, birth date 6 with 40 added to the day for women, serial 4);
 * UU 24/2013. Its text never shows the number: {@link #toString()} is masked, only {@link #digits()} is not.
 */
public record Nik(String digits) {
    private static final Pattern SHAPE = Pattern.compile("\\d{16}");
    private static final int HEAD = 4;
    private static final int TAIL = 4;
    private static final int LAST_DAY = 31;
    private static final int ADDED_FOR_WOMEN = 40;

    /** @throws IllegalArgumentException when it is not sixteen digits; the message does not repeat the input */
    public Nik {
        if (!SHAPE.matcher(digits).matches()) throw new IllegalArgumentException("a NIK has sixteen digits");
    }

    /** Takes what people type: blanks and dots between the digits are dropped. */
    public static Nik parse(String typed) {
        return new Nik(typed.replaceAll("[\\s.\\-]", ""));
    }

    /** Whether the birth date in it can exist; invented numbers of the demo never have one. */
    public boolean hasPossibleDate() {
        int day = Integer.parseInt(digits.substring(6, 8)) % 40;
        int month = Integer.parseInt(digits.substring(8, 10));
        int mostDays = month == 2 ? 29 : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= mostDays
                && Integer.parseInt(digits.substring(6, 8)) <= 71;
    }

    /** What the day of birth says: 1 to 31 for men, 41 to 71 for women; empty where it is neither. */
    public Optional<Sex> sex() {
        int day = Integer.parseInt(digits.substring(6, 8));
        if (day >= 1 && day <= LAST_DAY) return Optional.of(Sex.MAN);
        return day > ADDED_FOR_WOMEN && day <= ADDED_FOR_WOMEN + LAST_DAY ? Optional.of(Sex.WOMAN) : Optional.empty();
    }

    /** {@code 1275••••••••0001}. */
    public String masked() {
        return digits.substring(0, HEAD) + "••••••••" + digits.substring(digits.length() - TAIL);
    }

    @Override
    public String toString() {
        return masked();
    }
}
