package id.balai.musrenbang.meeting;

import id.balai.web.Format;
import id.balai.web.kit.Errors;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form in which a meeting is planned.
 *
 * @param meeting null before it is planned
 * @param points of the agenda, as they are or as is usual
 * @param officer who would lead it where nobody else is named
 */
public record PlanPage(
        MeetingKey key,
        String title,
        @Nullable Meeting meeting,
        List<String> points,
        String officer,
        Map<String, String> typed,
        Errors errors,
        @Nullable String refused) {
    public static final String DAY = "tanggal";
    public static final String HOUR = "jam";
    public static final String VENUE = "tempat";
    public static final String CHAIR = "pimpinan";
    public static final String AGENDA = "acara";
    public static final String WHY = "alasan";

    /** Whether people were invited already, so that another date puts it off. */
    public boolean invited() {
        return meeting != null && meeting.state() == MeetingState.INVITED;
    }

    public Map<String, String> hidden() {
        return meeting == null ? Map.of() : Map.of(MeetingPage.SEEN, Integer.toString(meeting.version()));
    }

    public @Nullable LocalDate day() {
        return meeting == null ? null : Format.dayOf(meeting.plan().starts());
    }

    public @Nullable String typed(String field) {
        return typed.get(field);
    }

    public String hour() {
        return typed.getOrDefault(
                HOUR, meeting == null ? "09.00" : Format.time(meeting.plan().starts()));
    }

    public String venue() {
        return typed.getOrDefault(VENUE, meeting == null ? "" : meeting.plan().venue());
    }

    public String chair() {
        return typed.getOrDefault(
                CHAIR, meeting == null ? officer : meeting.plan().chair());
    }

    public String agenda() {
        return typed.getOrDefault(AGENDA, String.join("\n", points));
    }
}
