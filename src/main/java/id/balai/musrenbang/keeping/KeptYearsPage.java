package id.balai.musrenbang.keeping;

import id.balai.kernel.FiscalYear;
import id.balai.musrenbang.cycle.Cycles;
import id.balai.web.kit.Errors;
import java.util.List;

/**
 * {@code /kelola/musrenbang}.
 *
 * @param next the year that can be prepared: after the newest, or the first of all
 */
public record KeptYearsPage(List<Cycles.Known> years, FiscalYear next, Errors errors) {}
