package id.balai.musrenbang.kamus;

/** What came of the wish to change a published kamus. */
public sealed interface KamusOutcome {
    record Done(KamusChange change) implements KamusOutcome {}

    /** Somebody else changed the entry while this officer was writing; theirs is shown. */
    record ChangedByAnother(KamusEntry theirs) implements KamusOutcome {}

    /** The code is taken by another entry of the year. */
    record CodeTaken(KamusEntry by) implements KamusOutcome {}

    /** Nothing would be different. */
    record NothingChanged() implements KamusOutcome {}
}
