package id.balai.budgeting.shift;

import static id.balai.web.Text.t;

import java.util.Optional;

/**
 * How far money moves within a sub kegiatan, and who agrees to it: one table (PP 12/2019 art. 163-164, Permendagri
 * 77/2020). Whatever goes further than a jenis belanja, or from one sub kegiatan to another, needs a perubahan APBD.
 */
public enum Reach {
    /** From line to line of one rincian objek: the head of the agency and the PPKD. */
    RINCIAN_OBJEK(5),
    /** From one rincian objek or objek to another within a jenis: the Sekda and the PPKD, by Perkada. */
    JENIS(3),
    /** From one jenis to another: not by a shift. */
    BEYOND(0);

    private final int depth;

    Reach(int depth) {
        this.depth = depth;
    }

    /** The level of accounts whose sums stay as they are; empty where none does. */
    public Optional<Integer> depth() {
        return depth == 0 ? Optional.empty() : Optional.of(depth);
    }

    public boolean isShift() {
        return this != BEYOND;
    }

    public String label() {
        return t("budgeting.geser.reach." + name());
    }

    /** Who agrees, or that it is not by a shift. */
    public String approver() {
        return t("budgeting.geser.approver." + name());
    }
}
