package id.balai.musrenbang.story;

import id.balai.demo.DemoStory;
import id.balai.identity.Actor;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.RegionCode;
import id.balai.musrenbang.cycle.Level;
import id.balai.musrenbang.meeting.MeetingKey;
import id.balai.organisation.Posts;
import id.balai.organisation.WorkingCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Random;
import org.springframework.stereotype.Component;

/** This year's meetings as they stand: one is invited to, one is being held and waits for its last decisions. */
@Component
class MeetingStory implements DemoStory {
    private static final int ORDER = 55;
    private static final String KEBUN_LADA = "12.75.01.1005";
    private static final String BINJAI_UTARA = "12.75.01";

    private final MeetingTelling meetings;
    private final WorkingCalendar calendar;
    private final Posts posts;
    private final Clock clock;

    MeetingStory(MeetingTelling meetings, WorkingCalendar calendar, Posts posts, Clock clock) {
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
        Days days = new Days(calendar, clock.instant(), new Random(ORDER));
        Cast cast = new Cast(posts, days.today());
        FiscalYear year = YearOpening.planYear(clock.instant());

        LocalDate held = days.before(days.today(), 1);
        Actor camat = chair(cast, Level.KECAMATAN, BINJAI_UTARA);
        MeetingKey open = new MeetingKey(year, Level.KECAMATAN, BINJAI_UTARA);
        meetings.invite(open, held, held.minusDays(9), "Aula Kantor Camat Binjai Utara", camat);
        meetings.open(open, held, camat);

        LocalDate coming = days.after(days.today(), 5);
        MeetingKey invited = new MeetingKey(year, Level.KELURAHAN, KEBUN_LADA);
        Actor lurah = chair(cast, Level.KELURAHAN, KEBUN_LADA);
        meetings.invite(invited, coming, days.before(days.today(), 2), "Aula Kantor Lurah Kebun Lada", lurah);
    }

    /** Regions decide as what they are; no agency is asked. */
    private static Actor chair(Cast cast, Level level, String place) {
        return cast.decider(level, new RegionCode(place), new AgencyCode("0.00.0.00.0.00.00.0000"));
    }
}
