package id.balai.budgeting.version;

import id.balai.kernel.Rupiah;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of a comparison; an amount is null where the version does not have it.
 *
 * @param agency its code; empty for income
 * @param code the sub kegiatan, the account of income, or empty for an agency
 * @param name what the code or the line is called
 * @param line null above the level of lines
 * @param details what of a line differs, in the words of {@code budgeting.compare.detail.*}
 */
record Change(
        String agency,
        String code,
        String name,
        @Nullable Rupiah before,
        @Nullable Rupiah after,
        @Nullable UUID line,
        List<String> details) {

    /** What became of it. */
    enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    Rupiah difference() {
        Rupiah was = before == null ? Rupiah.ZERO : before;
        return (after == null ? Rupiah.ZERO : after).minus(was);
    }

    Kind kind() {
        return before == null ? Kind.ADDED : after == null ? Kind.REMOVED : Kind.CHANGED;
    }

    boolean isDifferent() {
        return before == null || after == null || !difference().isZero() || !details.isEmpty();
    }
}
