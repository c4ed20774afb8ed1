package id.balai.kernel;

import java.math.BigDecimal;

/**
 * How a number stands in a field that people type over: as it is typed in Indonesian, {@code 1.250,5}, whatever language
 * the page has. What reads fields ({@link TypedRupiah}, sizes of works, volumes of lines) reads exactly this back; a
 * number in the reader's own language would be another one when it is sent.
 */
public final class TypedNumber {
    private static final int SEN = 2;

    private TypedNumber() {}

    /** @param number not negative */
    public static String of(BigDecimal number) {
        String[] parts = number.toPlainString().split("\\.", 2);
        String whole = parts[0].replaceAll("(?<=\\d)(?=(\\d{3})+$)", ".");
        String decimals = parts.length < 2 ? "" : parts[1].replaceAll("0+$", "");
        return decimals.isEmpty() ? whole : whole + "," + decimals;
    }

    /** Without {@code Rp}, with sen only where there are some: {@code 1.500.000} or {@code 1.500.000,50}. */
    public static String of(Rupiah amount) {
        String text = of(amount.amount());
        int comma = text.indexOf(',');
        return comma >= 0 && text.length() - comma == SEN ? text + "0" : text;
    }
}
