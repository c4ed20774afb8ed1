package id.balai.musrenbang.proposal;

import id.balai.kernel.AccountCode;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.NomenclatureCode;
import id.balai.kernel.PriceItemCode;
import id.balai.kernel.Rupiah;
import id.balai.musrenbang.kamus.Cost;
import id.balai.musrenbang.kamus.KamusEntry;
import id.balai.musrenbang.kamus.Sizes;
import java.math.BigDecimal;

/**
 * What is proposed and what it costs: the kamus entry it was computed with, and the result.
 *
 * @param kamusVersion the version of the entry, which keeps its formula and limits
 * @param priceVersion the state of the price book, {@code priceSource} its name
 */
public record Work(
        String kamus,
        int kamusVersion,
        AgencyCode agency,
        NomenclatureCode subKegiatan,
        AccountCode account,
        PriceItemCode priceItem,
        Sizes sizes,
        BigDecimal volume,
        String unit,
        Rupiah unitPrice,
        int priceVersion,
        String priceSource,
        Rupiah amount) {

    static Work of(KamusEntry entry, Cost cost) {
        return new Work(
                entry.code(),
                entry.version(),
                entry.agency(),
                entry.subKegiatan(),
                entry.account(),
                entry.priceItem(),
                cost.sizes(),
                cost.volume(),
                entry.unit(),
                cost.price().amount(),
                cost.price().version(),
                cost.price().source(),
                cost.amount());
    }

    /** The same work with other sizes, at the price of the year's book as it is now. */
    Work with(Cost cost) {
        return new Work(
                kamus,
                kamusVersion,
                agency,
                subKegiatan,
                account,
                priceItem,
                cost.sizes(),
                cost.volume(),
                unit,
                cost.price().amount(),
                cost.price().version(),
                cost.price().source(),
                cost.amount());
    }
}
