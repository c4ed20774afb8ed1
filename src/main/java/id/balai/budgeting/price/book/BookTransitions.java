package id.balai.budgeting.price.book;

import java.util.List;
import java.util.Optional;

/** How a price book goes on: one table, and what is not in it cannot happen. */
public final class BookTransitions {
    /** From a state by a verb to a state. */
    public record Move(BookState from, BookVerb verb, BookState to) {}

    public static final List<Move> ALL = List.of(
            new Move(BookState.DRAFT, BookVerb.APPROVE, BookState.APPROVED),
            new Move(BookState.DRAFT, BookVerb.REFUSE, BookState.REFUSED),
            new Move(BookState.APPROVED, BookVerb.LOCK, BookState.LOCKED));

    private BookTransitions() {}

    public static Optional<BookState> next(BookState from, BookVerb verb) {
        return ALL.stream()
                .filter(move -> move.from == from && move.verb == verb)
                .map(Move::to)
                .findFirst();
    }

    /** What can be decided on a book in that state. */
    public static List<BookVerb> verbs(BookState from) {
        return ALL.stream().filter(move -> move.from == from).map(Move::verb).toList();
    }
}
