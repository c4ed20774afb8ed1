package id.balai.musrenbang.proposal;

/** Who a proposal came from. */
public enum Origin {
    /** A resident, in person or served at a counter. */
    WARGA,
    /** The head of the unit below the kelurahan. */
    LINGKUNGAN,
    KELURAHAN,
    KECAMATAN,
    SKPD,
    /** A council member's proposal. */
    POKIR,
    /** A citizen's report that was taken up. */
    PENGADUAN;

    public String labelKey() {
        return "musrenbang.origin." + name();
    }
}
