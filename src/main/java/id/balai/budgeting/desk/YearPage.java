package id.balai.budgeting.desk;

import static id.balai.web.Text.t;

import id.balai.budgeting.calendar.StageChange;
import id.balai.budgeting.calendar.Window;
import id.balai.budgeting.version.BudgetVersion;
import id.balai.kernel.FiscalYear;
import id.balai.web.Format;
import id.balai.web.kit.Errors;
import id.balai.web.kit.Jejak;
import id.balai.web.kit.Knot;
import id.balai.web.kit.Link;
import id.balai.web.kit.When;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The stages of a year, for its desk and for everybody.
 *
 * @param adopted whether the APBD was adopted
 * @param acts what else this person may do for the year, as links
 * @param errors what stood in the way of what was asked for
 */
public record YearPage(
        FiscalYear year,
        boolean adopted,
        List<PhaseRow> rows,
        List<BudgetVersion> versions,
        List<StageChange> changes,
        List<Link> acts,
        Errors errors) {

    public String path() {
        return "/kelola/anggaran/" + year;
    }

    public String publicPath() {
        return "/anggaran/" + year + "/jadwal";
    }

    /** Whether some stage has no days yet: then the usual ones can be taken in one act. */
    public boolean hasUnfixed() {
        return rows.stream().anyMatch(r -> r.state() == PhaseRow.State.UNFIXED);
    }

    /** "Sedang terbuka: RKA, Verifikasi TAPD." */
    public String now() {
        String open = rows.stream()
                .filter(r -> r.state() == PhaseRow.State.OPEN)
                .map(PhaseRow::label)
                .collect(Collectors.joining(", "));
        return open.isEmpty() ? t("budgeting.stage.noneOpen") : t("budgeting.stage.openNow", open);
    }

    /** The stages as a dated line. */
    public Jejak line() {
        return new Jejak(rows.stream().map(YearPage::entry).toList());
    }

    private static Jejak.Entry entry(PhaseRow row) {
        Knot knot = switch (row.state()) {
            case OPEN -> Knot.NOW;
            case OVER -> Knot.DECIDED;
            case COMING, UNFIXED -> Knot.PROMISED;
        };
        return Jejak.Entry.of(knot, When.after(row.days()), row.label())
                .by(row.word())
                .saying(row.about());
    }

    /** "1 Jul – 14 Agu 2026 menjadi 1 Jul – 20 Agu 2026". */
    public String how(StageChange change) {
        Window before = change.before();
        return before == null ? days(change.after()) : t("budgeting.stage.became", days(before), days(change.after()));
    }

    private static String days(Window window) {
        return t("budgeting.stage.days", Format.day(window.opens()), Format.day(window.closes()));
    }
}
