package id.balai.budgeting.document;

import id.balai.budgeting.document.Paper.Fact;
import id.balai.budgeting.document.Paper.Head;
import id.balai.budgeting.document.Paper.Section;
import id.balai.budgeting.document.Paper.Style;
import id.balai.budgeting.document.VersionData.Line;
import id.balai.budgeting.version.BudgetVersion;
import id.balai.budgeting.version.BudgetVersions;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.RegionCode;
import id.balai.kernel.Rupiah;
import id.balai.organisation.Agencies;
import id.balai.organisation.Agency;
import id.balai.organisation.Regions;
import id.balai.web.Format;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * RKA-Rincian Belanja SKPD, a section a sub kegiatan: its place in the nomenclature, then its lines under the six levels
 * of their accounts, grouped by fund (Permendagri 77/2020, lampiran; form as SIPD prints it). What each kegiatan is to
 * bring about stands before its sub kegiatan. A DPA has the same tables and the twelve months of its money.
 */
@Component
class SpendingForm {
    private static final int LEVELS = 6;
    private static final int PROGRAM = 7;
    private static final int KEGIATAN = 12;
    private static final int BIDANG = 4;
    private static final List<Head> HEADS = List.of(
            new Head("Kode Rekening", false, 14),
            new Head("Uraian", false, 34),
            new Head("Koefisien", false, 18),
            new Head("Satuan", false, 8),
            new Head("Harga (Rp)", true, 11),
            new Head("PPN", true, 4),
            new Head("Jumlah (Rp)", true, 11));

    private final VersionData data;
    private final Targets targets;
    private final BudgetVersions versions;
    private final Agencies agencies;
    private final Regions regions;

    SpendingForm(VersionData data, Targets targets, BudgetVersions versions, Agencies agencies, Regions regions) {
        this.data = data;
        this.targets = targets;
        this.versions = versions;
        this.agencies = agencies;
        this.regions = regions;
    }

    /** @param revised the version that this one revises, whose lines stand beside; or null */
    List<Section> sections(BudgetVersion version, @Nullable BudgetVersion revised, AgencyCode agency) {
        Map<String, List<Line>> after = bySub(data.lines(version.id(), agency.value()));
        Map<String, List<Line>> before = revised == null ? Map.of() : bySub(data.lines(revised.id(), agency.value()));
        TreeMap<String, List<Line>> all = new TreeMap<>(after);
        before.keySet().forEach(sub -> all.putIfAbsent(sub, List.of()));
        FormWords words = words(version, before, after, agency);
        List<Section> sections = new ArrayList<>();
        Map<String, Rupiah> kegiatan = kegiatan(all);
        String last = "";
        for (Map.Entry<String, List<Line>> each : all.entrySet()) {
            String sub = each.getKey();
            String of = sub.substring(0, KEGIATAN);
            if (!of.equals(last)) {
                Rupiah sum = Objects.requireNonNull(kegiatan.get(of));
                sections.add(KegiatanForm.section(of, head(of, agency, words), version.year(), sum, words));
            }
            last = of;
            List<Line> was = before.getOrDefault(sub, List.of());
            sections.add(section(new Sub(version, revised != null, agency, sub), was, each.getValue(), words));
        }
        if (all.size() > 1) sections.add(total(kegiatan, words));
        return sections;
    }

    /** What a section is about. */
    private record Sub(BudgetVersion version, boolean revises, AgencyCode agency, String code) {}

    private static Map<String, List<Line>> bySub(List<Line> lines) {
        return lines.stream().collect(Collectors.groupingBy(Line::sub, LinkedHashMap::new, Collectors.toList()));
    }

    /** What each kegiatan comes to. */
    private static Map<String, Rupiah> kegiatan(Map<String, List<Line>> bySub) {
        Map<String, Rupiah> sums = new LinkedHashMap<>();
        bySub.forEach((sub, lines) -> sums.merge(sub.substring(0, KEGIATAN), sum(lines), Rupiah::plus));
        return sums;
    }

