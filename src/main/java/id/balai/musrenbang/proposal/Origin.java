package id.balai.musrenbang.proposal;

import id.balai.musrenbang.cycle.Cycle;
import id.balai.musrenbang.cycle.Ladder;
import id.balai.musrenbang.cycle.Level;
import id.balai.musrenbang.cycle.Stage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who a proposal came from. */
public enum Origin {
    /** A resident, in person or served at a counter. */
    WARGA(null, Level.LINGKUNGAN),
    /** The head of the unit below the kelurahan. */
    LINGKUNGAN(Level.LINGKUNGAN, Level.KELURAHAN),
    KELURAHAN(Level.KELURAHAN, Level.KECAMATAN),
    KECAMATAN(Level.KECAMATAN, Level.AGENCY),
    SKPD(Level.AGENCY, Level.CITY),
    /** A council member's proposal, from the reses: Setwan first, and no level below the agency deliberates on it. */
    POKIR(null, Level.SETWAN),
    /** A citizen's report that was taken up. */
    PENGADUAN(null, Level.LINGKUNGAN);

    private final @Nullable Level madeAt;
    private final Level first;

    Origin(@Nullable Level madeAt, Level first) {
        this.madeAt = madeAt;
        this.first = first;
    }

    /** The level that made it, and so does not decide on it; empty when none did. */
    public Optional<Level> madeAt() {
        return Optional.ofNullable(madeAt);
    }

    /** Those in whose name an office hands in, whoever sits there. */
    static List<Origin> offices() {
        return Stream.of(values()).filter(origin -> origin.madeAt != null).toList();
    }

    /** The narrowest level that has something to say about it. */
    public Level first() {
        return first;
    }

    /** The levels that decide on what comes from here. */
    public Ladder ladder(Cycle cycle) {
        return this == POKIR ? cycle.ladderOfPokir() : cycle.ladder();
    }

    /** When it is handed in; empty when the year does not take it. */
    Optional<Stage> handingIn(Cycle cycle) {
        return this == POKIR ? cycle.pokirStage() : Optional.of(cycle.submission());
    }

    public String labelKey() {
        return "musrenbang.origin." + name();
    }
}
