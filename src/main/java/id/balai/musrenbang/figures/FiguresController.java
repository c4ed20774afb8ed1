package id.balai.musrenbang.figures;

import static id.balai.web.Text.t;

import id.balai.database.CurrentCity;
import id.balai.document.Downloads;
import id.balai.document.Rows;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.ReasonCode;
import id.balai.kernel.RegionCode;
import id.balai.musrenbang.cycle.Cycles;
import id.balai.musrenbang.cycle.Level;
import id.balai.musrenbang.cycle.ReasonList;
import id.balai.musrenbang.figures.Figures.Count;
import id.balai.musrenbang.figures.Figures.Share;
import id.balai.musrenbang.figures.FiguresPage.Row;
import id.balai.musrenbang.kamus.Bidang;
import id.balai.musrenbang.proposal.Origin;
import id.balai.organisation.Region;
import id.balai.organisation.Regions;
import id.balai.web.Format;
import id.balai.web.HexLayouts;
import id.balai.web.Kept;
import id.balai.web.NotFound;
import id.balai.web.Open;
import id.balai.web.Text;
import id.balai.web.kit.Figure;
import id.balai.web.kit.HexLayout;
import id.balai.web.kit.HexMap;
import id.balai.web.kit.Scale;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What became of a year's proposals, in figures: every picture with its table, all of it as CSV. */
@Controller
@Open
class FiguresController {
    private final FiguresOfYear figures;
    private final Cycles cycles;
    private final ReasonList reasons;
    private final Regions regions;
    private final HexLayouts layouts;

    FiguresController(FiguresOfYear figures, Cycles cycles, ReasonList reasons, Regions regions, HexLayouts layouts) {
        this.figures = figures;
        this.cycles = cycles;
        this.reasons = reasons;
        this.regions = regions;
        this.layouts = layouts;
    }

    @Kept
    @GetMapping("/musrenbang/{year:\\d{4}}/angka")
    String show(@PathVariable String year, Model model) {
        Figures found = figures.of(year(year));
        model.addAttribute(
                "page",
                new FiguresPage(
                        found,
                        map(found),
                        rows(found.byPlace(), this::place),
                        rows(found.byOrigin(), FiguresController::origin),
                        rows(found.byBidang(), FiguresController::bidang),
                        counts(found.endedAt(), FiguresController::level),
                        together(counts(found.reasons(), this::wording)),
                        cycles.get(found.year()).ends()));
        return "musrenbang/figures/page";
    }

    @GetMapping("/musrenbang/{year:\\d{4}}/angka.csv")
    void csv(@PathVariable String year, HttpServletResponse response) throws IOException {
        Figures found = figures.of(year(year));
        Downloads.csv(response, "angka-" + found.year(), out -> {
            out.row("tahun", "menurut", "kode", "nama", "diusulkan", "diterima");
            shares(out, found, "kelurahan", found.byPlace(), this::place);
            shares(out, found, "asal", found.byOrigin(), FiguresController::origin);
            shares(out, found, "bidang", found.byBidang(), FiguresController::bidang);
            if (found.bySex() != null) sexes(out, found, found.bySex());
            for (Count count : found.endedAt()) {
                out.row(found.year().value(), "berakhir_di", count.code(), level(count.code()), count.count(), 0);
            }
            for (Count count : found.reasons()) {
                out.row(found.year().value(), "alasan", count.code(), reason(count.code()), count.count(), 0);
            }
        });
    }

    private static void shares(Rows out, Figures found, String by, List<Share> shares, Function<String, String> name)
            throws IOException {
        for (Share share : shares) {
            out.row(found.year().value(), by, share.code(), name.apply(share.code()), share.made(), share.taken());
        }
    }

    /** Hidden numbers are empty cells; those not taken up stand in lines of their own, as the reasons do. */
    private static void sexes(Rows out, Figures found, BySex by) throws IOException {
        for (BySex.Line line : by.lines()) {
            String name = t("rkpd.figures.sex." + line.code());
            out.row(found.year().value(), "jenis_kelamin", line.code(), name, line.made(), line.taken());
            out.row(found.year().value(), "jenis_kelamin_ditolak", line.code(), name, line.ended(), 0);
        }
    }

    private HexMap map(Figures found) {
        Map<RegionCode, Figure> values = new LinkedHashMap<>();
        found.byPlace().forEach(share -> values.put(new RegionCode(share.code()), Figure.of(share.taken())));
        HexLayout layout = layouts.find(CurrentCity.get().code())
                .orElseGet(
                        () -> HexLayout.rows(names(regions.kelurahan().stream()), names(regions.kecamatan().stream())));
        return HexMap.of(
                layout,
                Scale.fitting(found.byPlace().stream().map(Share::taken).toList()),
                t("rkpd.figures.map", Format.number(found.taken()), Format.number(found.made())),
                t("rkpd.figures.unit"),
                values,
                code -> regions.get(code).name(),
                code -> "/musrenbang?tahun=" + found.year() + "&tempat=" + code);
    }

    private static Map<RegionCode, String> names(Stream<Region> all) {
        return all.collect(Collectors.toMap(Region::code, Region::name, (a, b) -> a, LinkedHashMap::new));
    }

    private static List<Row> rows(List<Share> shares, Function<String, String> name) {
        return shares.stream()
                .map(s -> new Row(name.apply(s.code()), s.made(), s.taken()))
                .toList();
    }

    private static List<Row> counts(List<Count> counts, Function<String, String> name) {
        return counts.stream().map(c -> Row.of(name.apply(c.code()), c.count())).toList();
    }

    private String place(String code) {
        return regions.find(new RegionCode(code))
                .map(r -> regions.fullName(r.code()))
                .orElse(code);
    }

    /** A reason has a code at each level that gives it; on the page it is one. */
    private static List<Row> together(List<Row> counts) {
        Map<String, Long> sums = new LinkedHashMap<>();
        counts.forEach(row -> sums.merge(row.name(), row.made(), Long::sum));
        return sums.entrySet().stream()
                .map(sum -> Row.of(sum.getKey(), sum.getValue()))
                .sorted(Comparator.comparing(Row::made).reversed())
                .toList();
    }

    private String wording(String code) {
        return reasons.named(new ReasonCode(code)).map(r -> r.in(Text.locale())).orElse(code);
    }

    private String reason(String code) {
        return reasons.named(new ReasonCode(code))
                .map(r -> code + " " + r.in(Text.locale()))
                .orElse(code);
    }

    private static String origin(String code) {
        return t(Origin.valueOf(code).labelKey());
    }

    private static String bidang(String code) {
        return t(Bidang.valueOf(code).labelKey());
    }

    private static String level(String code) {
        return t(Level.valueOf(code).labelKey());
    }

    private FiscalYear year(String text) {
        try {
            return cycles.find(new FiscalYear(Integer.parseInt(text)))
                    .orElseThrow(NotFound::new)
                    .year();
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }
}
