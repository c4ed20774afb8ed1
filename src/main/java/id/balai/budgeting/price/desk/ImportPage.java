package id.balai.budgeting.price.desk;

import id.balai.cli.ImportReport;
import id.balai.kernel.Csv;
import id.balai.kernel.Rupiah;
import id.balai.web.kit.Errors;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of a file, or how far its reading is.
 *
 * @param failed whether the reading ended without a result
 * @param refusals the first rows that were not taken
 * @param spreads the first things that would stand at another price
 * @param book the draft that it became
 */
public record ImportPage(
        String path,
        String title,
        String fileName,
        String source,
        boolean reading,
        boolean failed,
        boolean trial,
        boolean takeable,
        ImportReport counted,
        int refused,
        int twice,
        List<Csv.Row> refusals,
        List<Csv.Row> spreads,
        @Nullable UUID book,
        String reason,
        Errors errors) {
    public Rupiah amount(Csv.Row row, String column) {
        return new Rupiah(new BigDecimal(row.get(column)));
    }
}
