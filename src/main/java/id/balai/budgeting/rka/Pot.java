package id.balai.budgeting.rka;

import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.NomenclatureCode;

/** What has a ceiling: the sub kegiatan of an agency in a year. */
public record Pot(FiscalYear year, AgencyCode agency, NomenclatureCode subKegiatan) {
    /** @throws IllegalArgumentException when the code is not of a sub kegiatan */
    public Pot {
        if (!subKegiatan.isSubKegiatan()) throw new IllegalArgumentException("not a sub kegiatan: " + subKegiatan);
    }
}