    private FormWords words(
            BudgetVersion version, Map<String, List<Line>> before, Map<String, List<Line>> after, AgencyCode agency) {
        List<Line> lines = Stream.of(before, after)
                .flatMap(bySub -> bySub.values().stream())
                .flatMap(List::stream)
                .toList();
        AccountTree all = new AccountTree();
        lines.forEach(line -> all.add(line.account(), line.amount()));
        List<String> subs = lines.stream().map(Line::sub).distinct().toList();
        List<String> codes = new ArrayList<>(subs);
        codes.add(agency.value().substring(0, BIDANG));
        return new FormWords(
                data.accountNames(all.all().keySet()),
                data.fundNames(lines.stream().map(Line::fund).distinct().toList()),
                data.nomenclature(codes),
                data.outputs(subs),
                targets.of(version.id(), agency.value()),
                allocations(versions.holding(version.year().previous()), agency),
                allocations(plannedBy(version), agency));
    }

    private Map<String, Rupiah> allocations(Optional<BudgetVersion> version, AgencyCode agency) {
        return version.map(found -> data.allocations(found.id(), agency.value()))
                .orElse(Map.of());
    }

    /** What was planned for the year after when this version was decided. */
    private Optional<BudgetVersion> plannedBy(BudgetVersion version) {
        return versions.of(version.year().next()).stream()
                .filter(later -> !later.decidedOn().isAfter(version.decidedOn()))
                .reduce((a, b) -> b);
    }

    private List<Fact> head(String kegiatan, AgencyCode agency, FormWords words) {
        String bidang = (kegiatan.startsWith("X") ? agency.value() : kegiatan).substring(0, BIDANG);
        return List.of(
                words.coded("Urusan Pemerintahan", bidang.substring(0, 1)),
                words.coded("Bidang Urusan", bidang),
                new Fact("Organisasi", agency.value() + " " + name(agency)),
                words.coded("Program", kegiatan.substring(0, PROGRAM)),
                words.coded("Kegiatan", kegiatan));
    }

    private Section section(Sub of, List<Line> before, List<Line> lines, FormWords words) {
        Rupiah sum = sum(lines);
        String sub = of.code;
        List<Fact> facts = new ArrayList<>();
        facts.add(words.coded("Sub Kegiatan", sub));
        facts.add(new Fact("Keluaran Sub Kegiatan", output(sub, words)));
        facts.add(new Fact(
                "Waktu Pelaksanaan", KegiatanForm.orNone(words.target(sub).when())));
        facts.add(new Fact("Sumber Pendanaan", funds(lines.isEmpty() ? before : lines, words)));
        facts.add(new Fact("Lokasi", places(lines.isEmpty() ? before : lines)));
        if (of.revises) facts.add(new Fact("Alokasi sebelum perubahan", KegiatanForm.said(sum(before))));
        facts.add(new Fact("Alokasi Tahun " + of.version.year(), KegiatanForm.said(sum)));
        return new Section(
                "Sub Kegiatan " + sub,
                facts,
                of.revises ? RevisedRows.HEADS : HEADS,
                of.revises ? RevisedRows.of(before, lines, words) : rows(lines, words),
                of.revises ? null : sum,
                "Jumlah Anggaran Sub Kegiatan");
    }

    /** What the agency promised; else what the nomenclature counts. */
    private static String output(String sub, FormWords words) {
        List<Targets.Measure> own = words.target(sub).of("KELUARAN");
        return own.isEmpty()
                ? words.outputs().getOrDefault(sub, "-")
                : own.stream().map(m -> m.indicator() + ": " + m.target()).collect(Collectors.joining("; "));
    }

