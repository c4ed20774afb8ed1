package id.balai.budgeting.desk;

import static id.balai.web.Text.t;

import id.balai.budgeting.calendar.Phase;
import id.balai.budgeting.calendar.Window;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.TypedDay;
import id.balai.web.kit.Errors;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The days of a stage as they are typed.
 *
 * @param row the stage as it stands
 */
public record StageForm(FiscalYear year, PhaseRow row, Map<String, String> typed, Errors errors) {
    static final String OPENS = "buka";
    static final String CLOSES = "tutup";
    static final String REASON = "alasan";
    private static final int SHORTEST = 10;
    private static final int LONGEST = 500;

    /** The form as it opens: the days as they are, or as they usually are. */
    static StageForm fresh(FiscalYear year, PhaseRow row) {
        Window window = row.window() == null ? row.usual() : row.window();
        Map<String, String> typed = new HashMap<>();
        typed.put(OPENS, window.opens().toString());
        typed.put(CLOSES, window.closes().toString());
        return new StageForm(year, row, typed, Errors.NONE);
    }

    public Phase phase() {
        return row.phase();
    }

    public String desk() {
        return "/kelola/anggaran/" + year;
    }

    public String action() {
        return desk() + "/tahap/" + phase().word();
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /** What was typed, or null where something is wrong with it. */
    Read read() {
        Errors found = Errors.NONE;
        Optional<LocalDate> opens = TypedDay.find(typed(OPENS));
        Optional<LocalDate> closes = TypedDay.find(typed(CLOSES));
        String reason = typed(REASON).replaceAll("\\p{Cntrl}+", " ").strip();
        if (opens.isEmpty()) found = found.and(OPENS, t("budgeting.stage.day.missing"));
        if (closes.isEmpty()) found = found.and(CLOSES, t("budgeting.stage.day.missing"));
        if (reason.length() < SHORTEST) found = found.and(REASON, t("budgeting.stage.reason.short", SHORTEST));
        if (reason.length() > LONGEST) found = found.and(REASON, t("budgeting.form.long", LONGEST));
        return new Read(
                opens.isPresent() && closes.isPresent() ? new Window(opens.get(), closes.get()) : null, reason, found);
    }

    /** @param window null where a day is missing */
    record Read(@Nullable Window window, String reason, Errors errors) {}

    StageForm with(Map<String, String> fields, Errors wrong) {
        return new StageForm(year, row, fields, wrong);
    }
}
