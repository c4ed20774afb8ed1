package id.balai.budgeting.price.book;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The same name, specification and unit at more than one price: in a real official book 573 such groups were counted,
 * the same printer at 1,665,000 and at 9,157,500. Nothing forbids it, so it is shown, and a reason is asked for.
 */
public final class SameThings {
    private final Map<String, Map<String, BigDecimal>> prices = new HashMap<>();
    private final Map<String, String> touched = new LinkedHashMap<>();

    /**
     * A thing at several prices.
     *
     * @param what its name, specification and unit
     */
    public record Spread(String what, int prices, BigDecimal lowest, BigDecimal highest) {}

    /** What is in force. */
    void put(String code, String name, String specification, String unit, BigDecimal amount) {
        prices.computeIfAbsent(sameness(name, specification, unit), k -> new HashMap<>(2))
                .put(code, amount);
    }

    /** What a new book says; takes the place of the item's price in force. */
    void touch(String code, String name, String specification, String unit, BigDecimal amount) {
        put(code, name, specification, unit, amount);
        String what = name + (specification.isEmpty() ? "" : ", " + specification) + " (" + unit + ")";
        touched.putIfAbsent(sameness(name, specification, unit), what);
    }

    /** What the new book touches and what then costs different amounts, as the book has it. */
    List<Spread> spreads() {
        List<Spread> found = new ArrayList<>();
        touched.forEach((key, what) -> {
            List<BigDecimal> amounts = prices.getOrDefault(key, Map.of()).values().stream()
                    .sorted()
                    .toList();
            if (amounts.size() > 1 && amounts.getFirst().compareTo(amounts.getLast()) < 0) {
                found.add(new Spread(what, amounts.size(), amounts.getFirst(), amounts.getLast()));
            }
        });
        return found;
    }

    private static String sameness(String name, String specification, String unit) {
        return (name + "\u0000" + specification + "\u0000" + unit).toLowerCase(Locale.ROOT);
    }
}
