package id.balai.budgeting.realisation;

import static id.balai.web.Text.t;

import id.balai.budgeting.version.BudgetVersion;
import id.balai.kernel.Rupiah;
import id.balai.web.Format;
import id.balai.web.kit.Bars;
import id.balai.web.kit.Choice;
import id.balai.web.kit.Figure;
import java.time.YearMonth;
import java.util.List;

/**
 * Plan and actual of a year.
 *
 * @param version the budget that holds
 * @param agency whose months they are; empty for all
 * @param until the last month of which something is known, from 1; 0 when nothing is
 * @param plannedIncome what the whole year takes in
 * @param months the twelve months
 * @param agencies every agency with its whole year
 * @param files what was brought in, the latest first
 */
public record RealisedPage(
        BudgetVersion version,
        String agency,
        List<Choice> choices,
        int until,
        Rupiah plannedIncome,
        List<Month> months,
        List<OfAgency> agencies,
        List<RealisationImport> files) {

    /** A month with the sums from January on. */
    public record Month(int month, String name, Rupiah plan, Rupiah spent, Rupiah planSoFar, Rupiah spentSoFar) {
        public Rupiah ahead() {
            return spent.minus(plan);
        }
    }

    public record OfAgency(String code, String name, Rupiah plan, Rupiah spent) {
        /** "34,9%"; empty where nothing was planned. */
        public String share() {
            double whole = plan.amount().doubleValue();
            return whole <= 0 ? "" : Format.percent(spent.amount().doubleValue() / whole);
        }

        /** Whether more was spent than may be. */
        public boolean over() {
            return spent.exceeds(plan);
        }
    }

    public String path() {
        return "/anggaran/" + version.year() + "/realisasi";
    }

    public boolean known() {
        return until > 0;
    }

    /** Spent by the last known month. */
    public Rupiah spent() {
        return months.stream().map(Month::spent).reduce(Rupiah.ZERO, Rupiah::plus);
    }

    public Rupiah plan() {
        return agencies.stream()
                .filter(a -> agency.isEmpty() || a.code().equals(agency))
                .map(OfAgency::plan)
                .reduce(Rupiah.ZERO, Rupiah::plus);
    }

    /** "Sampai Oktober 2026 terpakai Rp..., 62% dari rencana setahun." */
    public String finding() {
        double whole = plan().amount().doubleValue();
        return t(
                "budgeting.real.finding",
                Format.month(YearMonth.of(version.year().value(), until)),
                Format.brief(spent()),
                Format.percent(whole <= 0 ? 0 : spent().amount().doubleValue() / whole),
                Format.brief(plan()));
    }

    /** Months that are known, each against its plan; where there is no plan by month, against the longest. */
    public Bars bars() {
        return new Bars(months.stream()
                .filter(m -> m.month() <= until)
                .map(m -> new Bars.Bar(
                        m.name(), Figure.of(m.spent()), m.plan().isZero() ? null : Figure.of(m.plan()), null))
                .toList());
    }

    public String csv() {
        return path() + ".csv" + (agency.isEmpty() ? "" : "?skpd=" + agency);
    }
}
