package id.balai.budgeting.calendar;

import static id.balai.web.Text.t;

import id.balai.kernel.FiscalYear;
import id.balai.web.Format;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * No stage of the year in which this may be done is open today.
 *
 * @param where the stages in which it may
 * @param adopted whether the APBD was adopted, so that what led to it does not open again
 * @param nearest the one of them that opens next, else the one that closed last; null where none was ever fixed
 * @param window its days
 */
public record OutsideStage(
        FiscalYear year,
        List<Phase> where,
        boolean adopted,
        @Nullable Phase nearest,
        @Nullable Window window) {
    /** The fact, then the way out. */
    public String words() {
        boolean over = adopted && where.stream().anyMatch(Phase::leadsToAdoption);
        if (nearest == null && over) return t("budgeting.stage.adopted", year.toString());
        String stages = where.stream().map(Phase::label).collect(Collectors.joining(", "));
        return nearest == null || window == null
                ? t("budgeting.stage.unfixed", year.toString(), stages)
                : t(
                        "budgeting.stage.outside",
                        year.toString(),
                        stages,
                        nearest.label(),
                        Format.day(window.opens()),
                        Format.day(window.closes()));
    }
}
