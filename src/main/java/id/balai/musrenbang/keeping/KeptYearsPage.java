package id.balai.musrenbang.keeping;

import id.balai.kernel.FiscalYear;
import id.balai.musrenbang.cycle.Cycles;
import id.balai.web.kit.Errors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code /kelola/musrenbang}.
 *
 * @param next the year that can be prepared; null when there is none to follow
 * @param first the form for the first year of a city that has none
 */
public record KeptYearsPage(
        List<Cycles.Known> years, @Nullable FiscalYear next, FirstYearForm first, Errors errors) {}
