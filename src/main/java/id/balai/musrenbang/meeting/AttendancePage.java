package id.balai.musrenbang.meeting;

import id.balai.musrenbang.meeting.Attendance.Count;
import id.balai.web.kit.Errors;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The attendance of a meeting for whoever writes it down.
 *
 * @param theirs what somebody else wrote meanwhile of the groups that this person changed too
 */
public record AttendancePage(
        MeetingKey key,
        String title,
        Meeting meeting,
        Attendance attendance,
        Map<AttendanceGroup, Count> theirs,
        Map<String, String> typed,
        Errors errors,
        @Nullable String refused) {
    public static String men(AttendanceGroup group) {
        return "l_" + group.name().toLowerCase(Locale.ROOT);
    }

    public static String women(AttendanceGroup group) {
        return "p_" + group.name().toLowerCase(Locale.ROOT);
    }

    static String seen(AttendanceGroup group) {
        return "dilihat_" + group.name().toLowerCase(Locale.ROOT);
    }

    /** The counts as they stand now: what is sent back differs from these only where this person changed it. */
    public Map<String, String> hidden() {
        Map<String, String> hidden = new LinkedHashMap<>();
        attendance.counts().forEach((group, count) -> hidden.put(seen(group), count.men() + "," + count.women()));
        return hidden;
    }

    public String value(String field, int saved) {
        return typed.getOrDefault(field, saved == 0 ? "" : Integer.toString(saved));
    }

    public @Nullable String typed(String field) {
        return typed.get(field);
    }
}
