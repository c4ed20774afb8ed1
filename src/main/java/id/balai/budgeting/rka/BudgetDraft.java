package id.balai.budgeting.rka;

import id.balai.kernel.AgencyCode;
import id.balai.kernel.FundCode;
import id.balai.kernel.NomenclatureCode;
import id.balai.kernel.PriceItemCode;
import id.balai.kernel.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * A line of the demo's budget as its file has it.
 *
 * @param koefisien as forms write it, with {@code x} between the pairs
 */
record BudgetDraft(
        AgencyCode agency,
        NomenclatureCode subKegiatan,
        PriceItemCode item,
        String detail,
        Koefisien koefisien,
        @Nullable RegionCode place,
        FundCode fund) {}
