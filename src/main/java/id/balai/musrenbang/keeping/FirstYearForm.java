package id.balai.musrenbang.keeping;

import static id.balai.web.Text.t;

import id.balai.kernel.FiscalYear;
import id.balai.kernel.TypedDay;
import id.balai.web.kit.Errors;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The first plan year of a city and the day on which it begins to take proposals.
 *
 * @param year null when it is none that can be planned
 * @param from null when it is no day
 */
public record FirstYearForm(
        Map<String, String> typed,
        @Nullable FiscalYear year,
        @Nullable LocalDate from,
        Errors errors) {
    public static final String YEAR = "tahun";
    public static final String FROM = "mulai";
    private static final int YEARS_AHEAD = 5;

    static FirstYearForm blank(int thisYear) {
        return new FirstYearForm(Map.of(YEAR, String.valueOf(thisYear + 1)), null, null, Errors.NONE);
    }

    static FirstYearForm read(Map<String, String> typed, int thisYear) {
        Errors errors = Errors.NONE;
        String text = typed.getOrDefault(YEAR, "").strip();
        int year = text.matches("\\d{4}") ? Integer.parseInt(text) : 0;
        boolean fits = year > thisYear && year <= thisYear + YEARS_AHEAD;
        if (!fits) {
            String first = String.valueOf(thisYear + 1);
            String last = String.valueOf(thisYear + YEARS_AHEAD);
            errors = errors.and(YEAR, t("musrenbang.keep.first.noYear", first, last));
        }
        Optional<LocalDate> from = TypedDay.find(typed.getOrDefault(FROM, ""));
        if (from.isEmpty()) errors = errors.and(FROM, t("musrenbang.keep.first.noDay"));
        return new FirstYearForm(typed, fits ? new FiscalYear(year) : null, from.orElse(null), errors);
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}
