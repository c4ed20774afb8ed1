package id.balai.budgeting.catalogue;

import id.balai.kernel.NomenclatureCode;

/**
 * One code of the nomenclature and what the ministry says of it; everything but the name belongs to a sub kegiatan.
 *
 * @param output what it brings about (kinerja)
 * @param indicator how that is counted, in {@code unit}
 * @param definition the ministry's operational definition
 * @param former the sub kegiatan it came from in an earlier edition
 * @param minimumService whether it serves a minimum service standard (SPM)
 */
public record NomenclatureEntry(
        NomenclatureCode code,
        String name,
        String output,
        String indicator,
        String unit,
        String definition,
        String former,
        boolean minimumService) {

    static NomenclatureEntry heading(NomenclatureCode code, String name) {
        return new NomenclatureEntry(code, name, "", "", "", "", "", false);
    }
}
