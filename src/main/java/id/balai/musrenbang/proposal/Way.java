package id.balai.musrenbang.proposal;

import id.balai.identity.Actor;
import id.balai.identity.Place;
import id.balai.identity.Policy;
import id.balai.kernel.RegionCode;
import id.balai.musrenbang.cycle.Ladder;
import id.balai.musrenbang.cycle.Level;
import java.util.List;

/**
 * The way of a proposal up the ladder of its year: which levels decide on it. A level that made it does not decide on it,
 * so its way begins above; neither does a level that has no such place, or whose only officer hands it in. Whatever the
 * ladder, somebody decides: when no such level is left, the highest one does.
 *
 * <p>Source: the roles of Asahan Perbup 49/2017 (each level verifies what the one below sent up), SIPD's chain for pokir
 * (secretariat, agency, budget team); the rest is ours.
 */
public final class Way {
    private Way() {}

    /**
     * The level at which it begins.
     *
     * @param region a lingkungan or a kelurahan
     * @param maker who hands it in, in the own name or for a resident
     */
    public static Level beginning(Ladder year, Origin origin, RegionCode region, Actor maker) {
        return year.levels().stream()
                .filter(level -> level.compareTo(origin.first()) >= 0 && level.reaches(region))
                .filter(level -> !isOnlyOfficer(maker, level, region))
                .findFirst()
                .orElse(year.levels().getLast());
    }

    /** The levels that decide, from where it begins. */
    public static Ladder from(Level beginning, Ladder year, RegionCode region) {
        List<Level> levels = year.levels().stream()
                .filter(level -> level.compareTo(beginning) >= 0 && level.reaches(region))
                .toList();
        return new Ladder(levels.isEmpty() ? List.of(year.levels().getLast()) : levels);
    }

    private static boolean isOnlyOfficer(Actor maker, Level level, RegionCode region) {
        return level.hasOneOfficer() && Policy.may(maker, level.permission(), Place.in(region));
    }
}
