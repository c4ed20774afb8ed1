package id.balai.budgeting.price.book;

import java.util.Arrays;
import java.util.Locale;

/** What a price book is at. Only what stands in an approved or a locked one may be used. */
public enum BookState {
    /** Brought in and read by everybody, in force for nobody. */
    DRAFT("draf"),
    APPROVED("disetujui"),
    /** Nothing of it changes any more; another edition may follow it. */
    LOCKED("dikunci"),
    REFUSED("ditolak");

    private final String word;

    BookState(String word) {
        this.word = word;
    }

    /** Its word in the table and in the log. */
    public String word() {
        return word;
    }

    public String labelKey() {
        return "budgeting.book.state." + name().toLowerCase(Locale.ROOT);
    }

    static BookState of(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no state of a price book: " + word));
    }
}
