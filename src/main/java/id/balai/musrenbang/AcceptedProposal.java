package id.balai.musrenbang;

import id.balai.kernel.AccountCode;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.NomenclatureCode;
import id.balai.kernel.PriceItemCode;
import id.balai.kernel.RegionCode;
import id.balai.kernel.Rupiah;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * A proposal that passed every level and was handed over, so that it waits to become a budget line: nothing in it needs to be typed again.
 *
 * @param id what the ledger and the budget line know it by
 * @param kamus the code of its kamus entry
 * @param agency who will carry it out, successors taken into account
 * @param priceItem the item of the price book that its price came from
 * @param volume as the last level accepted it, in {@code unit}
 * @param unitPrice of the price book when the last level decided
 * @param amount volume times unit price, whole rupiah
 */
public record AcceptedProposal(
        UUID id,
        ProposalNumber number,
        String title,
        FiscalYear year,
        RegionCode region,
        String kamus,
        AgencyCode agency,
        NomenclatureCode subKegiatan,
        AccountCode account,
        PriceItemCode priceItem,
        BigDecimal volume,
        String unit,
        Rupiah unitPrice,
        Rupiah amount) {}
