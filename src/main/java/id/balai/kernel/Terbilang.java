package id.balai.kernel;

import java.math.BigDecimal;

/** Numbers in Indonesian words, as minutes and budget forms write them. */
public final class Terbilang {
    private static final String[] UNITS = {
        "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"
    };
    private static final String[] SCALES = {"juta", "miliar", "triliun"};
    private static final long MOST = 1_000_000_000_000_000L;
    private static final int SEN = 100;

    private Terbilang() {}

    /**
     * "dua ribu dua puluh tujuh".
     *
     * @throws IllegalArgumentException outside of 0 to 999,999,999,999,999
     */
    public static String of(long number) {
        if (number < 0 || number >= MOST) throw new IllegalArgumentException("not said in words: " + number);
        if (number < UNITS.length) return UNITS[(int) number];
        if (number < 20) return UNITS[(int) number - 10] + " belas";
        if (number < 100) return UNITS[(int) number / 10] + " puluh" + rest(number % 10);
        if (number < 200) return "seratus" + rest(number - 100);
        if (number < 1_000) return UNITS[(int) number / 100] + " ratus" + rest(number % 100);
        if (number < 2_000) return "seribu" + rest(number - 1_000);
        if (number < 1_000_000) return of(number / 1_000) + " ribu" + rest(number % 1_000);
        long scale = 1_000_000;
        int name = 0;
        while (number / scale >= 1_000) {
            scale *= 1_000;
            name++;
        }
        return of(number / scale) + " " + SCALES[name] + rest(number % scale);
    }

    /** "dua belas juta rupiah", with sen where there are some; a negative amount is "minus ...". */
    public static String of(Rupiah amount) {
        BigDecimal value = amount.amount().abs();
        long sen = value.remainder(BigDecimal.ONE).movePointRight(2).longValue();
        String words = of(value.longValue()) + " rupiah" + (sen % SEN == 0 ? "" : " " + of(sen) + " sen");
        return amount.isNegative() ? "minus " + words : words;
    }

    private static String rest(long number) {
        return number == 0 ? "" : " " + of(number);
    }
}
