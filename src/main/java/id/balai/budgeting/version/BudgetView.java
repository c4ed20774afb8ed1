package id.balai.budgeting.version;

import id.balai.budgeting.catalogue.Names;
import id.balai.budgeting.version.BudgetPage.Changed;
import id.balai.budgeting.version.BudgetPage.Row;
import id.balai.budgeting.version.BudgetPage.Ward;
import id.balai.budgeting.version.Sums.Dimension;
import id.balai.budgeting.version.Sums.Sum;
import id.balai.database.CurrentCity;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.NomenclatureCode;
import id.balai.kernel.RegionCode;
import id.balai.kernel.Rupiah;
import id.balai.organisation.Region;
import id.balai.organisation.Regions;
import id.balai.web.Format;
import id.balai.web.HexLayouts;
import id.balai.web.Text;
import id.balai.web.kit.Balance;
import id.balai.web.kit.Choice;
import id.balai.web.kit.Group;
import id.balai.web.kit.HexMap;
import id.balai.web.kit.Treemap;
import id.balai.web.kit.Versions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the public page of a version together. */
@Component
class BudgetView {
    private static final int SHORT = 6;

    private final BudgetVersions versions;
    private final Sums sums;
    private final SumNames names;
    private final VersionLines lines;
    private final Comparison comparison;
    private final Regions regions;
    private final HexLayouts layouts;
    private final MoneyFlow flow;
    private final Residents residents;

    BudgetView(
            BudgetVersions versions,
            Sums sums,
            SumNames names,
            VersionLines lines,
            Comparison comparison,
            Regions regions,
            HexLayouts layouts,
            MoneyFlow flow,
            Residents residents) {
        this.versions = versions;
        this.sums = sums;
        this.names = names;
        this.lines = lines;
        this.comparison = comparison;
        this.regions = regions;
        this.layouts = layouts;
        this.flow = flow;
        this.residents = residents;
    }

    BudgetPage page(BudgetVersion version, Dimension dimension, Optional<RegionCode> ward) {
        Map<FiscalYear, List<BudgetVersion>> years = versions.byYear();
        List<BudgetVersion> all = years.getOrDefault(version.year(), List.of());
        List<BudgetVersion> before = years.getOrDefault(version.year().previous(), List.of());
        BudgetVersion former = before.isEmpty() ? null : before.getLast();
        List<Row> rows = rows(version, dimension, former);
        boolean ofPlaces = dimension == Dimension.PLACE || dimension == Dimension.INCOME;
        return new BudgetPage(
                version,
                all,
                List.copyOf(years.keySet()),
                balance(version),
                flow.of(version, ofPlaces ? rows(version, Dimension.BIDANG, null) : rows),
                residents.count().orElse(null),
                dimension.word(),
                whole(version, dimension),
                former == null ? null : whole(former, dimension),
                treemap(version, dimension, rows),
                rows,
                former,
                sums.of(version.id(), Dimension.AGENCY).stream()
                        .mapToInt(Sum::provisional)
                        .sum(),
                wards(),
                ward.map(code -> ward(version, code)).orElse(null),
                dots(all),
                changed(all, version),
                lines.shortList(VersionLines.Filter.of(version.id(), SHORT).carryingProposals()));
    }

    List<Row> rows(BudgetVersion version, Dimension dimension, @Nullable BudgetVersion former) {
        List<Sum> found = sums.of(version.id(), dimension).stream()
                .filter(sum -> dimension != Dimension.PLACE || new RegionCode(sum.code()).depth() == 3)
                .toList();
        Map<String, Rupiah> before = former == null
                ? Map.of()
                : sums.of(former.id(), dimension).stream().collect(Collectors.toMap(Sum::code, Sum::amount));
        Map<String, String> named =
                names.of(dimension, found.stream().map(Sum::code).toList());
        List<Row> rows = new ArrayList<>();
        for (Sum sum : found) {
            Rupiah change = former == null ? null : sum.amount().minus(before.getOrDefault(sum.code(), Rupiah.ZERO));
            rows.add(new Row(
                    sum.code(),
                    named.getOrDefault(sum.code(), sum.code()),
                    sum.amount(),
                    change,
                    sum.lines(),
                    group(dimension, sum.code()).css(),
                    dimension == Dimension.INCOME
                            ? version.path() + "/pendapatan"
                            : version.path() + "/baris?" + dimension.word() + "=" + sum.code()));
        }
        return rows;
    }

    /** What all of the dimension comes to, also what has no code of it. */
    private Rupiah whole(BudgetVersion version, Dimension dimension) {
        if (dimension != Dimension.INCOME) return version.spending();
        return sums.of(version.id(), dimension).stream().map(Sum::amount).reduce(Rupiah.ZERO, Rupiah::plus);
    }

