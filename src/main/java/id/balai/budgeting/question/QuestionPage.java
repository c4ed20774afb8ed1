package id.balai.budgeting.question;

import static id.balai.web.Text.t;

import id.balai.budgeting.question.Question.Verb;
import id.balai.web.kit.Errors;
import id.balai.web.kit.Jejak;
import id.balai.web.kit.Knot;
import id.balai.web.kit.Promise;
import id.balai.web.kit.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One question.
 *
 * @param agency who answers
 * @param promise null when it is hidden
 * @param may what the reader may do with it
 * @param typed what was typed last
 */
public record QuestionPage(
        Questions.Told told, String agency, @Nullable Promise promise, Set<Verb> may, String typed, Errors errors) {

    public Question question() {
        return told.question();
    }

    /** Whether its words are shown to this reader: hidden ones only to who may show them again. */
    public boolean shown() {
        return !question().isHidden() || may.contains(Verb.SHOW);
    }

    public Verb moderating() {
        return question().isHidden() ? Verb.SHOW : Verb.HIDE;
    }

    public boolean answers() {
        return may.contains(Verb.ANSWER);
    }

    public boolean moderates() {
        return may.contains(moderating());
    }

    public Jejak thread() {
        List<Jejak.Entry> entries = new ArrayList<>();
        entries.add(Jejak.Entry.of(Knot.ORIGIN, When.at(question().askedAt()), t("budgeting.question.asked"))
                .by(question().askerName()));
        for (Question.Step step : told.steps()) {
            Knot knot = step.verb() == Verb.HIDE ? Knot.REFUSED : Knot.DECIDED;
            boolean said = step.verb() != Verb.ANSWER || shown();
            entries.add(Jejak.Entry.of(knot, When.at(step.at()), t("budgeting.question.did." + step.verb()))
                    .by(step.actorName() + ", " + step.postTitle())
                    .saying(said ? step.text() : null)
                    .proven("/log/catatan/" + step.entry()));
        }
        return new Jejak(entries);
    }
}
