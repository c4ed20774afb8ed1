package id.balai.budgeting.price.map;

/** What came of a decision on an item. */
public sealed interface ItemOutcome {
    record Done() implements ItemOutcome {}

    /** Somebody else changed it while this officer was reading. */
    record ChangedByAnother() implements ItemOutcome {}

    /** No spending account of the sixth level has that code. */
    record NoAccount(String code) implements ItemOutcome {}

    record NothingChanged() implements ItemOutcome {}
}
