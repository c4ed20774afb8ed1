package id.balai.budgeting.version;

/** How far a budget has come when a version of it is frozen (Permendagri 77/2020). */
public enum BudgetStage {
    /** Rencana Kerja Pemerintah Daerah: indicative ceilings. */
    RKPD(true),
    /** Kebijakan Umum and Plafon: ceilings agreed with the council. */
    PPAS(true),
    /** The agencies' own lines. */
    RKA(false),
    /** The draft handed to the council. */
    RAPBD(false),
    /** Adopted by regional regulation. */
    APBD(false),
    /** Revised within the year. */
    PERUBAHAN(false);

    private final boolean ofCeilings;

    BudgetStage(boolean ofCeilings) {
        this.ofCeilings = ofCeilings;
    }

    /** Whether such a version knows ceilings of sub kegiatan only, and no lines. */
    public boolean isOfCeilings() {
        return ofCeilings;
    }

    /** Whether it binds: then nothing provisional may be in it, and it has to balance. */
    public boolean isBinding() {
        return this == APBD || this == PERUBAHAN;
    }
}
