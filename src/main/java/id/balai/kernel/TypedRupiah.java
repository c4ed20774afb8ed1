package id.balai.kernel;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** An amount as people type it or paste it from a sheet: {@code 1.500.000.000}, {@code Rp1.500.000,50}, {@code 250000}. */
public final class TypedRupiah {
    private static final Pattern SHAPE = Pattern.compile("(\\d{1,15}|\\d{1,3}(\\.\\d{3}){1,4})(,\\d{1,2})?");
    private static final int LONGEST = 40;

    private TypedRupiah() {}

    /** Empty when it is no amount, or a negative one. */
    public static Optional<Rupiah> find(String typed) {
        if (typed.length() > LONGEST) return Optional.empty();
        String plain = typed.replaceAll("\\s|^\\s*Rp\\.?", "");
        return SHAPE.matcher(plain).matches()
                ? Optional.of(new Rupiah(new BigDecimal(plain.replace(".", "").replace(',', '.'))))
                : Optional.empty();
    }
}
