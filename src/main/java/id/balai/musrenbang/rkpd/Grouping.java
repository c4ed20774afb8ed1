package id.balai.musrenbang.rkpd;

import java.util.Locale;

/** What the RKPD is added up by. */
public enum Grouping {
    BIDANG,
    PRIORITAS,
    PROGRAM,
    SKPD,
    TEMPAT;

    /** As addresses have it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String labelKey() {
        return "rkpd.by." + name();
    }

    static Grouping of(String word) {
        for (Grouping grouping : values()) {
            if (grouping.word().equals(word)) return grouping;
        }
        return BIDANG;
    }

    /** The code of the group that a proposal belongs to. */
    String codeOf(RkpdItem item) {
        return switch (this) {
            case BIDANG -> item.bidang().name();
            case PRIORITAS -> item.priority().isEmpty() ? "-" : item.priority().split(" ", 2)[0];
            case PROGRAM -> item.program().value();
            case SKPD -> item.agency().value();
            case TEMPAT -> item.kecamatan().value();
        };
    }
}
