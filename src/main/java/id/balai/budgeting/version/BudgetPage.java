package id.balai.budgeting.version;

import id.balai.kernel.FiscalYear;
import id.balai.kernel.RegionCode;
import id.balai.kernel.Rupiah;
import id.balai.web.Format;
import id.balai.web.Text;
import id.balai.web.kit.Balance;
import id.balai.web.kit.Choice;
import id.balai.web.kit.Column;
import id.balai.web.kit.Flow;
import id.balai.web.kit.HexMap;
import id.balai.web.kit.Link;
import id.balai.web.kit.Treemap;
import id.balai.web.kit.Versions;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a year's budget.
 *
 * @param all the versions of the year, in order
 * @param years the years that have versions, the newest first
 * @param balance what comes in and goes out; empty parts where no income was entered
 * @param flow the same as ribbons; null where no income was entered
 * @param residents how many people live there; null where nobody said
 * @param dimension the word of what the spending is added up by
 * @param whole what all of the dimension comes to
 * @param formerWhole the same of the former version, or null
 * @param rows every sum of the dimension, the largest first
 * @param former the version of the year before that the rows are compared with, or null
 * @param provisional how many lines are declared provisional
 * @param ward the kelurahan that the reader chose, or null
 * @param changed what changed since the version before, or null for the first
 * @param fromProposals lines that carry out a resident's proposal, the largest first
 */
public record BudgetPage(
        BudgetVersion version,
        List<BudgetVersion> all,
        List<FiscalYear> years,
        Balance balance,
        @Nullable Flow flow,
        Residents.@Nullable Count residents,
        String dimension,
        Rupiah whole,
        @Nullable Rupiah formerWhole,
        Treemap treemap,
        List<Row> rows,
        @Nullable BudgetVersion former,
        int provisional,
        List<Choice> wards,
        @Nullable Ward ward,
        Versions versions,
        @Nullable Changed changed,
        List<LineRow> fromProposals) {

    private static final int LEADING = 12;

    /** One sum. */
    public record Row(
            String code,
            String name,
            Rupiah amount,
            @Nullable Rupiah change,
            int lines,
            String css,
            String href) {}

    /**
     * A kelurahan's part.
     *
     * @param rank its place among all kelurahan, from 1; 0 when the version has nothing there
     * @param of how many kelurahan there are
     */
    public record Ward(
            RegionCode code,
            String name,
            Rupiah amount,
            int lines,
            int rank,
            int of,
            @Nullable HexMap map,
            List<LineRow> largest) {}

    /** A line in a short list. */
    public record LineRow(
            UUID id,
            String name,
            String detail,
            Rupiah amount,
            @Nullable String proposal) {
        public String path() {
            return "/anggaran/baris/" + id;
        }
    }

    /** What changed between two versions. */
    public record Changed(BudgetVersion from, BudgetVersion to, int added, int removed, int changed) {
        public String path() {
            return "/anggaran/" + to.year() + "/banding?dari=" + from.code() + "&ke=" + to.code();
        }
    }

    public List<Choice> versionChoices() {
        return all.reversed().stream().map(v -> Choice.of(v.code(), v.name())).toList();
    }

    /** The ways to add up, as tabs. */
    public List<Link> tabs() {
        return List.of(
                tab(Sums.Dimension.BIDANG),
                tab(Sums.Dimension.AGENCY),
                tab(Sums.Dimension.ACCOUNT),
                tab(Sums.Dimension.FUND),
                tab(Sums.Dimension.PLACE),
                tab(Sums.Dimension.INCOME));
    }

    private Link tab(Sums.Dimension each) {
        String label = Text.t("budgeting.by." + each.word());
        return Link.tab(
                version.path() + "?menurut=" + each.word() + "#untuk-apa",
                label,
                each.word().equals(dimension));
    }

    /** The rows that are drawn and listed at once; the others are one more, which can be opened. */
    static List<Row> leading(List<Row> rows) {
        return rows.size() <= LEADING + 2 ? rows : rows.subList(0, LEADING);
    }

    public List<Row> leading() {
        return leading(rows);
    }

    public List<Row> others() {
        return rows.subList(leading().size(), rows.size());
    }

    public Rupiah ofOthers() {
        return others().stream().map(Row::amount).reduce(Rupiah.ZERO, Rupiah::plus);
    }

    /** How much the others changed together, or null where nothing is compared. */
    public @Nullable Rupiah changeOfOthers() {
        Rupiah sum = Rupiah.ZERO;
        for (Row row : others()) {
            Rupiah change = row.change();
            if (change == null) return null;
            sum = sum.plus(change);
        }
        return sum;
    }

    public Rupiah total() {
        return rows.stream().map(Row::amount).reduce(Rupiah.ZERO, Rupiah::plus);
    }

    /** Whether the rows hold all of the spending; places do not, because some lines have none. */
    public boolean isWhole() {
        return total().equals(whole);
    }

    public String share(Rupiah amount) {
        double all = whole.amount().doubleValue();
        return Format.percent(all <= 0 ? 0 : amount.amount().doubleValue() / all);
    }

    /** The heads of the table of sums. */
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(Text.t("budgeting.by." + dimension)));
        columns.add(Column.number(version.year().toString()));
        columns.add(Column.number(Text.t("budgeting.share")));
        if (residents != null)
            columns.add(Column.number(Text.t("budgeting.perhead")).folding());
        if (former != null) {
            columns.add(Column.number(Text.t("budgeting.since", former.year().toString())));
        }
        return columns;
    }

    /** Whether the year has a budget that binds, which can be compared with what was spent. */
    public boolean isAdopted() {
        return all.stream().anyMatch(v -> v.stage().isBinding());
    }

    /** Whether it is about what comes in. */
    public boolean isOfIncome() {
        return dimension.equals(Sums.Dimension.INCOME.word());
    }

    /** How much the whole changed, or null where nothing is compared. */
    public @Nullable Rupiah wholeChange() {
        return formerWhole == null ? null : whole.minus(formerWhole);
    }

    /** Whether it is known how many people live there. */
    public boolean countsHeads() {
        return residents != null;
    }

    /** For each resident, to the rupiah; empty where nobody counted them. */
    public String perHead(Rupiah amount) {
        return residents == null ? "" : Format.rupiah(residents.of(amount));
    }

    /** "Rp3.200.000 untuk setiap dari 315.609 warga", or null. */
    public @Nullable String perHead() {
        return residents == null
                ? null
                : Text.t(
                        "budgeting.perhead.sentence",
                        perHead(version.spending()),
                        Format.number(residents.people()),
                        residents.source());
    }

    /** As {@link #share}, for a spreadsheet: 32.04. */
    BigDecimal percentOf(Rupiah amount) {
        return whole.isZero()
                ? BigDecimal.ZERO
                : amount.amount().movePointRight(2).divide(whole.amount(), 2, RoundingMode.HALF_UP);
    }

    /** What it is added up by, inside a sentence. */
    public String dimensionWord() {
        return Text.t("budgeting.by." + dimension).toLowerCase(Text.locale());
    }

    public String csv() {
        return version.path() + "/unduh.csv?menurut=" + dimension;
    }
}
