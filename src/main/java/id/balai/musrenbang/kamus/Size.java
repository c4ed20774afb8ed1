package id.balai.musrenbang.kamus;

import java.math.BigDecimal;

/** A size as somebody typed it: a value, or what is wrong with it. */
public sealed interface Size {
    record Given(BigDecimal value) implements Size {}

    record Problem(KamusVariable variable, Wrong wrong) implements Size {}

    /** What can be wrong. */
    enum Wrong {
        MISSING,
        NOT_A_NUMBER,
        TOO_SMALL,
        TOO_LARGE,
        TOO_FINE
    }
}
