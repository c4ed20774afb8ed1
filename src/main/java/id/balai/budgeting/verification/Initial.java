package id.balai.budgeting.verification;

import id.balai.kernel.Rupiah;
import java.time.Instant;
import java.util.UUID;

/**
 * A member's initials under a sub kegiatan.
 *
 * @param withoutNotes whether nothing was ever noted there ("verifikasi tanpa catatan")
 * @param current whether the lines are still those that were initialled
 */
public record Initial(
        UUID id,
        String name,
        String postTitle,
        Instant at,
        boolean withoutNotes,
        int lines,
        Rupiah amount,
        boolean current) {}
