package id.balai.budgeting.realisation;

import id.balai.kernel.Csv;
import id.balai.kernel.FiscalYear;
import id.balai.web.kit.Errors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The PPKD's page of monthly figures: the form, or what came of a file.
 *
 * @param tried the file that was sent; null on the form
 * @param refusals the first rows that were not taken
 * @param taken what was brought in before, the latest first
 */
public record BringPage(
        FiscalYear year,
        @Nullable RealisationImport tried,
        List<Csv.Row> refusals,
        List<RealisationImport> taken,
        Errors errors) {
    public String path() {
        return "/kelola/anggaran/" + year + "/realisasi";
    }

    public String publicPath() {
        return "/anggaran/" + year + "/realisasi";
    }
}
