package id.balai.budgeting.question;

import id.balai.budgeting.question.Question.State;
import id.balai.budgeting.question.Question.Verb;
import id.balai.database.DataVersion;
import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Place;
import id.balai.identity.Policy;
import id.balai.kernel.MovableClock;
import id.balai.ledger.Decision;
import id.balai.ledger.Ledger;
import id.balai.organisation.HeldPost;
import id.balai.web.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The agency of the line answers, once or more; the inspectorate hides what may not stand there and shows it again, never
 * the agency itself.
 */
@Service
class DecidingQuestion {
    private final Questions questions;
    private final Ledger ledger;
    private final Clock clock;
    private final DataVersion data;

    DecidingQuestion(Questions questions, Ledger ledger, Clock clock, DataVersion data) {
        this.questions = questions;
        this.ledger = ledger;
        this.clock = clock;
        this.data = data;
    }

    /** The post by which this person may do that with the question. */
    static Optional<HeldPost> postFor(Actor actor, Verb verb, Question question) {
        return verb == Verb.ANSWER
                ? Policy.postFor(actor, Permission.ANSWER_QUESTIONS, Place.of(question.agency()))
                : Policy.postFor(actor, Permission.MODERATE_QUESTIONS, Place.CITY);
    }

    /**
     * @param seen the version that the officer read
     * @param text the answer, or the reason; becomes public
     * @throws NotFound when there is no such question, or it is not this person's to do
     */
    @Transactional
    QuestionOutcome run(String code, int seen, Verb verb, String text, Actor actor) {
        Question question = questions.find(code).orElseThrow(NotFound::new);
        HeldPost post = postFor(actor, verb, question).orElseThrow(NotFound::new);
        if (question.version() != seen) return new QuestionOutcome.ChangedMeanwhile(question);
        if (!question.allows(verb)) return new QuestionOutcome.NotPossible(question);
        Instant now = clock.instant();
        State state = question.by(verb);
        LocalDate answered = question.answeredOn() == null && verb == Verb.ANSWER
                ? LocalDate.ofInstant(now, MovableClock.JAKARTA)
                : question.answeredOn();
        if (!questions.save(question, state, answered)) {
            return new QuestionOutcome.ChangedMeanwhile(questions.find(code).orElseThrow());
        }
        UUID entry = ledger.append(Decision.on(AskingQuestion.KIND, question.id(), question.version() + 1)
                        .by(
                                actor.person(),
                                post.role().name().toLowerCase(Locale.ROOT),
                                post.agency().orElse(null))
                        .moving(question.state().word(), state.word())
                        .with("question", question.code())
                        .with("line", question.line())
                        .sealing("sentence", text))
                .value();
        questions.addStep(
                question.id(),
                new Question.Step(question.version() + 1, verb, actor.displayName(), post.title(), text, now, entry),
                actor.person());
        data.changed();
        return new QuestionOutcome.Done(questions.find(code).orElseThrow());
    }
}
