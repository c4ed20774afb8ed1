package id.balai.web.kit;

import id.balai.kernel.Reason;
import id.balai.kernel.Rupiah;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The thread of a matter: its knots from the first word to the newest, which stands below because it reads as a story. */
public record Jejak(List<Entry> entries) {
    private static final int MOST_SHOWN = 12;
    private static final int KEPT_AT_END = 3;
    private static final int KEPT_AT_START = 4;

    public static Jejak of(Entry... entries) {
        return new Jejak(List.of(entries));
    }

    /** A thread of more than twelve knots hides its middle, never the first and never the last three. */
    public boolean folds() {
        return entries.size() > MOST_SHOWN;
    }

    public List<Entry> start() {
        return folds() ? entries.subList(0, KEPT_AT_START) : entries;
    }

    public List<Entry> middle() {
        return folds() ? entries.subList(KEPT_AT_START, entries.size() - KEPT_AT_END) : List.of();
    }

    public List<Entry> end() {
        return folds() ? entries.subList(entries.size() - KEPT_AT_END, entries.size()) : List.of();
    }

    /**
     * One knot: when, what, who, why.
     *
     * @param who the post or office that acted, or a masked name
     * @param note one sentence
     * @param number the number of the matter, of the receipt, of the line
     * @param href the page of this step
     * @param proof the receipt of the log that proves it
     */
    public record Entry(
            Knot knot,
            When when,
            String what,
            @Nullable String who,
            @Nullable String note,
            @Nullable Reason reason,
            @Nullable Change change,
            @Nullable String number,
            @Nullable String href,
            @Nullable Promise promise,
            @Nullable String proof) {

        public static Entry of(Knot knot, When when, String what) {
            return new Entry(knot, when, what, null, null, null, null, null, null, null, null);
        }

        public Entry by(@Nullable String actor) {
            return new Entry(knot, when, what, actor, note, reason, change, number, href, promise, proof);
        }

        public Entry saying(@Nullable String sentence) {
            return new Entry(knot, when, what, who, sentence, reason, change, number, href, promise, proof);
        }

        public Entry because(@Nullable Reason why) {
            return new Entry(knot, when, what, who, note, why, change, number, href, promise, proof);
        }

        public Entry changing(Rupiah from, Rupiah to) {
            return new Entry(knot, when, what, who, note, reason, new Change(from, to), number, href, promise, proof);
        }

        public Entry numbered(@Nullable String text) {
            return new Entry(knot, when, what, who, note, reason, change, text, href, promise, proof);
        }

        public Entry leadingTo(@Nullable String address) {
            return new Entry(knot, when, what, who, note, reason, change, number, address, promise, proof);
        }

        public Entry promising(@Nullable Promise ticket) {
            return new Entry(knot, when, what, who, note, reason, change, number, href, ticket, proof);
        }

        /** @param address of the receipt that proves the step, or null */
        public Entry proven(@Nullable String address) {
            return new Entry(knot, when, what, who, note, reason, change, number, href, promise, address);
        }

        /** The shape. A new state does not compile until it has one. */
        public String css() {
            return switch (knot) {
                case ORIGIN -> "asal";
                case DECIDED -> "putus";
                case CHANGED -> "ubah";
                case NOW -> "kini";
                case PROMISED -> "nanti";
                case PAUSED -> "jeda";
                case REFUSED -> "tolak";
            };
        }
    }

    /** An amount that a decision changed. */
    public record Change(Rupiah from, Rupiah to) {}
}
