package id.balai.musrenbang.story;

import id.balai.demo.DemoStory;
import id.balai.identity.Actor;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.MovableClock;
import id.balai.kernel.RegionCode;
import id.balai.musrenbang.cycle.Level;
import id.balai.musrenbang.meeting.MeetingKey;
import id.balai.organisation.Posts;
import id.balai.organisation.WorkingCalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The musrenbang of the year before, from the first proposal to the end: what this year's budget carries out. */
@Component
class LastYearStory implements DemoStory {
    private static final int ORDER = 35;
    private static final Duration A_YEAR = Duration.ofDays(365);
    /** Regions decide as what they are; no agency is asked. */
    private static final String NO_AGENCY = "0.00.0.00.0.00.00.0000";

    private static final List<Held> HELD = List.of(
            new Held(Level.KELURAHAN, "12.75.01.1005", "Aula Kantor Lurah Kebun Lada", 558),
            new Held(Level.KECAMATAN, "12.75.01", "Aula Kantor Camat Binjai Utara", 540));

    private final YearOpening opening;
    private final ProposalTelling telling;
    private final MeetingTelling meetings;
    private final WorkingCalendar calendar;
    private final Posts posts;
    private final Clock clock;

    LastYearStory(
            YearOpening opening,
            ProposalTelling telling,
            MeetingTelling meetings,
            WorkingCalendar calendar,
            Posts posts,
            Clock clock) {
        this.opening = opening;
        this.telling = telling;
        this.meetings = meetings;
        this.calendar = calendar;
        this.posts = posts;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void tell() {
        Instant now = clock.instant();
        FiscalYear year = YearOpening.planYear(now).previous();
        opening.open(year, now.minus(A_YEAR), YearOpening.Span.OVER, true);
        telling.tell(year, "proposals-last-year");
        Cast cast = new Cast(posts, LocalDate.ofInstant(now, MovableClock.JAKARTA));
        for (Held held : HELD) tell(year, held, cast);
    }

    private void tell(FiscalYear year, Held held, Cast cast) {
        MeetingKey key = new MeetingKey(year, held.level, held.place);
        LocalDate about =
                LocalDate.ofInstant(clock.instant(), MovableClock.JAKARTA).minusDays(held.daysAgo);
        LocalDate day = calendar.plusWorkingDays(about, 1);
        Actor chair = cast.decider(held.level, new RegionCode(held.place), new AgencyCode(NO_AGENCY));
        meetings.invite(key, day, day.minusDays(10), held.venue, chair);
        meetings.open(key, day, chair);
        meetings.close(key, day, chair);
    }

    /** A meeting that was held, after all that its level had to decide was decided. */
    private record Held(Level level, String place, String venue, int daysAgo) {}
}
