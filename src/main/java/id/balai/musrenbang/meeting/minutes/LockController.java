package id.balai.musrenbang.meeting.minutes;

import static id.balai.web.Text.t;

import id.balai.document.FileStore;
import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Requires;
import id.balai.kernel.NonBlank;
import id.balai.kernel.Reason;
import id.balai.kernel.ReasonCode;
import id.balai.kernel.TypedDay;
import id.balai.musrenbang.cycle.ListedReason;
import id.balai.musrenbang.cycle.ReasonList;
import id.balai.musrenbang.cycle.Verdict;
import id.balai.musrenbang.meeting.AttendanceSheets;
import id.balai.musrenbang.meeting.Form;
import id.balai.musrenbang.meeting.Meeting;
import id.balai.musrenbang.meeting.MeetingAnswers;
import id.balai.musrenbang.meeting.MeetingKey;
import id.balai.musrenbang.meeting.MeetingPlaces;
import id.balai.musrenbang.meeting.MeetingRefused;
import id.balai.musrenbang.meeting.MeetingWords;
import id.balai.musrenbang.meeting.Meetings;
import id.balai.musrenbang.meeting.ranking.MeetingLists;
import id.balai.musrenbang.meeting.ranking.Ranked;
import id.balai.musrenbang.proposal.DecidingProposal;
import id.balai.musrenbang.proposal.Outcome;
import id.balai.musrenbang.proposal.Refusals;
import id.balai.musrenbang.proposal.Ruling;
import id.balai.web.NotFound;
import id.balai.web.kit.Errors;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Closing a meeting: what is left over is deferred with a reason, then the berita acara is made; and opening it again. */
@Controller
@Requires(Permission.SEE_WORK_LIST)
class LockController {
    private final MeetingAnswers answers;
    private final MeetingPlaces places;
    private final Meetings meetings;
    private final MeetingLists lists;
    private final AttendanceSheets attendance;
    private final ReasonList reasons;
    private final DecidingProposal deciding;
    private final LockingMeeting locking;
    private final FileStore files;

    LockController(
            MeetingAnswers answers,
            MeetingPlaces places,
            Meetings meetings,
            MeetingLists lists,
            AttendanceSheets attendance,
            ReasonList reasons,
            DecidingProposal deciding,
            LockingMeeting locking,
            FileStore files) {
        this.answers = answers;
        this.places = places;
        this.meetings = meetings;
        this.lists = lists;
        this.attendance = attendance;
        this.reasons = reasons;
        this.deciding = deciding;
        this.locking = locking;
        this.files = files;
    }

    @GetMapping("/rapat/{year:\\d{4}}/{level}/{place}/tutup")
    String form(
            @PathVariable String year,
            @PathVariable String level,
            @PathVariable String place,
            Actor actor,
            Model model) {
        model.addAttribute("page", page(key(year, level, place, actor), List.of(), Map.of(), Errors.NONE, null));
        return "musrenbang/minutes/lock";
    }

    @PostMapping("/rapat/{year:\\d{4}}/{level}/{place}/tutup")
    ModelAndView lock(
            @PathVariable String year,
            @PathVariable String level,
            @PathVariable String place,
            @RequestParam Map<String, String> typed,
            Actor actor) {
        MeetingKey key = key(year, level, place, actor);
        MeetingAnswers.Answer answer =
                answers.run(typed, key.path(), () -> locking.lock(key, MeetingAnswers.seen(typed), actor));
        return answer.refused()
                .map(why -> again(page(key, List.of(), typed, Errors.NONE, why), HttpStatus.CONFLICT))
                .orElseGet(() -> new ModelAndView("redirect:" + answer.location()));
    }

