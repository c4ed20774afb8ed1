package id.balai.budgeting.version;

import id.balai.budgeting.calendar.Phase;
import id.balai.web.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The documents of a year's budget, in their order: how far it has come when a version of it is frozen (PP 12/2019,
 * Permendagri 77/2020).
 */
public enum BudgetStage {
    /** Rencana Kerja Pemerintah Daerah: indicative ceilings. */
    RKPD(true, null, Phase.KUA_PPAS),
    /** Kebijakan Umum and Plafon: ceilings agreed with the council. */
    PPAS(true, null, Phase.KUA_PPAS),
    /** The agencies' own lines, as often as they are collected. */
    RKA(false, null, Phase.RKA, Phase.VERIFIKASI),
    /** The draft handed to the council. */
    RAPBD(false, null, Phase.VERIFIKASI, Phase.RAPBD),
    /** What mayor and council agreed on. */
    PERSETUJUAN(false, RAPBD, Phase.RAPBD, Phase.PENETAPAN),
    /** After what the governor found was mended. */
    EVALUASI(false, RAPBD, Phase.PENETAPAN),
    /** Adopted by regional regulation. */
    APBD(false, RAPBD, Phase.PENETAPAN),
    /** How the agencies carry it out, month by month. */
    DPA(false, APBD, Phase.DPA, Phase.PERGESERAN, Phase.PERUBAHAN),
    /** Money moved within a kind of spending. */
    PERGESERAN(false, APBD, Phase.PERGESERAN),
    /** Ceilings of the revision, agreed with the council. */
    PPAS_PERUBAHAN(true, APBD, Phase.PERUBAHAN),
    /** The draft of the revision. */
    RAPBD_PERUBAHAN(false, APBD, Phase.PERUBAHAN),
    /** Revised within the year by regional regulation. */
    PERUBAHAN(false, RAPBD_PERUBAHAN, Phase.PERUBAHAN);

    private final boolean ofCeilings;
    private final Optional<BudgetStage> after;
    private final List<Phase> phases;

    BudgetStage(boolean ofCeilings, @org.jspecify.annotations.Nullable BudgetStage after, Phase... phases) {
        this.ofCeilings = ofCeilings;
        this.after = Optional.ofNullable(after);
        this.phases = List.of(phases);
    }

    /** Whether such a version knows ceilings of sub kegiatan only, and no lines. */
    public boolean isOfCeilings() {
        return ofCeilings;
    }

    /** Whether it binds: then nothing provisional may be in it, and it has to balance. */
    public boolean isBinding() {
        return this == APBD || this == PERGESERAN || this == PERUBAHAN;
    }

    /** Whether it says in which month the money is needed. */
    public boolean isOfMonths() {
        return this == DPA;
    }

    /** Whether the TAPD is to have initialled what is in it: the draft that the council gets. */
    public boolean isOfVerified() {
        return this == RAPBD;
    }

    /** Whether a year has only one. */
    public boolean isOnce() {
        return this == APBD;
    }

    /** The document that has to be there before. */
    public Optional<BudgetStage> after() {
        return after;
    }

    /** The stages of the calendar in which it may be frozen. */
    public List<Phase> phases() {
        return phases;
    }

    /** The documents that come out of a stage of the calendar. */
    public static List<BudgetStage> of(Phase phase) {
        return Stream.of(values()).filter(s -> s.phases.contains(phase)).toList();
    }

    /** Its word in addresses: {@code rapbd-perubahan}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String label() {
        return Text.t("budgeting.document." + name());
    }
}
