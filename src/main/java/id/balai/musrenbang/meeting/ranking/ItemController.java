package id.balai.musrenbang.meeting.ranking;

import static id.balai.web.Text.t;

import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Requires;
import id.balai.musrenbang.ProposalNumber;
import id.balai.musrenbang.cycle.Criterion;
import id.balai.musrenbang.meeting.Form;
import id.balai.musrenbang.meeting.Meeting;
import id.balai.musrenbang.meeting.MeetingAnswers;
import id.balai.musrenbang.meeting.MeetingKey;
import id.balai.musrenbang.meeting.MeetingPlaces;
import id.balai.musrenbang.meeting.MeetingRefused;
import id.balai.musrenbang.meeting.MeetingWords;
import id.balai.musrenbang.meeting.Meetings;
import id.balai.musrenbang.proposal.DecisionPanel;
import id.balai.musrenbang.proposal.DecisionPanels;
import id.balai.web.NotFound;
import id.balai.web.kit.Errors;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One proposal in a meeting: decided with the panel of every level, scored, and placed by hand where there is a reason. */
@Controller
@Requires(Permission.SEE_WORK_LIST)
class ItemController {
    private final MeetingAnswers answers;
    private final MeetingPlaces places;
    private final Meetings meetings;
    private final MeetingLists lists;
    private final WritingItem writing;
    private final DecisionPanels panels;

    ItemController(
            MeetingAnswers answers,
            MeetingPlaces places,
            Meetings meetings,
            MeetingLists lists,
            WritingItem writing,
            DecisionPanels panels) {
        this.answers = answers;
        this.places = places;
        this.meetings = meetings;
        this.lists = lists;
        this.writing = writing;
        this.panels = panels;
    }

    @GetMapping("/rapat/{year:\\d{4}}/{level}/{place}/usulan/{number}")
    ModelAndView item(
            @PathVariable String year,
            @PathVariable String level,
            @PathVariable String place,
            @PathVariable String number,
            Actor actor) {
        MeetingKey key = answers.key(year, level, place, actor);
        return view(page(key, number(number), actor, Map.of(), Errors.NONE, null, null), HttpStatus.OK);
    }

    @PostMapping("/rapat/{year:\\d{4}}/{level}/{place}/usulan/{number}/nilai")
    ModelAndView score(
            @PathVariable String year,
            @PathVariable String level,
            @PathVariable String place,
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            Actor actor) {
        MeetingKey key = answers.key(year, level, place, actor);
        ProposalNumber of = number(number);
        List<Criterion> by = lists.of(meeting(key)).criteria();
        List<Integer> scores =
                by.stream().map(c -> score(typed.get(ItemPage.field(c)))).toList();
        try {
            return answer(key, of, typed, writing.score(key, of, MeetingAnswers.seen(typed), scores, actor), actor);
        } catch (MeetingRefused.Thrown refused) {
            return answer(key, of, typed, new WritingItem.Outcome.Refused(refused.refused()), actor);
        }
    }

    @PostMapping("/rapat/{year:\\d{4}}/{level}/{place}/usulan/{number}/urutan")
    ModelAndView move(
            @PathVariable String year,
            @PathVariable String level,
            @PathVariable String place,
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            Actor actor) {
        MeetingKey key = answers.key(year, level, place, actor);
        ProposalNumber of = number(number);
        int seen = MeetingAnswers.seen(typed);
        if (typed.containsKey("batal")) {
            return answer(key, of, typed, writing.moveBack(key, of, seen, actor), actor);
        }
        Form form = new Form(typed);
        Errors errors = Errors.NONE;
        if (!form.get(ItemPage.RANK).matches("[1-9]\\d{0,4}")) {
            errors = errors.and(ItemPage.RANK, t("musrenbang.meeting.error.rank"));
        }
        errors = form.text(errors, ItemPage.WHY, 10, 500);
        if (!errors.isEmpty()) {
            return view(page(key, of, actor, typed, errors, null, null), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        int rank = Integer.parseInt(form.get(ItemPage.RANK));
        return answer(key, of, typed, writing.move(key, of, seen, rank, form.get(ItemPage.WHY), actor), actor);
    }

    private ModelAndView answer(
            MeetingKey key,
            ProposalNumber number,
            Map<String, String> typed,
            WritingItem.Outcome outcome,
            Actor actor) {
        return switch (outcome) {
            case WritingItem.Outcome.Saved() ->
                new ModelAndView("redirect:" + key.desk() + "/usulan/" + number + "#nilai");
            case WritingItem.Outcome.Differs(MeetingRow theirs) ->
                view(page(key, number, actor, typed, Errors.NONE, theirs, null), HttpStatus.CONFLICT);
            case WritingItem.Outcome.Refused(var why) ->
                view(page(key, number, actor, typed, Errors.NONE, null, MeetingWords.of(why)), HttpStatus.CONFLICT);
        };
    }

    private ItemPage page(
            MeetingKey key,
            ProposalNumber number,
            Actor actor,
            Map<String, String> typed,
            Errors errors,
            @Nullable MeetingRow theirs,
            @Nullable String refused) {
        Meeting meeting = meeting(key);
        MeetingList list = lists.of(meeting);
        Ranked ranked = list.find(number).orElseThrow(NotFound::new);
        String here = key.desk() + "/usulan/" + number;
        @Nullable
        DecisionPanel panel = meeting.state().isOpen()
                ? panels.find(number, actor, Map.of(DecisionPanel.BACK, here), Errors.NONE, null)
                        .orElse(null)
                : null;
        return new ItemPage(
                key,
                places.title(key),
                meeting,
                ranked,
                list.criteria(),
                panel,
                list.left().stream()
                        .filter(r -> !r.row().number().equals(number))
                        .findFirst()
                        .map(r -> key.desk() + "/usulan/" + r.row().number())
                        .orElse(null),
                theirs,
                typed,
                errors,
                refused);
    }

    private Meeting meeting(MeetingKey key) {
        return meetings.find(key).orElseThrow(NotFound::new);
    }

    private static ModelAndView view(ItemPage page, HttpStatus status) {
        ModelAndView view = new ModelAndView("musrenbang/meeting/item", status);
        view.addObject("page", page);
        return view;
    }

    private static ProposalNumber number(String text) {
        return ProposalNumber.find(text).orElseThrow(NotFound::new);
    }

    /** What is no score from 1 to 5 is none. */
    private static int score(@Nullable String typed) {
        return typed != null && typed.matches("[1-5]") ? Integer.parseInt(typed) : 0;
    }
}
