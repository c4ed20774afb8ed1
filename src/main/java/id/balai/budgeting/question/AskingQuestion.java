package id.balai.budgeting.question;

import id.balai.budgeting.question.Question.State;
import id.balai.database.DataVersion;
import id.balai.identity.Actor;
import id.balai.identity.PersonalData;
import id.balai.kernel.Ids;
import id.balai.kernel.MovableClock;
import id.balai.ledger.Decision;
import id.balai.ledger.Ledger;
import id.balai.organisation.WorkingCalendar;
import id.balai.web.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody who is signed in asks about a line. The agency's term is that of a request for public information: ten working
 * days (UU 14/2008 art. 22 par. 7), which a city may set shorter.
 */
@Service
class AskingQuestion {
    static final String KIND = "budgeting.question";

    private final Questions questions;
    private final PersonalData people;
    private final WorkingCalendar calendar;
    private final Ledger ledger;
    private final Clock clock;
    private final DataVersion data;
    private final int workingDays;

    AskingQuestion(
            Questions questions,
            PersonalData people,
            WorkingCalendar calendar,
            Ledger ledger,
            Clock clock,
            DataVersion data,
            @Value("${balai.budgeting.answer-days:10}") int workingDays) {
        this.questions = questions;
        this.people = people;
        this.calendar = calendar;
        this.ledger = ledger;
        this.clock = clock;
        this.data = data;
        this.workingDays = workingDays;
    }

    /** The last day on which what is asked today is answered. */
    LocalDate due() {
        return calendar.plusWorkingDays(LocalDate.ofInstant(clock.instant(), MovableClock.JAKARTA), workingDays);
    }

    /**
     * @param text 10 to 1,000 letters; becomes public with the masked name of who asks
     * @throws NotFound when there is no such line
     */
    @Transactional
    Question run(UUID line, String text, Actor actor) {
        Questions.Asked asked = questions.line(line).orElseThrow(NotFound::new);
        Instant now = clock.instant();
        Question question = new Question(
                Ids.next(),
                1,
                0,
                line,
                asked.name(),
                asked.agency(),
                State.WAITING,
                actor.person(),
                people.masked(actor.person()).name(),
                text,
                now,
                due(),
                null);
        long number = questions.add(question);
        ledger.append(Decision.on(KIND, question.id(), 1)
                .by(actor.person(), "warga")
                .starting(State.WAITING.word())
                .with("question", Question.code(number))
                .with("line", line)
                .with("due", question.due())
                .sealing("sentence", text)
                .about(actor.person()));
        data.changed();
        return questions.find(Question.code(number)).orElseThrow();
    }
}
