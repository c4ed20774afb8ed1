package id.balai.musrenbang.kamus;

import java.util.List;
import java.util.stream.Stream;

/**
 * Whether sizes multiply to the unit of a price: metres by metres are square metres, people by days are person-days
 * ({@code orang-hari}). A formula whose units do not come out would charge for something else.
 */
public final class Measures {
    private Measures() {}

    /** Whether the product of these units is that unit. */
    public static boolean multiplyTo(String unit, List<String> factors) {
        return parts(Stream.of(unit)).equals(parts(factors.stream()));
    }

    private static List<String> parts(Stream<String> units) {
        return units.flatMap(Measures::parts).sorted().toList();
    }

    private static Stream<String> parts(String unit) {
        return switch (unit) {
            case "m2" -> Stream.of("m", "m");
            case "m3" -> Stream.of("m", "m", "m");
            default -> Stream.of(unit.split("-"));
        };
    }
}
