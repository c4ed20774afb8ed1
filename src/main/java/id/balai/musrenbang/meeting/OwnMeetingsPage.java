package id.balai.musrenbang.meeting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The meetings that an official runs, the newest year first. */
public record OwnMeetingsPage(List<Row> rows) {
    /** @param meeting null while it is not planned */
    public record Row(
            MeetingKey key, String title, @Nullable Meeting meeting) {}
}
