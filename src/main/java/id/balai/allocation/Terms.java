package id.balai.allocation;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a city's regulation has to name before the vote, so that there is one outcome and everybody can compute it.
 *
 * @param utility what a voter is taken to gain from a project
 * @param completion what {@link Rule#EQUAL_SHARES} does with the money it leaves
 * @param stop when raising the share (add1) ends
 * @param start the first share
 * @param step what the share is raised by, in the currency of the costs, above zero
 * @param ties who goes first among equals; equal again, the smaller id as text does
 */
public record Terms(
        Rule rule, Utility utility, Completion completion, Stop stop, Start start, BigDecimal step, Ties ties) {
    public Terms {
        if (step.signum() <= 0) throw new IllegalArgumentException("a step that is not above zero");
    }

    /** The rule with the terms that the command line has when nothing else is said. */
    public static Terms of(Rule rule, Utility utility, Completion completion) {
        return new Terms(rule, utility, completion, Stop.EXHAUSTIVE, Start.EXACT, BigDecimal.ONE, Ties.ID);
    }

    /** How the money is given out. */
    public enum Rule {
        /** Most votes first; what does not fit any more is passed over. */
        GREEDY,
        /** Most votes first, until one does not fit. */
        GREEDY_NO_SKIP,
        /** Most votes for the money first; what does not fit is passed over. */
        GREEDY_PER_COST,
        /** Sequential Phragmén. */
        PHRAGMEN,
        /** Method of Equal Shares. */
        EQUAL_SHARES
    }

    /** What a voter is taken to gain from a funded project that the ballot names. */
    public enum Utility {
        /** Its cost. */
        COST,
        /** One, whatever it costs. */
        CARDINALITY,
        /** The points, or the rank turned into points, that the ballot gives it. */
        POINTS;

        /** What decides when nothing is said: the points where there are any. */
        public static Utility usualFor(VoteKind kind) {
            return kind.isWeighted() ? POINTS : COST;
        }
    }

    /** What becomes of the money that Equal Shares leaves. */
    public enum Completion {
        NONE,
        /** The share is raised, and everything computed anew, while the outcome stays within the budget. */
        ADD1,
        /** Add1, then most votes first with what is left. */
        ADD1U,
        /** Most votes first with what is left. */
        GREEDY
    }

    /** When add1 ends, beside the first outcome beyond the budget. */
    public enum Stop {
        /** At the first outcome to which no supported project can be added. */
        EXHAUSTIVE,
        /** Only when the next outcome would be beyond the budget. */
        OVERSPEND
    }

    /** The share that add1 begins with. */
    public enum Start {
        /** Budget by voters. */
        EXACT,
        /** The same, rounded down to a whole unit of the currency. */
        FLOOR
    }

    /** Who goes first among equals. */
    public enum Ties {
        /** The smaller id, as text, by code point: "10" before "2". */
        ID,
        /** More supporters. */
        VOTES,
        /** Lower cost. */
        COST
    }

    /** A name as the command line writes it. */
    public static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The value with that name on the command line. */
    public static <E extends Enum<E>> Optional<E> find(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> word(value).equals(word))
                .findFirst();
    }
}
