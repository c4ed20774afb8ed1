package id.balai.budgeting.price;

import id.balai.kernel.FiscalYear;
import id.balai.kernel.NonBlank;

/**
 * Which book an import fills.
 *
 * @param source where its prices come from, shown beside every one of them ("Kab. Pasangkayu 2024")
 * @param sample whether they are invented, which is said wherever they are shown
 */
public record PriceBookOf(PriceKind kind, FiscalYear year, NonBlank source, boolean sample) {}
