package id.balai.budgeting.price.book;

import id.balai.budgeting.price.PriceKind;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One edition of a book of standard prices.
 *
 * @param edition from 1 in its kind, year and zone
 * @param rows how many items it prices
 * @param twice how many of them the year has at another price too
 */
public record PriceBook(
        UUID id,
        int version,
        PriceKind kind,
        FiscalYear year,
        String zone,
        int edition,
        BookState state,
        String origin,
        String source,
        String basis,
        boolean sample,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        int rows,
        int twice,
        String twiceReason,
        @Nullable PersonId broughtBy) {
    /** Its public page. */
    public String path() {
        return "/anggaran/harga/buku/" + id;
    }

    /** A decision on it, as everybody may read it. */
    public record Step(
            int version,
            BookState state,
            String actorName,
            String postTitle,
            String sentence,
            Instant at,
            UUID entry) {}
}
