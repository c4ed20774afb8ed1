package id.balai.budgeting.document;

import id.balai.budgeting.version.BudgetStage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The documents that a version becomes. */
public enum BookKind {
    /** Lampiran I of the regulation: kelompok and jenis. */
    RINGKASAN("ringkasan", false),
    /** Lampiran I of the mayor's regulation: down to the sub rincian objek. */
    PENJABARAN_I("penjabaran-1", false),
    /** Lampiran II of the mayor's regulation: an agency's income, its programmes and accounts. */
    PENJABARAN_II("penjabaran-2", true),
    RKA_BELANJA("rka-belanja", true),
    RKA_PENDAPATAN("rka-pendapatan", true),
    RKA_PEMBIAYAAN("rka-pembiayaan", true),
    /** How an agency carries it out, with the money it needs each month. */
    DPA("dpa", true);

    private final String word;
    private final boolean ofAgency;

    BookKind(String word, boolean ofAgency) {
        this.word = word;
        this.ofAgency = ofAgency;
    }

    /** Its word in addresses. */
    public String word() {
        return word;
    }

    /** Whether there is one for each agency; else one for the city. */
    public boolean isOfAgency() {
        return ofAgency;
    }

    static Optional<BookKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    /** What such a version can be printed as. */
    static List<BookKind> of(BudgetStage stage) {
        if (stage.isOfCeilings()) return List.of();
        return Arrays.stream(values())
                .filter(kind -> kind != DPA || stage.isOfMonths())
                .toList();
    }
}
