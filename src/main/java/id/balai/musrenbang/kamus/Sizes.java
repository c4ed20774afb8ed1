package id.balai.musrenbang.kamus;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** The sizes of a work by the names of its entry's variables, in the order of the formula. Every one fits its limits. */
public record Sizes(SequencedMap<String, BigDecimal> values) {
    public Sizes {
        if (values.isEmpty()) throw new IllegalArgumentException("no sizes");
        values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
    }

    public static Sizes of(String name, BigDecimal value) {
        return new Sizes(new LinkedHashMap<>(Map.of(name, value)));
    }

    /** @throws IllegalArgumentException when there is no such size */
    public BigDecimal get(String name) {
        BigDecimal value = values.get(name);
        if (value == null) throw new IllegalArgumentException("no size " + name + " in " + values);
        return value;
    }

    /** The product of all, which is the volume in the unit of the entry's price, rounded to four decimals half up. */
    BigDecimal product() {
        return values.values().stream().reduce(BigDecimal.ONE, BigDecimal::multiply);
    }
}
