package id.balai.musrenbang.missing;

import id.balai.kernel.FiscalYear;
import java.util.List;

/** Bapperida's inbox of what people miss in the kamus of a year. */
public record NeedsPage(FiscalYear year, List<MissingNeed> needs) {}
