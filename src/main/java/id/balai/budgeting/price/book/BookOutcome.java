package id.balai.budgeting.price.book;

import java.time.LocalDate;

/** What came of a decision on a price book. */
public sealed interface BookOutcome {
    record Done(PriceBook book) implements BookOutcome {}

    /** Somebody else decided while this officer was reading. */
    record DecidedByAnother(PriceBook now) implements BookOutcome {}

    /** In this state nothing of the kind can be decided. */
    record NotNow(BookState state) implements BookOutcome {}

    /** Who brought a book in does not approve it (maker is not checker). */
    record OwnBook() implements BookOutcome {}

    /** A later edition is in force already; this one would bring older prices back. */
    record Overtaken(int edition) implements BookOutcome {}

    /** Its prices are not valid yet. */
    record NotYetValid(LocalDate from) implements BookOutcome {}
}
