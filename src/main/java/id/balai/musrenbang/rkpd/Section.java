package id.balai.musrenbang.rkpd;

import id.balai.musrenbang.proposal.Origin;

/** Two lists beside each other, each with its own ceiling and its own rank: never mixed. */
public enum Section {
    MASYARAKAT,
    POKIR;

    static Section of(Origin origin) {
        return origin == Origin.POKIR ? POKIR : MASYARAKAT;
    }

    /** As addresses have it. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public String labelKey() {
        return "rkpd.section." + name();
    }
}
