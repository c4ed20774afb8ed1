package id.balai.musrenbang.rkpd;

import id.balai.document.Rows;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.NomenclatureCode;
import id.balai.musrenbang.PriceBook;
import id.balai.organisation.Agencies;
import id.balai.organisation.Regions;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The RKPD as a table without anything about persons: the same columns in every file that is made of it. */
@Component
class RkpdTable {
    private static final List<String> HEAD = List.of(
            "bagian",
            "urutan",
            "nomor",
            "asal",
            "judul",
            "bidang",
            "kode_program",
            "program",
            "kode_sub_kegiatan",
            "sub_kegiatan",
            "kode_skpd",
            "skpd",
            "kode_kelurahan",
            "tempat",
            "volume",
            "satuan",
            "harga_satuan",
            "biaya",
            "pendukung",
            "diserahkan",
            "baris_rka");

    private final PriceBook names;
    private final Agencies agencies;
    private final Regions regions;

    RkpdTable(PriceBook names, Agencies agencies, Regions regions) {
        this.names = names;
        this.agencies = agencies;
        this.regions = regions;
    }

    void write(FiscalYear year, List<RkpdItem> items, Rows out) throws IOException {
        out.row(HEAD.toArray());
        Map<NomenclatureCode, String> known = new HashMap<>();
        for (RkpdItem item : items) {
            out.row(
                    item.part(),
                    item.rank(),
                    item.number().toString(),
                    item.origin(),
                    item.title(),
                    item.bidang(),
                    item.program().value(),
                    name(item.program(), year, known),
                    item.subKegiatan().value(),
                    name(item.subKegiatan(), year, known),
                    item.agency().value(),
                    agency(item.agency()),
                    item.kelurahan().value(),
                    item.place(),
                    item.volume().stripTrailingZeros(),
                    item.unit(),
                    item.unitPrice().amount(),
                    item.amount().amount(),
                    item.supporters(),
                    item.handedOver(),
                    item.line());
        }
    }

    /** The name of a code of the nomenclature; the code itself where the year's tables have no name. */
    String name(NomenclatureCode code, FiscalYear year, Map<NomenclatureCode, String> known) {
        return known.computeIfAbsent(code, c -> names.nameOf(c, year).orElse(c.value()));
    }

    String agency(AgencyCode code) {
        return agencies.find(code).map(a -> a.shortName()).orElse(code.value());
    }

    String kecamatan(RkpdItem item) {
        return regions.find(item.kecamatan()).map(r -> r.name()).orElse(item.place());
    }
}