    @PostMapping("/rapat/{year:\\d{4}}/{level}/{place}/sisa")
    ModelAndView defer(
            @PathVariable String year,
            @PathVariable String level,
            @PathVariable String place,
            @RequestParam Map<String, String> typed,
            Actor actor) {
        MeetingKey key = key(year, level, place, actor);
        LockPage before = page(key, List.of(), typed, Errors.NONE, null);
        Form form = new Form(typed);
        List<Ranked> picked = before.left().stream()
                .filter(left -> typed.containsKey(LockPage.pick(left)))
                .toList();
        Errors errors = Errors.NONE;
        if (picked.isEmpty()) errors = errors.and(t("musrenbang.minutes.defer.none"));
        if (before.reasons().stream().noneMatch(r -> r.code().value().equals(form.get(LockPage.REASON)))) {
            errors = errors.and(LockPage.REASON, t("musrenbang.panel.noReason"));
        }
        errors = form.text(errors, LockPage.SENTENCE, 10, 1000);
        if (!errors.isEmpty()) {
            return again(page(key, List.of(), typed, errors, null), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Reason reason =
                new Reason(new ReasonCode(form.get(LockPage.REASON)), new NonBlank(form.get(LockPage.SENTENCE)));
        List<String> refused = new ArrayList<>();
        for (Ranked left : picked) {
            Ruling ruling = new Ruling(left.row().number(), seen(form, left), Verdict.DEFER, null, reason);
            if (deciding.decide(ruling, actor) instanceof Outcome.Refused(var why)) {
                refused.add(left.row().number() + ": " + Refusals.words(why));
            }
        }
        return refused.isEmpty()
                ? new ModelAndView("redirect:" + key.desk() + "/tutup")
                : again(page(key, refused, Map.of(), Errors.NONE, null), HttpStatus.CONFLICT);
    }

    /** The version that stood on the form; one that none has for what is no version. */
    private static int seen(Form form, Ranked left) {
        String version = form.get(LockPage.pick(left));
        return version.matches("\\d{1,6}") ? Integer.parseInt(version) : -1;
    }

    @PostMapping("/rapat/{year:\\d{4}}/{level}/{place}/surat")
    ModelAndView reopen(
            @PathVariable String year,
            @PathVariable String level,
            @PathVariable String place,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = LetterFile.FIELD, required = false) @Nullable MultipartFile sent,
            Actor actor)
            throws IOException {
        MeetingKey key = key(year, level, place, actor);
        Form form = new Form(typed);
        LetterFile file = LetterFile.of(sent);
        Errors errors = form.text(Errors.NONE, "nomor", 3, 80);
        var dated = TypedDay.find(form.get("tanggal"));
        if (dated.isEmpty()) errors = errors.and("tanggal", t("musrenbang.minutes.error.dated"));
        errors = form.text(errors, "pengirim", 3, 120);
        errors = form.text(errors, "perihal", 10, 500);
        if (!file.isRight()) errors = errors.and(LetterFile.FIELD, t("musrenbang.minutes.error.file"));
        if (!errors.isEmpty()) {
            return again(page(key, List.of(), typed, errors, null), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Minutes.Letter letter = new Minutes.Letter(
                form.get("nomor"),
                dated.orElseThrow(),
                form.get("pengirim"),
                form.get("perihal"),
                file.isEmpty() ? null : files.put(file.bytes()));
        MeetingAnswers.Answer answer =
                answers.run(typed, key.desk(), () -> locking.reopen(key, MeetingAnswers.seen(typed), letter, actor));
        return answer.refused()
                .map(why -> again(page(key, List.of(), typed, Errors.NONE, why), HttpStatus.CONFLICT))
                .orElseGet(() -> new ModelAndView("redirect:" + answer.location()));
    }

    /** Only for whoever decides here: fixing it is a decision, unlike running it. */
    private MeetingKey key(String year, String level, String place, Actor actor) {
        MeetingKey key = answers.key(year, level, place, actor);
        if (places.decider(key, actor).isEmpty()) throw new NotFound();
        return key;
    }

    private LockPage page(
            MeetingKey key,
            List<String> notDeferred,
            Map<String, String> typed,
            Errors errors,
            @Nullable MeetingRefused refused) {
        Meeting meeting = meetings.find(key).orElseThrow(NotFound::new);
        List<ListedReason> listed = reasons.at(key.level()).stream()
                .filter(r -> r.verdicts().contains(Verdict.DEFER))
                .toList();
        return new LockPage(
                key,
                places.title(key),
                meeting,
                lists.of(meeting),
                attendance.of(meeting.id()),
                listed,
                notDeferred,
                typed,
                errors,
                refused == null ? null : MeetingWords.of(refused));
    }

    private static ModelAndView again(LockPage page, HttpStatus status) {
        ModelAndView view = new ModelAndView("musrenbang/minutes/lock", status);
        view.addObject("page", page);
        return view;
    }
}
