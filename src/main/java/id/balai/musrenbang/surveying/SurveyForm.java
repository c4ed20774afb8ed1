package id.balai.musrenbang.surveying;

import static id.balai.web.Text.t;

import id.balai.kernel.TypedDay;
import id.balai.musrenbang.survey.Survey.Answer;
import id.balai.musrenbang.survey.Survey.Answered;
import id.balai.web.Format;
import id.balai.web.kit.Choice;
import id.balai.web.kit.Errors;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A survey as it was typed.
 *
 * @param day null when it is no day of which one can tell
 */
record SurveyForm(@Nullable LocalDate day, List<Answered> answers, String finding, Errors errors) {
    static final String DAY = "hari";
    static final String FINDING = "temuan";
    static final String PHOTO = "foto";
    private static final String ANSWER = "jawab_";
    private static final String NOTE = "catatan_";
    private static final int SHORTEST = 10;
    private static final int LONGEST = 2000;
    private static final int LONGEST_NOTE = 300;

    static String answer(int question) {
        return ANSWER + question;
    }

    static String note(int question) {
        return NOTE + question;
    }

    static List<Choice> choices() {
        return Stream.of(Answer.values())
                .map(a -> Choice.of(a.name(), t(a.labelKey())))
                .toList();
    }

    /** @param submitted when the proposal was handed in: nobody was there for it before */
    static SurveyForm read(Map<String, String> typed, List<String> questions, Instant submitted, LocalDate today) {
        Errors errors = Errors.NONE;
        LocalDate first = Format.dayOf(submitted);
        LocalDate day = TypedDay.find(typed.getOrDefault(DAY, ""))
                .filter(d -> !d.isBefore(first) && !d.isAfter(today))
                .orElse(null);
        if (day == null) {
            errors = errors.and(DAY, t("musrenbang.survey.noDay", Format.date(first), Format.date(today)));
        }
        List<Answered> answers = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            String given = typed.getOrDefault(answer(i), "");
            Optional<Answer> answer = Stream.of(Answer.values())
                    .filter(a -> a.name().equals(given))
                    .findFirst();
            if (answer.isEmpty()) errors = errors.and(answer(i), t("musrenbang.survey.noAnswer"));
            String note = text(typed, note(i));
            if (note.length() > LONGEST_NOTE) errors = errors.and(note(i), t("musrenbang.survey.longNote"));
            answers.add(new Answered(questions.get(i), answer.orElse(Answer.UNKNOWN), note));
        }
        String finding = text(typed, FINDING);
        if (finding.length() < SHORTEST || finding.length() > LONGEST) {
            errors = errors.and(FINDING, t("musrenbang.survey.noFinding"));
        }
        return new SurveyForm(day, answers, finding, errors);
    }

    /** Only of a form without errors. */
    LocalDate wasThere() {
        return Objects.requireNonNull(day);
    }

    private static String text(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "").replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
