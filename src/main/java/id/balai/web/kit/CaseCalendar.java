package id.balai.web.kit;

import id.balai.web.Format;
import id.balai.web.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Jam berkas: the legal clock of a case as weeks of a calendar.
 *
 * @param used working days used, today included
 * @param allowed working days that the service standard allows
 * @param days without gap, from the first to the due day
 * @param moved a sentence that names the old date and why it moved, or null
 */
public record CaseCalendar(
        int used,
        int allowed,
        List<Day> days,
        Promise promise,
        @Nullable String moved) {
    /** What a day is to the clock. */
    public enum DayState {
        USED("pakai"),
        PAUSED("jeda"),
        LEFT("sisa"),
        TODAY("kini"),
        DUE("batas"),
        HOLIDAY("libur"),
        WEEKEND("akhir");

        private final String css;

        DayState(String css) {
            this.css = css;
        }

        public String css() {
            return css;
        }
    }

    /**
     * @param ordinal which working day of the case it is; 0 where the clock does not run
     * @param first whether its month has to be named
     */
    public record Day(LocalDate date, DayState state, int ordinal, boolean first) {
        /** The small word in the square. */
        public String word() {
            return switch (state) {
                case USED, LEFT, TODAY, DUE -> Text.t("kit.day.nth", Format.number(ordinal));
                case PAUSED -> Text.t("kit.day.pause");
                case HOLIDAY -> Text.t("kit.day.holiday");
                case WEEKEND -> "";
            };
        }

        /** The square read aloud. */
        public String aloud() {
            return Text.t("kit.day.aloud." + state.name(), Format.dayOfYear(date), Format.number(ordinal));
        }

        public String month() {
            return Text.t("kit.month." + date.getMonthValue());
        }
    }

    /** Empty squares before the first day, so that weeks begin on Monday. */
    public int blanks() {
        return days.isEmpty() ? 0 : days.getFirst().date().getDayOfWeek().getValue() - 1;
    }
}
