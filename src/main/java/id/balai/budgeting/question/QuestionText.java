package id.balai.budgeting.question;

import static id.balai.web.Text.t;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words that people type here become public. */
final class QuestionText {
    static final int LEAST = 10;
    static final int MOST_ASKED = 1_000;
    static final int MOST_ANSWERED = 2_000;

    /** A NIK, or the number of a card: nobody means to publish it. */
    private static final Pattern NUMBER_OF_A_PERSON = Pattern.compile("(?<!\\d)\\d(?:[ .-]?\\d){15}(?!\\d)");

    private QuestionText() {}

    static String cleaned(String typed) {
        return typed.replaceAll("[\\p{Cntrl}&&[^\\n]]+", " ").strip();
    }

    /** What is wrong with it, or null. */
    static @Nullable String wrong(String text, int most) {
        if (text.length() < LEAST || text.length() > most) return t("budgeting.question.wrong.length", LEAST, most);
        return NUMBER_OF_A_PERSON.matcher(text).find() ? t("budgeting.question.wrong.personal") : null;
    }
}
