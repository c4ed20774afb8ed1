package id.balai.musrenbang.keeping;

import static id.balai.web.Text.t;

import id.balai.kernel.FiscalYear;
import id.balai.kernel.Rupiah;
import id.balai.musrenbang.calendar.ChangeWords;
import id.balai.musrenbang.calendar.StageRights;
import id.balai.musrenbang.cycle.Criterion;
import id.balai.musrenbang.cycle.Level;
import id.balai.musrenbang.cycle.Pagu;
import id.balai.musrenbang.cycle.Quota;
import id.balai.musrenbang.cycle.Stage;
import id.balai.web.Format;
import id.balai.web.kit.Errors;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code /kelola/musrenbang/{year}}.
 *
 * @param locked levels that scored already
 * @param kamus whether the kamus of the year is published
 */
public record KeptYearPage(
        FiscalYear year,
        boolean open,
        List<StageRights> rights,
        List<Level> levels,
        List<Pagu> pagus,
        List<Quota> quotas,
        List<Criterion> criteria,
        Set<Level> locked,
        boolean kamus,
        List<ChangeWords> changes,
        Errors errors) {

    public String path() {
        return ChangeForm.yearPath(year);
    }

    public String pathOf(Stage stage) {
        return path() + "/tahap/" + KeptStageController.nameOf(stage);
    }

    /** The levels that may have ceilings, with how many they have and what was taken. */
    public List<Ceilings> ceilings() {
        return levels.stream().filter(Level::hasPagu).map(this::ceilings).toList();
    }

    private Ceilings ceilings(Level level) {
        List<Pagu> of = pagus.stream().filter(p -> p.level() == level).toList();
        return new Ceilings(
                level,
                of.size(),
                sum(of.stream().map(Pagu::ceiling)),
                sum(of.stream().map(Pagu::taken)));
    }

    private static Rupiah sum(Stream<Rupiah> amounts) {
        return amounts.reduce(Rupiah.ZERO, Rupiah::plus);
    }

    public List<Criterion> criteriaOf(Level level) {
        return criteria.stream().filter(c -> c.level() == level).toList();
    }

    /** "12, di antaranya 6 usulan sendiri". */
    public String words(Quota quota) {
        return t("musrenbang.change.quota", limit(quota.sent()), limit(quota.own()));
    }

    private static String limit(@org.jspecify.annotations.Nullable Integer number) {
        return number == null ? t("musrenbang.year.noLimit") : Format.number(number);
    }

    /** What one level may accept in all. */
    public record Ceilings(Level level, int places, Rupiah ceiling, Rupiah taken) {}
}
