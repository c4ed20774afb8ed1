package id.balai.musrenbang.story;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One proposal of the demo's file {@code demo/proposals.json}; people, streets and words invented.
 *
 * @param at the lingkungan
 * @param by a name, or the login of somebody of the demo with {@code @} in front
 * @param served the officer who handed it in, likewise; null when handed in by the person
 * @param ago how many days ago it was handed in, where nothing waits
 * @param again whether it takes up what was refused or put off the year before under the same title at the same place
 * @param kepling what the kepling said where one decides; null for a plain acceptance, the verdict {@code WAIT} for
 *     nothing yet
 * @param ladder what was decided from the kelurahan on, level by level; a return to the proposer is followed by a repair when more follows
 * @param waiting in how many days the decision of the next level is due (negative: late); null when none waits
 */
record Told(
        String at,
        String kamus,
        LinkedHashMap<String, BigDecimal> sizes,
        String title,
        String address,
        String problem,
        String by,
        @Nullable String served,
        int ago,
        @Nullable Boolean again,
        @Nullable Decided kepling,
        List<Decided> ladder,
        @Nullable Integer waiting,
        int supporters) {

    private static final String WAIT = "WAIT";
    private static final Decided PLAIN = new Decided("ACCEPT", null, null, null);

    /**
     * What was decided, level by level.
     *
     * @param keplingDecides whether its way begins at the lingkungan
     */
    List<Decided> decisions(boolean keplingDecides) {
        if (!keplingDecides || (kepling != null && kepling.verdict().equals(WAIT))) return ladder;
        return Stream.concat(Stream.of(kepling == null ? PLAIN : kepling), ladder.stream())
                .toList();
    }

    /**
     * @param verdict a verdict, or {@code WITHDRAW}
     * @param reason the number of the reason in the city's list; null for none
     * @param sizes the new ones of an acceptance with change
     */
    record Decided(
            String verdict,
            @Nullable String reason,
            @Nullable String sentence,
            @Nullable LinkedHashMap<String, BigDecimal> sizes) {}
}
