package id.balai.musrenbang.meeting;

import static id.balai.web.Text.t;

import gg.jte.Content;
import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Policy;
import id.balai.kernel.FiscalYear;
import id.balai.musrenbang.cycle.Cycle;
import id.balai.musrenbang.cycle.Cycles;
import id.balai.web.Frame;
import id.balai.web.Pages;
import id.balai.web.Viewer;
import id.balai.web.WorkItem;
import id.balai.web.WorkSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The meetings that wait for whoever runs them: to be invited to, to be opened, to be closed. */
@Component
class MeetingWork implements WorkSource {
    private static final Pattern NUMBER = Pattern.compile("RAPAT-(\\d{4})-([a-z]+)-([0-9a-z.]{1,40})");

    private final Meetings meetings;
    private final MeetingPlaces places;
    private final Cycles cycles;
    private final Pages pages;
    private final Clock clock;

    MeetingWork(Meetings meetings, MeetingPlaces places, Cycles cycles, Pages pages, Clock clock) {
        this.meetings = meetings;
        this.places = places;
        this.cycles = cycles;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public String application() {
        return "musrenbang.nav.label";
    }

    @Override
    public List<WorkItem> waitingFor(Viewer viewer, int limit) {
        Actor actor = Actor.of(viewer);
        boolean runsAny = Stream.of(
                        Permission.MEET_KELURAHAN,
                        Permission.MEET_KECAMATAN,
                        Permission.MEET_AGENCY,
                        Permission.MEET_CITY)
                .anyMatch(permission -> Policy.maySomewhere(actor, permission));
        Optional<FiscalYear> year = cycles.current().map(Cycle::year);
        if (!runsAny || year.isEmpty()) return List.of();
        return meetings.of(year.get()).values().stream()
                .filter(meeting ->
                        waits(meeting) && places.runner(meeting.key(), actor).isPresent())
                .sorted(Comparator.comparing(MeetingWork::due))
                .limit(limit)
                .map(this::item)
                .toList();
    }

    /** An invited meeting waits for nobody before its day. */
    private boolean waits(Meeting meeting) {
        return switch (meeting.state()) {
            case PLANNED, OPEN, REOPENED -> true;
            case INVITED -> HoldingMeeting.daysAhead(meeting.plan().starts(), clock.instant()) <= 0;
            case LOCKED -> false;
        };
    }

    /** An invitation goes out a week ahead; everything else is the day itself. */
    private static Instant due(Meeting meeting) {
        return meeting.state() == MeetingState.PLANNED
                ? meeting.plan().starts().minus(Duration.ofDays(HoldingMeeting.DAYS_AHEAD))
                : meeting.plan().starts();
    }

    private WorkItem item(Meeting meeting) {
        return new WorkItem(
                application(),
                "PROPOSAL",
                number(meeting.key()),
                places.title(meeting.key()),
                t("musrenbang.meeting.work." + meeting.state()),
                places.name(meeting.key()),
                Optional.of(due(meeting)),
                0,
                meeting.key().desk());
    }

    @Override
    public Optional<Content> panel(Viewer viewer, String number, Frame frame) {
        Matcher parts = NUMBER.matcher(number);
        if (!parts.matches()) return Optional.empty();
        return MeetingKey.find(parts.group(1), parts.group(2), parts.group(3))
                .filter(key -> meetings.find(key).isPresent()
                        && places.runner(key, Actor.of(viewer)).isPresent())
                .flatMap(meetings::find)
                .map(meeting -> pages.content(
                        "musrenbang/meeting/work", Map.of("meeting", meeting, "title", places.title(meeting.key()))));
    }

    private static String number(MeetingKey key) {
        return "RAPAT-" + key.desk().substring("/rapat/".length()).replace('/', '-');
    }
}
