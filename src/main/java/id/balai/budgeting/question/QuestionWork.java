package id.balai.budgeting.question;

import gg.jte.Content;
import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Place;
import id.balai.identity.Policy;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.MovableClock;
import id.balai.organisation.WorkingCalendar;
import id.balai.web.Frame;
import id.balai.web.Pages;
import id.balai.web.Text;
import id.balai.web.Viewer;
import id.balai.web.WorkItem;
import id.balai.web.WorkSource;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Questions that wait for an agency's answer. */
@Component
class QuestionWork implements WorkSource {
    private static final int MOST = 200;

    private final Questions questions;
    private final WorkingCalendar calendar;
    private final Pages pages;
    private final Clock clock;

    QuestionWork(Questions questions, WorkingCalendar calendar, Pages pages, Clock clock) {
        this.questions = questions;
        this.calendar = calendar;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public String application() {
        return "budgeting.title";
    }

    @Override
    public List<WorkItem> waitingFor(Viewer viewer, int limit) {
        return agencies(Actor.of(viewer))
                .flatMap(agency -> questions.waitingFor(agency, limit).stream())
                .map(this::item)
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Content> panel(Viewer viewer, String number, Frame frame) {
        return waitingFor(viewer, MOST).stream()
                .filter(item -> item.number().equals(number))
                .findFirst()
                .map(item -> pages.content("budgeting/pricedesk/panel", Map.of("item", item)));
    }

    private static Stream<AgencyCode> agencies(Actor actor) {
        return actor.posts().stream()
                .flatMap(post -> post.agency().stream())
                .filter(agency -> Policy.may(actor, Permission.ANSWER_QUESTIONS, Place.of(agency)))
                .distinct();
    }

    private WorkItem item(Question question) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), MovableClock.JAKARTA);
        boolean late = today.isAfter(question.due());
        return new WorkItem(
                application(),
                "BUDGET",
                question.code(),
                question.lineName(),
                Text.t("budgeting.question.work"),
                "",
                Optional.of(question.due()
                        .atTime(LocalTime.MAX)
                        .atZone(MovableClock.JAKARTA)
                        .toInstant()),
                late ? calendar.workingDaysBetween(question.due(), today) : 0,
                question.path());
    }
}
