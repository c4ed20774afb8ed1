package id.balai.budgeting.question;

/** What came of doing something with a question. */
public sealed interface QuestionOutcome {
    record Done(Question question) implements QuestionOutcome {}

    /** Somebody else did something while this officer was reading. */
    record ChangedMeanwhile(Question now) implements QuestionOutcome {}

    /** It is hidden, or it is not. */
    record NotPossible(Question now) implements QuestionOutcome {}
}
