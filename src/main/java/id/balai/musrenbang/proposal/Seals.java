package id.balai.musrenbang.proposal;

import id.balai.kernel.FiscalYear;
import id.balai.musrenbang.cycle.Level;
import java.time.Instant;
import java.util.Optional;

/** Which places of a level are closed, because their meeting fixed what it decided. */
public interface Seals {
    /**
     * The seal of a place; until the transaction ends, no meeting there is fixed or opened again.
     *
     * @param place as {@link Level#paguPlace} names it
     */
    Optional<Seal> find(FiscalYear year, Level level, String place);

    /** @param minutes the number of the berita acara */
    record Seal(String minutes, Instant at) {}
}
