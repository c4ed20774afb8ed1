package id.balai.musrenbang.proposal;

import id.balai.musrenbang.cycle.Level;
import java.util.Optional;
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
    /** A council member's proposal, from the recess: no level below the agency deliberates on it. */
    POKIR(null, Level.AGENCY),
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

    /** The narrowest level that has something to say about it. */
    public Level first() {
        return first;
    }

    public String labelKey() {
        return "musrenbang.origin." + name();
    }
}
