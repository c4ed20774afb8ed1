package id.balai.musrenbang.meeting.ranking;

import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Requires;
import id.balai.kernel.RegionCode;
import id.balai.kernel.Rupiah;
import id.balai.musrenbang.cycle.Pagus;
import id.balai.musrenbang.meeting.Meeting;
import id.balai.musrenbang.meeting.MeetingAnswers;
import id.balai.musrenbang.meeting.MeetingKey;
import id.balai.musrenbang.meeting.MeetingPlaces;
import id.balai.musrenbang.meeting.Meetings;
import id.balai.musrenbang.meeting.SentBelow;
import id.balai.musrenbang.meeting.ranking.MeetingListPage.Below;
import id.balai.musrenbang.meeting.ranking.MeetingListPage.Tab;
import id.balai.organisation.Regions;
import id.balai.web.NotFound;
import id.balai.web.kit.PaguBar;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of a meeting for whoever runs it. */
@Controller
@Requires(Permission.SEE_WORK_LIST)
class MeetingListController {
    private static final int MOST_PAGES = 999;

    private final MeetingAnswers answers;
    private final MeetingPlaces places;
    private final Meetings meetings;
    private final MeetingLists lists;
    private final SentBelow below;
    private final Pagus pagus;
    private final Regions regions;

    MeetingListController(
            MeetingAnswers answers,
            MeetingPlaces places,
            Meetings meetings,
            MeetingLists lists,
            SentBelow below,
            Pagus pagus,
            Regions regions) {
        this.answers = answers;
        this.places = places;
        this.meetings = meetings;
        this.lists = lists;
        this.below = below;
        this.pagus = pagus;
        this.regions = regions;
    }

    @GetMapping("/rapat/{year:\\d{4}}/{level}/{place}/daftar")
    String list(
            @PathVariable String year,
            @PathVariable String level,
            @PathVariable String place,
            @RequestParam(name = "lihat", required = false) @Nullable String part,
            @RequestParam(name = "dari", required = false) @Nullable String from,
            @RequestParam(name = "hal", required = false) @Nullable String page,
            Actor actor,
            Model model) {
        MeetingKey key = answers.key(year, level, place, actor);
        Meeting meeting = meetings.find(key).orElseThrow(NotFound::new);
        MeetingList list = lists.of(meeting);
        List<Below> from_ = list.everything()
                .map(r -> r.row().below())
                .distinct()
                .sorted()
                .map(code -> new Below(code, name(code)))
                .toList();
        model.addAttribute(
                "page",
                new MeetingListPage(
                        key,
                        places.title(key),
                        meeting,
                        list,
                        Tab.of(part),
                        from_.stream().anyMatch(b -> b.code().equals(from)) ? String.valueOf(from) : "",
                        number(page),
                        from_,
                        below.missing(key),
                        bar(key)));
        return "musrenbang/meeting/list";
    }

    private @Nullable PaguBar bar(MeetingKey key) {
        return pagus.find(key.year(), key.level(), key.place())
                .map(pagu -> new PaguBar(pagu.ceiling(), pagu.taken(), Rupiah.ZERO))
                .orElse(null);
    }

    private String name(String code) {
        return regions.find(new RegionCode(code)).map(r -> r.name()).orElse(code);
    }

    private static int number(@Nullable String page) {
        return page != null && page.matches("[1-9]\\d{0,2}") ? Math.min(Integer.parseInt(page), MOST_PAGES) : 1;
    }
}