    private List<Paper.Line> rows(List<Line> lines, FormWords words) {
        AccountTree tree = new AccountTree();
        lines.forEach(line -> tree.add(line.account(), line.amount()));
        Map<String, List<Line>> byAccount =
                lines.stream().collect(Collectors.groupingBy(Line::account, HashMap::new, Collectors.toList()));
        List<Paper.Line> rows = new ArrayList<>();
        tree.all().forEach((code, sum) -> {
            rows.add(Paper.Line.of(Style.SUM, 0, code, words.account(code), "", "", "", "", sum));
            if (AccountTree.depth(code) == LEVELS) components(rows, byAccount.getOrDefault(code, List.of()), words);
        });
        return rows;
    }

    private static void components(List<Paper.Line> rows, List<Line> lines, FormWords words) {
        String fund = "";
        for (Line line : lines) {
            if (!line.fund().equals(fund)) {
                fund = line.fund();
                rows.add(Paper.Line.of(Style.HEAD, 1, "", "[#] Sumber Dana: " + words.fund(fund), "", "", "", "", ""));
            }
            rows.add(Paper.Line.of(
                    Style.PLAIN,
                    2,
                    "",
                    line.about(),
                    line.koefisien(),
                    Format.unit(line.unit()),
                    line.price(),
                    line.ppn() == 0 ? "" : line.ppn() + "%",
                    line.amount()));
        }
    }

    /** What each kegiatan and the agency come to. */
    private static Section total(Map<String, Rupiah> kegiatan, FormWords words) {
        Rupiah all = kegiatan.values().stream().reduce(Rupiah.ZERO, Rupiah::plus);
        List<Paper.Line> rows = new ArrayList<>();
        kegiatan.forEach((code, sum) -> rows.add(
                Paper.Line.of(Style.PLAIN, 0, code, words.nomenclature().getOrDefault(code, code), sum)));
        return new Section(
                "Rekapitulasi Kegiatan",
                List.of(),
                List.of(
                        new Head("Kode", false, 16),
                        new Head("Kegiatan", false, 66),
                        new Head("Jumlah (Rp)", true, 18)),
                rows,
                all,
                "Jumlah Total Anggaran");
    }

    /** Rencana Penarikan Dana per Bulan. */
    Section months(BudgetVersion version, AgencyCode agency) {
        FiscalYear year = version.year();
        List<Rupiah> months = data.months(version.id(), agency.value());
        List<Paper.Line> rows = new ArrayList<>();
        Rupiah sum = Rupiah.ZERO;
        for (int i = 0; i < months.size(); i++) {
            sum = sum.plus(months.get(i));
            rows.add(Paper.Line.of(
                    Style.PLAIN,
                    0,
                    String.valueOf(i + 1),
                    Format.monthOfYear(YearMonth.of(year.value(), i + 1)),
                    months.get(i),
                    sum));
        }
        return new Section(
                "Rencana Penarikan Dana per Bulan",
                List.of(),
                List.of(
                        new Head("No.", false, 8),
                        new Head("Bulan", false, 42),
                        new Head("Jumlah (Rp)", true, 25),
                        new Head("Kumulatif (Rp)", true, 25)),
                rows,
                sum,
                "Jumlah");
    }

    private static String funds(List<Line> lines, FormWords words) {
        return lines.stream().map(Line::fund).distinct().map(words::fund).collect(Collectors.joining("; "));
    }

    private String places(List<Line> lines) {
        TreeSet<String> places = new TreeSet<>();
        for (Line line : lines) {
            if (line.place() == null) continue;
            RegionCode code = new RegionCode(line.place());
            places.add(regions.find(code).isPresent() ? regions.fullName(code) : code.value());
        }
        return places.isEmpty() ? regions.city().name() : String.join("; ", places);
    }

    private String name(AgencyCode agency) {
        return agencies.find(agency).map(Agency::name).orElse("");
    }

    private static Rupiah sum(List<Line> lines) {
        return lines.stream().map(Line::amount).reduce(Rupiah.ZERO, Rupiah::plus);
    }
}
