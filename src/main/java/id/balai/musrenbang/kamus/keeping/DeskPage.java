package id.balai.musrenbang.kamus.keeping;

import id.balai.kernel.FiscalYear;
import id.balai.musrenbang.kamus.KamusChange;
import id.balai.musrenbang.kamus.KamusEdition;
import id.balai.musrenbang.kamus.KamusEntry;
import java.util.List;

/**
 * Bapperida's desk for the kamus of a year.
 *
 * @param entries with the closed ones
 * @param years those that have a kamus, newest first
 * @param without years that were prepared and have none yet
 */
public record DeskPage(
        FiscalYear year,
        KamusEdition edition,
        List<KamusEntry> entries,
        List<KamusChange> changes,
        List<FiscalYear> years,
        List<FiscalYear> without) {}
