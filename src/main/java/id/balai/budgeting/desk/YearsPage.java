package id.balai.budgeting.desk;

import static id.balai.web.Text.t;

import id.balai.budgeting.calendar.Phase;
import id.balai.budgeting.calendar.Schedules;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The years of the budget, the newest first. */
public record YearsPage(List<Schedules.OfYear> years) {
    /** "RKA, Verifikasi TAPD", or that nothing is open. */
    public String open(Schedules.OfYear year) {
        String open = Arrays.stream(Phase.values())
                .filter(year::isOpen)
                .map(Phase::label)
                .collect(Collectors.joining(", "));
        return open.isEmpty() ? t("budgeting.stage.noneOpen") : open;
    }
}
