package id.balai.musrenbang.meeting;

import static id.balai.web.Text.t;

import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Requires;
import id.balai.kernel.NonBlank;
import id.balai.web.kit.Errors;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Date, place, chair and agenda of a meeting: planned, changed, or put off after the invitation. */
@Controller
@Requires(Permission.SEE_WORK_LIST)
class PlanController {
    private final MeetingAnswers answers;
    private final MeetingPlaces places;
    private final Meetings meetings;
    private final Agenda agenda;
    private final HoldingMeeting holding;
    private final Clock clock;

    PlanController(
            MeetingAnswers answers,
            MeetingPlaces places,
            Meetings meetings,
            Agenda agenda,
            HoldingMeeting holding,
            Clock clock) {
        this.answers = answers;
        this.places = places;
        this.meetings = meetings;
        this.agenda = agenda;
        this.holding = holding;
        this.clock = clock;
    }

    @GetMapping("/rapat/{year:\\d{4}}/{level}/{place}/rencana")
    String form(
            @PathVariable String year,
            @PathVariable String level,
            @PathVariable String place,
            Actor actor,
            Model model) {
        model.addAttribute("page", page(answers.key(year, level, place, actor), actor, Map.of(), Errors.NONE, null));
        return "musrenbang/meeting/plan";
    }

    @PostMapping("/rapat/{year:\\d{4}}/{level}/{place}/rencana")
    ModelAndView save(
            @PathVariable String year,
            @PathVariable String level,
            @PathVariable String place,
            @RequestParam Map<String, String> typed,
            Actor actor) {
        MeetingKey key = answers.key(year, level, place, actor);
        PlanPage before = page(key, actor, typed, Errors.NONE, null);
        Form form = new Form(typed);
        Errors errors = errors(form, before);
        if (!errors.isEmpty()) return again(page(key, actor, typed, errors, null), HttpStatus.UNPROCESSABLE_CONTENT);
        Meeting.Plan plan = new Meeting.Plan(
                form.instant(PlanPage.DAY, PlanPage.HOUR).orElseThrow(),
                form.get(PlanPage.VENUE),
                form.get(PlanPage.CHAIR));
        MeetingAnswers.Answer answer =
                answers.run(typed, key.desk(), () -> carryOut(key, before, plan, form, typed, actor));
        return answer.refused()
                .map(why -> again(page(key, actor, typed, Errors.NONE, why), HttpStatus.CONFLICT))
                .orElseGet(() -> new ModelAndView("redirect:" + answer.location()));
    }

    private Optional<MeetingRefused> carryOut(
            MeetingKey key, PlanPage page, Meeting.Plan plan, Form form, Map<String, String> typed, Actor actor) {
        int seen = MeetingAnswers.seen(typed);
        if (seen < 0) return holding.plan(key, plan, points(typed), actor);
        return page.invited()
                ? holding.postpone(key, seen, plan, new NonBlank(form.get(PlanPage.WHY)), actor)
                : holding.change(key, seen, plan, points(typed), actor);
    }

    private Errors errors(Form form, PlanPage page) {
        Errors errors = Errors.NONE;
        Optional<Instant> starts = form.instant(PlanPage.DAY, PlanPage.HOUR);
        if (!form.isHour(PlanPage.HOUR)) errors = errors.and(PlanPage.HOUR, t("musrenbang.meeting.error.hour"));
        else if (starts.isEmpty()) errors = errors.and(PlanPage.DAY, t("musrenbang.meeting.error.day"));
        else if (starts.get().isBefore(clock.instant())) {
            errors = errors.and(PlanPage.DAY, t("musrenbang.meeting.error.past"));
        }
        errors = form.text(errors, PlanPage.VENUE, 3, 200);
        errors = form.text(errors, PlanPage.CHAIR, 3, 120);
        if (page.invited()) return form.text(errors, PlanPage.WHY, 10, 500);
        List<String> points = points(form.typed());
        if (points.isEmpty()) errors = errors.and(PlanPage.AGENDA, t("musrenbang.meeting.error.agenda"));
        if (points.size() > Agenda.MOST || points.stream().anyMatch(p -> p.length() < 3 || p.length() > 200)) {
            errors = errors.and(PlanPage.AGENDA, t("musrenbang.meeting.error.points"));
        }
        return errors;
    }

    /** One point a line. */
    private static List<String> points(Map<String, String> typed) {
        return typed.getOrDefault(PlanPage.AGENDA, "")
                .lines()
                .map(line -> line.replaceAll("\\p{Cntrl}+", " ").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private PlanPage page(
            MeetingKey key, Actor actor, Map<String, String> typed, Errors errors, @Nullable MeetingRefused refused) {
        Meeting meeting = meetings.find(key).orElse(null);
        List<String> points = meeting == null
                ? Agenda.usual(key.level())
                : agenda.of(meeting.id()).stream().map(Agenda.Point::what).toList();
        return new PlanPage(
                key,
                places.title(key),
                meeting,
                points,
                actor.displayName(),
                typed,
                errors,
                refused == null ? null : MeetingWords.of(refused));
    }

    private static ModelAndView again(PlanPage page, HttpStatus status) {
        ModelAndView view = new ModelAndView("musrenbang/meeting/plan", status);
        view.addObject("page", page);
        return view;
    }
}
