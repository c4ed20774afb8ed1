package id.balai.musrenbang.kamus;

/** The field of public life that a work belongs to. */
public enum Bidang {
    INFRASTRUKTUR,
    LINGKUNGAN,
    KESEHATAN,
    PENDIDIKAN,
    EKONOMI,
    KETENTERAMAN;

    public String labelKey() {
        return "musrenbang.bidang." + name();
    }
}
