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
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * RKA-Rincian Belanja SKPD, a section a sub kegiatan: its place in the nomenclature, then its lines under the six levels
 * of their accounts, grouped by fund (Permendagri 77/2020, lampiran; form as SIPD prints it). A DPA has the same tables
 * and the twelve months of its money.
 */
@Component
class SpendingForm {
    private static final int LEVELS = 6;
    private static final int PROGRAM = 7;
    private static final int KEGIATAN = 12;
    private static final int BIDANG = 4;

    private final VersionData data;
    private final BudgetVersions versions;
    private final Agencies agencies;
    private final Regions regions;

    SpendingForm(VersionData data, BudgetVersions versions, Agencies agencies, Regions regions) {
        this.data = data;
        this.versions = versions;
        this.agencies = agencies;
        this.regions = regions;
    }

    /** The names that a form needs, read at once. */
    private record Words(
            Map<String, String> accounts,
            Map<String, String> funds,
            Map<String, String> nomenclature,
            Map<String, String> outputs,
            Map<String, Rupiah> before) {}

    List<Section> sections(BudgetVersion version, AgencyCode agency) {
        List<Line> lines = data.lines(version.id(), agency.value());
        Map<String, List<Line>> bySub =
                lines.stream().collect(Collectors.groupingBy(Line::sub, LinkedHashMap::new, Collectors.toList()));
        Words words = words(lines, bySub, agency, version.year().previous());
        List<Section> sections = new ArrayList<>();
        bySub.forEach((sub, some) -> sections.add(section(version, agency, sub, some, words)));
        if (sections.size() > 1) sections.add(total(bySub, words));
        return sections;
    }

    private Words words(List<Line> lines, Map<String, List<Line>> bySub, AgencyCode agency, FiscalYear before) {
        AccountTree all = new AccountTree();
        lines.forEach(line -> all.add(line.account(), line.amount()));
        List<String> codes = new ArrayList<>(bySub.keySet());
        codes.add(agency.value().substring(0, BIDANG));
        return new Words(
                data.accountNames(all.all().keySet()),
                data.fundNames(lines.stream().map(Line::fund).distinct().toList()),
                data.nomenclature(codes),
                data.outputs(bySub.keySet()),
                versions.holding(before)
                        .map(held -> data.allocations(held.id(), agency.value()))
                        .orElse(Map.of()));
    }

    private Section section(BudgetVersion version, AgencyCode agency, String sub, List<Line> lines, Words words) {
        Rupiah sum = sum(lines);
        List<Fact> facts = new ArrayList<>();
        String bidang = sub.startsWith("X") ? agency.value().substring(0, BIDANG) : sub.substring(0, BIDANG);
        facts.add(coded("Urusan Pemerintahan", bidang.substring(0, 1), words));
        facts.add(coded("Bidang Urusan", bidang, words));
        facts.add(new Fact("Organisasi", agency.value() + " " + name(agency)));
        facts.add(coded("Program", sub.substring(0, PROGRAM), words));
        facts.add(coded("Kegiatan", sub.substring(0, KEGIATAN), words));
        facts.add(coded("Sub Kegiatan", sub, words));
        facts.add(new Fact("Keluaran Sub Kegiatan", words.outputs.getOrDefault(sub, "-")));
        facts.add(new Fact("Sumber Pendanaan", funds(lines, words)));
        facts.add(new Fact("Lokasi", places(lines)));
        facts.add(new Fact("Alokasi Tahun " + version.year(), Format.rupiah(sum) + " (" + Paper.words(sum) + ")"));
        return new Section(
                "Sub Kegiatan " + sub,
                facts,
                List.of(
                        new Head("Kode Rekening", false, 14),
                        new Head("Uraian", false, 34),
                        new Head("Koefisien", false, 18),
                        new Head("Satuan", false, 8),
                        new Head("Harga (Rp)", true, 11),
                        new Head("PPN", true, 4),
                        new Head("Jumlah (Rp)", true, 11)),
                rows(lines, words),
                sum,
                "Jumlah Anggaran Sub Kegiatan");
    }

    private List<Paper.Line> rows(List<Line> lines, Words words) {
        AccountTree tree = new AccountTree();
        lines.forEach(line -> tree.add(line.account(), line.amount()));
        Map<String, List<Line>> byAccount =
                lines.stream().collect(Collectors.groupingBy(Line::account, HashMap::new, Collectors.toList()));
        List<Paper.Line> rows = new ArrayList<>();
        tree.all().forEach((code, sum) -> {
            rows.add(Paper.Line.of(Style.SUM, 0, code, words.accounts.getOrDefault(code, code), "", "", "", "", sum));
            if (AccountTree.depth(code) == LEVELS) components(rows, byAccount.getOrDefault(code, List.of()), words);
        });
        return rows;
    }

    private static void components(List<Paper.Line> rows, List<Line> lines, Words words) {
        String fund = "";
        for (Line line : lines) {
            if (!line.fund().equals(fund)) {
                fund = line.fund();
                String name = words.funds.getOrDefault(fund, fund);
                rows.add(Paper.Line.of(Style.HEAD, 1, "", "[#] Sumber Dana: " + name, "", "", "", "", ""));
            }
            String name = line.specification().isEmpty()
                    ? line.name()
                    : line.name() + " - Spesifikasi: " + line.specification();
            rows.add(Paper.Line.of(
                    Style.PLAIN,
                    2,
                    "",
                    name,
                    line.koefisien(),
                    Format.unit(line.unit()),
                    line.price(),
                    line.ppn() == 0 ? "" : line.ppn() + "%",
                    line.amount()));
        }
    }

    /** What each kegiatan and the agency come to. */
    private static Section total(Map<String, List<Line>> bySub, Words words) {
        Map<String, Rupiah> kegiatan = new LinkedHashMap<>();
        Rupiah all = Rupiah.ZERO;
        for (Map.Entry<String, List<Line>> each : bySub.entrySet()) {
            Rupiah sum = sum(each.getValue());
            kegiatan.merge(each.getKey().substring(0, KEGIATAN), sum, Rupiah::plus);
            all = all.plus(sum);
        }
        List<Paper.Line> rows = new ArrayList<>();
        kegiatan.forEach((code, sum) ->
                rows.add(Paper.Line.of(Style.PLAIN, 0, code, words.nomenclature.getOrDefault(code, code), sum)));
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

    private static Fact coded(String label, String code, Words words) {
        return new Fact(label, code + " " + words.nomenclature.getOrDefault(code, ""));
    }

    private static String funds(List<Line> lines, Words words) {
        return lines.stream()
                .map(Line::fund)
                .distinct()
                .map(fund -> words.funds.getOrDefault(fund, fund))
                .collect(Collectors.joining("; "));
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
