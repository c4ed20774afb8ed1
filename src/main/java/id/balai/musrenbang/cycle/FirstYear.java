package id.balai.musrenbang.cycle;

import id.balai.kernel.FiscalYear;
import id.balai.kernel.MovableClock;
import id.balai.musrenbang.StarterSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first year of a city, before anything was decided about it: twenty weeks from the day on which proposals are taken,
 * level after level with some overlap, no ceilings, no limits, and the starter set of criteria and reasons. The spans are
 * ours, in the order of Permendagri 86/2017; each date is Bapperida's to change before the year is opened.
 */
final class FirstYear {
    private FirstYear() {}

    static CyclePlan plan(FiscalYear year, LocalDate from) {
        Cycle cycle = new Cycle(
                year,
                stage(null, from, 0, 8, 1),
                List.of(
                        stage(Level.LINGKUNGAN, from, 0, 9, 5),
                        stage(Level.KELURAHAN, from, 1, 11, 10),
                        stage(Level.KECAMATAN, from, 9, 14, 15),
                        stage(Level.AGENCY, from, 12, 17, 15),
                        stage(Level.CITY, from, 15, 20, 10),
                        stage(Level.SETWAN, from, 0, 20, 5)));
        return new CyclePlan(cycle, List.of(), List.of(), StarterSet.read("criteria.csv", CriteriaFile::read));
    }

    static List<ListedReason> reasons() {
        return StarterSet.read("reasons.csv", ReasonFile::read);
    }

    private static Stage stage(@Nullable Level level, LocalDate from, int opensWeek, int closesWeek, int workingDays) {
        return new Stage(level, at(from.plusWeeks(opensWeek)), at(from.plusWeeks(closesWeek)), workingDays);
    }

    private static Instant at(LocalDate day) {
        return day.atStartOfDay(MovableClock.JAKARTA).toInstant();
    }
}
