package id.balai.musrenbang.rkpd;

import static id.balai.web.Text.t;

import id.balai.document.Downloads;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.NomenclatureCode;
import id.balai.kernel.Rupiah;
import id.balai.musrenbang.cycle.Cycles;
import id.balai.web.Kept;
import id.balai.web.NotFound;
import id.balai.web.Open;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The public RKPD of a year: added up, searched, as files, and its frozen versions. */
@Controller
@Open
class RkpdController {
    private static final int PAGE = 40;

    private final Rkpds rkpds;
    private final RkpdVersions versions;
    private final RkpdTable table;
    private final Cycles cycles;

    RkpdController(Rkpds rkpds, RkpdVersions versions, RkpdTable table, Cycles cycles) {
        this.rkpds = rkpds;
        this.versions = versions;
        this.table = table;
        this.cycles = cycles;
    }

    @Kept(reads = {"asal", "menurut", "kelompok", "bagian", "cari", "hal"})
    @GetMapping("/musrenbang/{year:\\d{4}}/rkpd")
    String show(@PathVariable String year, @RequestParam Map<String, String> query, Model model) {
        Rkpd rkpd = rkpds.of(year(year));
        RkpdFilter filter = RkpdFilter.read(rkpd.year(), query);
        List<RkpdItem> found = filter.narrow(rkpd);
        int from = Math.min(found.size(), (filter.page() - 1) * PAGE);
        int to = Math.min(found.size(), from + PAGE);
        List<RkpdPage.Group> groups = groups(rkpd, filter);
        model.addAttribute(
                "page",
                new RkpdPage(
                        rkpd,
                        filter,
                        groups,
                        groups.stream()
                                .filter(g -> g.code().equals(filter.group()))
                                .map(RkpdPage.Group::name)
                                .findFirst()
                                .orElse(""),
                        found.subList(from, to).stream()
                                .map(item -> new RkpdPage.Row(item, table.agency(item.agency())))
                                .toList(),
                        to < found.size(),
                        versions.of(rkpd.year())));
        return "musrenbang/rkpd/page";
    }

    @GetMapping("/musrenbang/{year:\\d{4}}/rkpd.csv")
    void csv(@PathVariable String year, @RequestParam Map<String, String> query, HttpServletResponse response)
            throws IOException {
        Rkpd rkpd = rkpds.of(year(year));
        List<RkpdItem> items = RkpdFilter.read(rkpd.year(), query).narrow(rkpd);
        Downloads.csv(response, "rkpd-" + rkpd.year(), rows -> table.write(rkpd.year(), items, rows));
    }

    @GetMapping("/musrenbang/{year:\\d{4}}/rkpd.xlsx")
    void xlsx(@PathVariable String year, @RequestParam Map<String, String> query, HttpServletResponse response)
            throws IOException {
        Rkpd rkpd = rkpds.of(year(year));
        List<RkpdItem> items = RkpdFilter.read(rkpd.year(), query).narrow(rkpd);
        Downloads.xlsx(response, "rkpd-" + rkpd.year(), "RKPD", rows -> table.write(rkpd.year(), items, rows));
    }

    /** The frozen file, byte for byte: its SHA-256 is the one in the decision log. */
    @GetMapping("/musrenbang/{year:\\d{4}}/rkpd/versi/{version:\\d{1,4}}.csv")
    void version(@PathVariable String year, @PathVariable int version, HttpServletResponse response)
            throws IOException {
        FiscalYear wanted = year(year);
        String content = versions.content(wanted, version).orElseThrow(NotFound::new);
        Downloads.head(response, "text/csv;charset=UTF-8", "rkpd-" + wanted + "-versi-" + version + ".csv");
        response.getOutputStream().write(content.getBytes(StandardCharsets.UTF_8));
    }

    private List<RkpdPage.Group> groups(Rkpd rkpd, RkpdFilter filter) {
        Map<String, List<RkpdItem>> byCode = new LinkedHashMap<>();
        for (RkpdItem item : rkpd.of(filter.section())) {
            byCode.computeIfAbsent(filter.by().codeOf(item), code -> new java.util.ArrayList<>())
                    .add(item);
        }
        Map<NomenclatureCode, String> known = new HashMap<>();
        return byCode.values().stream()
                .map(items -> group(items, filter, known))
                .sorted(Comparator.comparing(RkpdPage.Group::main)
                        .thenComparing(RkpdPage.Group::reserve)
                        .reversed())
                .toList();
    }

    private RkpdPage.Group group(List<RkpdItem> items, RkpdFilter filter, Map<NomenclatureCode, String> known) {
        RkpdItem first = items.getFirst();
        String code = filter.by().codeOf(first);
        List<RkpdItem> main = items.stream().filter(i -> i.part() == Part.UTAMA).toList();
        List<RkpdItem> reserve =
                items.stream().filter(i -> i.part() == Part.CADANGAN).toList();
        Rupiah amount = Rkpd.sum(main);
        return new RkpdPage.Group(
                code,
                name(first, filter.by(), filter.year(), known),
                main.size(),
                amount,
                reserve.size(),
                Rkpd.sum(reserve),
                filter.of(code).address(RkpdPage.pathOf(rkpds.of(filter.year()))) + "#daftar");
    }

    private String name(RkpdItem item, Grouping by, FiscalYear year, Map<NomenclatureCode, String> known) {
        return switch (by) {
            case BIDANG -> t(item.bidang().labelKey());
            case PRIORITAS -> item.priority().isEmpty() ? t("rkpd.by.PRIORITAS.none") : item.priority();
            case PROGRAM -> item.program() + " " + table.name(item.program(), year, known);
            case SKPD -> table.agency(item.agency());
            case TEMPAT -> table.kecamatan(item);
        };
    }

    /** A year that has a musrenbang. */
    private FiscalYear year(String text) {
        return yearOf(cycles, text);
    }

    static FiscalYear yearOf(Cycles cycles, String text) {
        try {
            return cycles.find(new FiscalYear(Integer.parseInt(text)))
                    .orElseThrow(NotFound::new)
                    .year();
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }
}
