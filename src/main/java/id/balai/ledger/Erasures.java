package id.balai.ledger;

import org.springframework.stereotype.Component;

/**
 * Repeats the erasures that the log records. A database restored from a copy has texts again that were erased after the
 * copy was made; the published log still knows which (UU 27/2022 art. 43-44).
 */
@Component
public class Erasures {
    public static final String KIND = "data.dihapus";

    private final SealedTexts texts;

    Erasures(SealedTexts texts) {
        this.texts = texts;
    }

    /** Erases again what this entry says was erased; the number of texts that had come back. */
    public int repeat(LedgerEntry entry) {
        if (!entry.kind().equals(KIND)) return 0;
        String kind = String.valueOf(entry.publicFields().get("jenis"));
        return texts.erase(
                kind, entry.object(), String.valueOf(entry.publicFields().get("medan")));
    }
}
