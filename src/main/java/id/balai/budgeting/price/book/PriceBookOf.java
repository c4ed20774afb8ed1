package id.balai.budgeting.price.book;

import id.balai.budgeting.price.PriceKind;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.NonBlank;
import id.balai.kernel.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which book is brought in.
 *
 * @param source where its prices come from, shown beside every one of them ("Kab. Pasangkayu 2024")
 * @param sample whether they are invented, which is said wherever they are shown
 */
public record PriceBookOf(
        PriceKind kind, FiscalYear year, NonBlank source, boolean sample, Terms terms, Bringer bringer) {
    /** For the command line: the whole city, from today on. */
    public PriceBookOf(PriceKind kind, FiscalYear year, NonBlank source, boolean sample, String reason) {
        this(kind, year, source, sample, new Terms("", "", null, null, reason, Origin.FILE), Bringer.COMMAND_LINE);
    }

    /**
     * @param zone code of the kecamatan or kelurahan for which its prices are; empty for the whole city
     * @param basis the decree that fixes it, or empty
     * @param from the first day on which its prices are valid; null for today
     * @param until the last one, or null
     * @param reason why the same thing may stand in it at another price; empty where it does not
     */
    public record Terms(
            String zone,
            String basis,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            String reason,
            Origin origin) {}

    /** What a book was made of. */
    public enum Origin {
        FILE("berkas"),
        RECOMPUTED("hitung-ulang"),
        REQUEST("permintaan"),
        SAMPLE("contoh");

        private final String word;

        Origin(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /**
     * Who brings it in.
     *
     * @param person null for whoever may use the machine's command line
     */
    public record Bringer(@Nullable PersonId person, String name, String role, String post) {
        public static final Bringer COMMAND_LINE = new Bringer(null, "operator", "operator", "");
    }
}
