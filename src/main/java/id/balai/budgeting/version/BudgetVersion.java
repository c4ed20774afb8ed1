package id.balai.budgeting.version;

import id.balai.kernel.FiscalYear;
import id.balai.kernel.Rupiah;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A frozen version of a year's budget.
 *
 * @param code its word in addresses: {@code rapbd}, {@code apbd}
 * @param serial its place in the year's order, from 1
 * @param basis what fixed it ("Perda 6/2025"), or empty
 * @param lines how many it has
 * @param spending their sum
 * @param unverified what the TAPD had not initialled of a draft
 */
public record BudgetVersion(
        UUID id,
        FiscalYear year,
        String code,
        int serial,
        BudgetStage stage,
        String name,
        String basis,
        LocalDate decidedOn,
        int lines,
        Rupiah spending,
        Unverified unverified) {

    public String path() {
        return "/anggaran/" + year + "/" + code;
    }
}
