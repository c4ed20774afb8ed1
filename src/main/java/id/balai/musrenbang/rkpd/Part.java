package id.balai.musrenbang.rkpd;

/** In which part of the RKPD an accepted proposal stands, as the minutes of other regions have it (Yalimo). */
public enum Part {
    /** Within the ceiling. */
    UTAMA,
    /** Waits until there is room. */
    CADANGAN;

    public Part other() {
        return this == UTAMA ? CADANGAN : UTAMA;
    }

    public String labelKey() {
        return "rkpd.part." + name();
    }
}
