package id.balai.musrenbang.meeting;

import id.balai.kernel.FiscalYear;
import id.balai.musrenbang.cycle.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All meetings of a year for everybody, from the city down. */
public record PublicMeetingsPage(FiscalYear year, List<Row> rows) {
    /** @param meeting null while it is not planned */
    public record Row(
            MeetingKey key, String title, @Nullable Meeting meeting) {}

    public List<Level> levels() {
        return rows.stream().map(row -> row.key.level()).distinct().toList();
    }

    public List<Row> at(Level level) {
        return rows.stream().filter(row -> row.key.level() == level).toList();
    }
}
