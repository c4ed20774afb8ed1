package id.balai.musrenbang.meeting;

import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Requires;
import id.balai.kernel.FiscalYear;
import id.balai.musrenbang.cycle.Cycle;
import id.balai.musrenbang.cycle.Cycles;
import id.balai.web.kit.Errors;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The meetings that an official runs, and the acts of one that need no form of their own. */
@Controller
@Requires(Permission.SEE_WORK_LIST)
class MeetingDeskController {
    private final MeetingAnswers answers;
    private final MeetingPages pages;
    private final MeetingPlaces places;
    private final Meetings meetings;
    private final HoldingMeeting holding;
    private final MeetingNotes notes;
    private final Cycles cycles;

    MeetingDeskController(
            MeetingAnswers answers,
            MeetingPages pages,
            MeetingPlaces places,
            Meetings meetings,
            HoldingMeeting holding,
            MeetingNotes notes,
            Cycles cycles) {
        this.answers = answers;
        this.pages = pages;
        this.places = places;
        this.meetings = meetings;
        this.holding = holding;
        this.notes = notes;
        this.cycles = cycles;
    }

    @GetMapping("/rapat")
    String all(Actor actor, Model model) {
        List<OwnMeetingsPage.Row> rows = cycles.list().stream()
                .map(Cycle::year)
                .flatMap(year -> rows(year, actor))
                .toList();
        model.addAttribute("page", new OwnMeetingsPage(rows));
        return "musrenbang/meeting/own";
    }

    private Stream<OwnMeetingsPage.Row> rows(FiscalYear year, Actor actor) {
        List<MeetingKey> own = places.runBy(actor, year);
        if (own.isEmpty()) return Stream.of();
        Map<MeetingKey, Meeting> held = meetings.of(year);
        return own.stream().map(key -> new OwnMeetingsPage.Row(key, places.title(key), held.get(key)));
    }

    @GetMapping("/rapat/{year:\\d{4}}/{level}/{place}")
    String one(
            @PathVariable String year,
            @PathVariable String level,
            @PathVariable String place,
            Actor actor,
            Model model) {
        MeetingKey key = answers.key(year, level, place, actor);
        model.addAttribute("page", pages.of(key, actor));
        return "musrenbang/meeting/page";
    }

    @PostMapping("/rapat/{year:\\d{4}}/{level}/{place}/undang")
    ModelAndView invite(
            @PathVariable String year,
            @PathVariable String level,
            @PathVariable String place,
            @RequestParam Map<String, String> typed,
            Actor actor) {
        MeetingKey key = answers.key(year, level, place, actor);
        return answer(key, typed, actor, () -> holding.invite(key, MeetingAnswers.seen(typed), actor));
    }

    @PostMapping("/rapat/{year:\\d{4}}/{level}/{place}/buka")
    ModelAndView open(
            @PathVariable String year,
            @PathVariable String level,
            @PathVariable String place,
            @RequestParam Map<String, String> typed,
            Actor actor) {
        MeetingKey key = answers.key(year, level, place, actor);
        return answer(key, typed, actor, () -> holding.open(key, MeetingAnswers.seen(typed), actor));
    }

    @PostMapping("/rapat/{year:\\d{4}}/{level}/{place}/acara")
    ModelAndView tick(
            @PathVariable String year,
            @PathVariable String level,
            @PathVariable String place,
            @RequestParam Map<String, String> typed,
            Actor actor) {
        MeetingKey key = answers.key(year, level, place, actor);
        Set<Integer> seen = Arrays.stream(typed.getOrDefault("dilihat", "").split(","))
                .filter(n -> n.matches("\\d{1,2}"))
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
        Set<Integer> ticked = typed.keySet().stream()
                .filter(field -> field.matches("acara_\\d{1,2}"))
                .map(field -> Integer.valueOf(field.substring("acara_".length())))
                .collect(Collectors.toSet());
        return answer(key, typed, actor, () -> holding.tick(key, seen, ticked, actor));
    }

    @PostMapping("/rapat/{year:\\d{4}}/{level}/{place}/catatan")
    ModelAndView note(
            @PathVariable String year,
            @PathVariable String level,
            @PathVariable String place,
            @RequestParam Map<String, String> typed,
            Actor actor) {
        MeetingKey key = answers.key(year, level, place, actor);
        if (typed.containsKey("hapus")) {
            return answer(key, typed, actor, () -> notes.remove(key, id(typed.get("hapus")), actor));
        }
        Form form = new Form(typed);
        Errors errors = form.text(Errors.NONE, "kelompok", 2, 120);
        errors = form.text(errors, "hasil", 5, 2000);
        if (!errors.isEmpty())
            return again(pages.of(key, actor, typed, errors, null), HttpStatus.UNPROCESSABLE_CONTENT);
        return answer(key, typed, actor, () -> notes.add(key, form.get("kelompok"), form.get("hasil"), actor));
    }

    private ModelAndView answer(
            MeetingKey key, Map<String, String> typed, Actor actor, Supplier<java.util.Optional<MeetingRefused>> act) {
        MeetingAnswers.Answer answer = answers.run(typed, key.desk(), act);
        return answer.refused()
                .map(why -> again(pages.of(key, actor, typed, Errors.NONE, why), HttpStatus.CONFLICT))
                .orElseGet(() -> new ModelAndView("redirect:" + answer.location()));
    }

    private static ModelAndView again(MeetingPage page, HttpStatus status) {
        ModelAndView view = new ModelAndView("musrenbang/meeting/page", status);
        view.addObject("page", page);
        return view;
    }

    private static UUID id(String text) {
        return Form.id(text);
    }
}
