package id.balai.budgeting.realisation;

import id.balai.kernel.FiscalYear;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of monthly figures that was tried, or taken.
 *
 * @param file SHA-256 of it
 * @param report SHA-256 of the table of refused rows; null where none was
 */
public record RealisationImport(
        UUID id,
        FiscalYear year,
        String file,
        String fileName,
        boolean trial,
        int read,
        int added,
        int changed,
        int unchanged,
        int refused,
        @Nullable String report,
        String postTitle,
        Instant at) {
    public String path() {
        return "/kelola/anggaran/" + year + "/realisasi/" + id;
    }

    public boolean takeable() {
        return trial && added + changed > 0;
    }
}
