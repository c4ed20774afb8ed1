package id.balai.ledger.checking;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that the replay found: log and tables tell different stories.
 *
 * @param kind of the object; empty when the log itself is meant
 * @param detail for the person who looks into it
 */
record Finding(What what, String kind, @Nullable UUID object, String detail) {
    enum What {
        /** The published log contradicts its signature or what was signed before. */
        LOG_TAMPERED,
        /** A row of the log's table is not the published entry. */
        ENTRY_CHANGED,
        /** A table shows something that was never decided, or not what was decided last. */
        OBJECT_DIFFERS,
        /** Decisions of an object are missing in between, or stand there twice. */
        VERSIONS_BROKEN
    }

    static Finding inLog(What what, String detail) {
        return new Finding(what, "", null, detail);
    }

    @Override
    public String toString() {
        return what + (object == null ? "" : " " + kind + " " + object) + ": " + detail;
    }
}
