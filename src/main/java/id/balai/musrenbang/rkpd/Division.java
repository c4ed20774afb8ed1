package id.balai.musrenbang.rkpd;

import id.balai.kernel.Rupiah;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Divides accepted proposals into the main part and the reserve. Those fixed by a decision come first; the others follow
 * in the order of their rank, each into the main part when it still fits under the ceiling (decision record 0086).
 */
final class Division {
    private Division() {}

    /**
     * One to be divided.
     *
     * @param fixed where a decision put it; null where the rank says
     */
    record Wanted(Rupiah amount, @Nullable Part fixed) {}

    /**
     * The part of each, in the order given.
     *
     * @param ranked the best first
     * @param ceiling null for none: then everything fits
     */
    static List<Part> of(@Nullable Rupiah ceiling, List<Wanted> ranked) {
        Rupiah taken = fixed(ranked);
        List<Part> parts = new ArrayList<>(ranked.size());
        for (Wanted wanted : ranked) {
            if (wanted.fixed != null) {
                parts.add(wanted.fixed);
                continue;
            }
            Rupiah with = taken.plus(wanted.amount);
            boolean fits = ceiling == null || !with.exceeds(ceiling);
            if (fits) taken = with;
            parts.add(fits ? Part.UTAMA : Part.CADANGAN);
        }
        return parts;
    }

    /** What decisions put into the main part: no ceiling may be lower, and nothing may be added that does not fit beside. */
    static Rupiah fixed(List<Wanted> all) {
        return all.stream()
                .filter(wanted -> wanted.fixed == Part.UTAMA)
                .map(Wanted::amount)
                .reduce(Rupiah.ZERO, Rupiah::plus);
    }
}
