package id.balai.budgeting.price.desk;

import id.balai.budgeting.price.PriceKind;
import id.balai.budgeting.price.book.PriceBookOf;
import id.balai.cli.ImportReport;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An official file that was sent: tried first, then taken.
 *
 * @param seenAt when its reading was last heard of
 * @param file SHA-256 of it; {@code report} and {@code twiceReport} those of the files that tell what came of it
 * @param counted rows by what became of them; its refusals stand in the report
 */
record PriceImport(
        UUID id,
        PriceKind kind,
        FiscalYear year,
        String zone,
        String source,
        String basis,
        LocalDate from,
        @Nullable LocalDate until,
        String file,
        String fileName,
        boolean trial,
        Stage stage,
        Instant seenAt,
        ImportReport counted,
        int refused,
        int twice,
        @Nullable String report,
        @Nullable String twiceReport,
        @Nullable UUID book,
        PersonId by,
        Instant at) {
    /** How far the reading is. */
    enum Stage {
        READING("membaca"),
        DONE("selesai"),
        FAILED("gagal");

        private final String word;

        Stage(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        static Stage of(String word) {
            for (Stage stage : values()) if (stage.word.equals(word)) return stage;
            throw new IllegalArgumentException("no stage of an import: " + word);
        }
    }

    public String path() {
        return ImportController.DESK + "/" + id;
    }

    /** Whether there is something to take in. */
    public boolean takeable() {
        return trial && stage == Stage.DONE && counted.added() + counted.changed() > 0;
    }

    PriceBookOf.Terms terms(String reason) {
        return new PriceBookOf.Terms(zone, basis, from, until, reason, PriceBookOf.Origin.FILE);
    }
}
