package id.balai.budgeting.line;

import id.balai.kernel.FiscalYear;
import id.balai.kernel.Rupiah;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line as it stands now, with the names of its codes.
 *
 * @param item code of its price item, or null
 * @param standard what the book says of the item in that year, or null
 * @param place name of the place, or empty
 * @param recipient who gets a grant or social aid, or empty
 */
public record PublicLine(
        UUID id,
        long number,
        FiscalYear year,
        String agencyCode,
        String subKegiatan,
        String subName,
        String account,
        String accountName,
        String fund,
        String fundName,
        @Nullable String item,
        @Nullable String itemKind,
        @Nullable Rupiah standard,
        @Nullable String source,
        String name,
        String specification,
        List<BigDecimal> volumes,
        List<String> units,
        String unit,
        Rupiah price,
        int ppn,
        Rupiah amount,
        @Nullable String place,
        boolean provisional,
        String recipient,
        String recipientAddress,
        String note,
        @Nullable String proposal,
        boolean removed) {

    /** "Baris 418", what people quote. */
    public String title() {
        return specification.isEmpty() ? name : name + ", " + specification;
    }

    public String path() {
        return "/anggaran/baris/" + id;
    }
}