    private static Group group(Dimension dimension, String code) {
        return switch (dimension) {
            case BIDANG, AGENCY -> Group.values()[Names.groupOf(new NomenclatureCode(code.substring(0, 1)))];
            case ACCOUNT -> Group.values()[Math.max(0, Math.min(3, code.charAt(2) - '1'))];
            case INCOME ->
                code.startsWith("6")
                        ? Group.C
                        : switch (code.charAt(2)) {
                            case '1' -> Group.B;
                            case '2' -> Group.D;
                            default -> Group.E;
                        };
            case FUND -> code.startsWith("1") ? Group.A : Group.B;
            case PLACE -> Group.values()[Math.floorMod(code.charAt(7) - '1', 5)];
        };
    }

    private Treemap treemap(BudgetVersion version, Dimension dimension, List<Row> rows) {
        List<Treemap.Item> items = new ArrayList<>();
        List<Row> drawn = BudgetPage.leading(rows);
        Rupiah rest = rows.subList(drawn.size(), rows.size()).stream()
                .map(Row::amount)
                .reduce(Rupiah.ZERO, Rupiah::plus);
        if (!rest.isZero()) items.add(new Treemap.Item(Text.t("budgeting.others"), rest, Group.E, null));
        for (Row row : drawn) {
            items.add(new Treemap.Item(row.name(), row.amount(), group(dimension, row.code()), row.href()));
        }
        String finding = rows.isEmpty()
                ? Text.t("budgeting.treemap.empty")
                : Text.t(
                        "budgeting.treemap.finding",
                        rows.getFirst().name(),
                        Format.brief(rows.getFirst().amount()),
                        Format.brief(whole(version, dimension)));
        return new Treemap(
                finding, Text.t("budgeting.by." + dimension.word()), items, names.groups(dimension, regions));
    }

    private Balance balance(BudgetVersion version) {
        Map<String, Rupiah> income = sums.income(version.id());
        List<Balance.Part> in = new ArrayList<>();
        part(in, "budgeting.in.transfer", below(income, "4.2"), Group.D);
        part(in, "budgeting.in.own", below(income, "4.1"), Group.B);
        part(in, "budgeting.in.other", below(income, "4.3"), Group.E);
        part(in, "budgeting.in.financing", below(income, "6.1"), Group.C);
        List<Balance.Part> out = new ArrayList<>();
        part(out, "budgeting.out.spending", version.spending(), Group.A);
        part(out, "budgeting.out.financing", below(income, "6.2"), Group.E);
        return new Balance(
                new Balance.Side(Text.t("budgeting.in"), in), new Balance.Side(Text.t("budgeting.out"), out));
    }

    private static void part(List<Balance.Part> parts, String key, Rupiah amount, Group group) {
        if (!amount.isZero()) parts.add(new Balance.Part(Text.t(key), amount, group));
    }

    private static Rupiah below(Map<String, Rupiah> income, String prefix) {
        return income.entrySet().stream()
                .filter(e -> e.getKey().startsWith(prefix))
                .map(Map.Entry::getValue)
                .reduce(Rupiah.ZERO, Rupiah::plus);
    }

    private List<Choice> wards() {
        return regions.kelurahan().stream()
                .map(r -> Choice.of(r.code().value(), regions.fullName(r.code())))
                .toList();
    }

    private Ward ward(BudgetVersion version, RegionCode code) {
        List<Sum> places = sums.of(version.id(), Dimension.PLACE).stream()
                .filter(s -> new RegionCode(s.code()).depth() == 3)
                .toList();
        int rank = 0;
        Sum own = new Sum(code.value(), Rupiah.ZERO, 0, 0);
        for (int i = 0; i < places.size(); i++) {
            if (!places.get(i).code().equals(code.value())) continue;
            rank = i + 1;
            own = places.get(i);
        }
        String name = regions.fullName(code);
        HexMap map = layouts.find(CurrentCity.get().code())
                .map(layout -> HexMap.locating(layout, code, Text.t("budgeting.ward.map", name), this::nameOf))
                .orElse(null);
        return new Ward(
                code,
                name,
                own.amount(),
                own.lines(),
                rank,
                regions.kelurahan().size(),
                map,
                lines.shortList(VersionLines.Filter.of(version.id(), SHORT).in(code)));
    }

    private String nameOf(RegionCode code) {
        return regions.find(code).map(Region::name).orElse(code.value());
    }

    private static Versions dots(List<BudgetVersion> all) {
        return new Versions(
                Text.t("budgeting.versions"),
                Text.t("budgeting.out.spending"),
                all.stream()
                        .map(v ->
                                new Versions.Version(v.name(), Format.dayOfYear(v.decidedOn()), v.spending(), v.path()))
                        .toList());
    }

    private @Nullable Changed changed(List<BudgetVersion> all, BudgetVersion version) {
        int at = all.indexOf(version);
        if (at < 1) return null;
        BudgetVersion from = all.get(at - 1);
        if (from.stage().isOfCeilings() || version.stage().isOfCeilings()) return null;
        Comparison.Counts counts = comparison.counts(from.id(), version.id());
        return new Changed(from, version, counts.added(), counts.removed(), counts.changed());
    }
}
