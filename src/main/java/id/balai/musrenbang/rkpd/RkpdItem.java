package id.balai.musrenbang.rkpd;

import id.balai.kernel.AgencyCode;
import id.balai.kernel.NomenclatureCode;
import id.balai.kernel.RegionCode;
import id.balai.kernel.Rupiah;
import id.balai.musrenbang.ProposalNumber;
import id.balai.musrenbang.kamus.Bidang;
import id.balai.musrenbang.proposal.Origin;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An accepted proposal in the RKPD.
 *
 * @param rank its place in its section, from 1
 * @param part where it stands
 * @param priority of the RKPD ("P1 Infrastruktur dasar"), empty where the city's data has none for it
 * @param moved where a hand put it; null where its rank decides
 * @param agency who carries it out today
 * @param handedOver when budgeting got it; null while it has not
 * @param line the budget line that it became, or null
 */
public record RkpdItem(
        UUID id,
        ProposalNumber number,
        Origin origin,
        String title,
        RegionCode kelurahan,
        String place,
        AgencyCode agency,
        NomenclatureCode subKegiatan,
        Bidang bidang,
        String priority,
        BigDecimal volume,
        String unit,
        Rupiah unitPrice,
        Rupiah amount,
        int supporters,
        int rank,
        Part part,
        @Nullable Part moved,
        @Nullable Instant handedOver,
        @Nullable UUID line) {
    private static final int KECAMATAN_DEPTH = 2;

    public Section section() {
        return Section.of(origin);
    }

    public RegionCode kecamatan() {
        return kelurahan.atDepth(KECAMATAN_DEPTH).orElseThrow();
    }

    public NomenclatureCode program() {
        return subKegiatan.at(NomenclatureCode.Level.PROGRAM).orElseThrow();
    }

    /** Whether budgeting has it, so that it stays where it is. */
    public boolean handed() {
        return handedOver != null || line != null;
    }

    /** Where a decision put it; null where its rank decides. */
    @Nullable
    Part fixed() {
        return handed() ? Part.UTAMA : moved;
    }

    /** As it goes into the division. */
    Division.Wanted wanted() {
        return new Division.Wanted(amount, fixed());
    }

    RkpdItem standing(int place, Part where) {
        return new RkpdItem(
                id,
                number,
                origin,
                title,
                kelurahan,
                this.place,
                agency,
                subKegiatan,
                bidang,
                priority,
                volume,
                unit,
                unitPrice,
                amount,
                supporters,
                place,
                where,
                moved,
                handedOver,
                line);
    }
}
