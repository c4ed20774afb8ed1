package id.balai.musrenbang.meeting;

import static id.balai.web.Text.t;

import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Requires;
import id.balai.musrenbang.meeting.Attendance.Count;
import id.balai.web.NotFound;
import id.balai.web.kit.Errors;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who came to a meeting: counts by group and sex, and those who sign. */
@Controller
@Requires(Permission.SEE_WORK_LIST)
class AttendanceController {
    private final MeetingAnswers answers;
    private final MeetingPlaces places;
    private final Meetings meetings;
    private final AttendanceSheets sheets;
    private final TakingAttendance taking;

    AttendanceController(
            MeetingAnswers answers,
            MeetingPlaces places,
            Meetings meetings,
            AttendanceSheets sheets,
            TakingAttendance taking) {
        this.answers = answers;
        this.places = places;
        this.meetings = meetings;
        this.sheets = sheets;
        this.taking = taking;
    }

    @GetMapping("/rapat/{year:\\d{4}}/{level}/{place}/hadir")
    String sheet(
            @PathVariable String year,
            @PathVariable String level,
            @PathVariable String place,
            Actor actor,
            Model model) {
        model.addAttribute("page", page(answers.key(year, level, place, actor), Map.of(), Map.of(), Errors.NONE, null));
        return "musrenbang/meeting/attendance";
    }

    @PostMapping("/rapat/{year:\\d{4}}/{level}/{place}/hadir")
    ModelAndView count(
            @PathVariable String year,
            @PathVariable String level,
            @PathVariable String place,
            @RequestParam Map<String, String> typed,
            Actor actor) {
        MeetingKey key = answers.key(year, level, place, actor);
        Errors errors = Errors.NONE;
        for (AttendanceGroup group : AttendanceGroup.values()) {
            if (!isCount(typed.get(AttendancePage.men(group))) || !isCount(typed.get(AttendancePage.women(group)))) {
                errors =
                        errors.and(AttendancePage.men(group), t("musrenbang.meeting.error.count", t(group.labelKey())));
            }
        }
        if (!errors.isEmpty()) {
            return again(page(key, typed, Map.of(), errors, null), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (taking.count(key, seen(typed), counts(typed), actor)) {
            case TakingAttendance.Outcome.Saved() -> new ModelAndView("redirect:" + key.desk() + "/hadir");
            case TakingAttendance.Outcome.Differs(Map<AttendanceGroup, Count> theirs) ->
                again(page(key, typed, theirs, Errors.NONE, null), HttpStatus.CONFLICT);
            case TakingAttendance.Outcome.Refused(MeetingRefused why) ->
                again(page(key, typed, Map.of(), Errors.NONE, why), HttpStatus.CONFLICT);
        };
    }

    @PostMapping("/rapat/{year:\\d{4}}/{level}/{place}/wakil")
    ModelAndView representative(
            @PathVariable String year,
            @PathVariable String level,
            @PathVariable String place,
            @RequestParam Map<String, String> typed,
            Actor actor) {
        MeetingKey key = answers.key(year, level, place, actor);
        if (typed.containsKey("hapus")) {
            UUID id = Form.id(typed.get("hapus"));
            return answer(key, typed, () -> taking.remove(key, id, actor));
        }
        if (typed.containsKey("utusan") || typed.containsKey("bukan-utusan")) {
            boolean named = typed.containsKey("utusan");
            UUID id = Form.id(typed.getOrDefault(named ? "utusan" : "bukan-utusan", ""));
            return answer(key, typed, () -> taking.delegate(key, id, named, actor));
        }
        Form form = new Form(typed);
        Errors errors = form.text(Errors.NONE, "nama", 3, 120);
        if (!form.get("kelamin").matches("[LP]")) {
            errors = errors.and("kelamin", t("musrenbang.meeting.error.sex"));
        }
        errors = form.text(errors, "lembaga", 2, 120);
        errors = form.text(errors, "alamat", 0, 160);
        if (!errors.isEmpty()) {
            return again(page(key, typed, Map.of(), errors, null), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return answer(
                key,
                typed,
                () -> taking.add(
                        key,
                        form.get("nama"),
                        form.get("kelamin").equals("P"),
                        form.get("lembaga"),
                        form.get("alamat"),
                        actor));
    }

    private ModelAndView answer(MeetingKey key, Map<String, String> typed, Supplier<Optional<MeetingRefused>> act) {
        MeetingAnswers.Answer answer = answers.run(typed, key.desk() + "/hadir", act);
        return answer.refused()
                .map(why -> again(page(key, typed, Map.of(), Errors.NONE, why), HttpStatus.CONFLICT))
                .orElseGet(() -> new ModelAndView("redirect:" + answer.location() + "#wakil"));
    }

    private AttendancePage page(
            MeetingKey key,
            Map<String, String> typed,
            Map<AttendanceGroup, Count> theirs,
            Errors errors,
            @Nullable MeetingRefused refused) {
        Meeting meeting = meetings.find(key).orElseThrow(NotFound::new);
        return new AttendancePage(
                key,
                places.title(key),
                meeting,
                sheets.of(meeting.id()),
                theirs,
                typed,
                errors,
                refused == null ? null : MeetingWords.of(refused));
    }

    private static ModelAndView again(AttendancePage page, HttpStatus status) {
        ModelAndView view = new ModelAndView("musrenbang/meeting/attendance", status);
        view.addObject("page", page);
        return view;
    }

    /** An empty field is nobody. */
    private static boolean isCount(@Nullable String typed) {
        return typed == null || typed.strip().matches("\\d{0,4}");
    }

    private static Map<AttendanceGroup, Count> counts(Map<String, String> typed) {
        Map<AttendanceGroup, Count> counts = new EnumMap<>(AttendanceGroup.class);
        for (AttendanceGroup group : AttendanceGroup.values()) {
            counts.put(
                    group,
                    new Count(
                            number(typed.get(AttendancePage.men(group))),
                            number(typed.get(AttendancePage.women(group)))));
        }
        return counts;
    }

    private static Map<AttendanceGroup, Count> seen(Map<String, String> typed) {
        Map<AttendanceGroup, Count> counts = new EnumMap<>(AttendanceGroup.class);
        for (AttendanceGroup group : AttendanceGroup.values()) {
            String[] seen = typed.getOrDefault(AttendancePage.seen(group), "").split(",", -1);
            if (seen.length == 2) counts.put(group, new Count(number(seen[0]), number(seen[1])));
        }
        return counts;
    }

    private static int number(@Nullable String typed) {
        String digits = typed == null ? "" : typed.strip();
        return digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : 0;
    }
}
