package id.balai.budgeting.version;

import id.balai.budgeting.version.Sums.Dimension;
import id.balai.document.Downloads;
import id.balai.document.Rows;
import id.balai.kernel.RegionCode;
import id.balai.web.Kept;
import id.balai.web.Open;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The lines behind every sum of the public budget: listed, searched, and as the file of exactly that list. */
@Controller
@Open
class LineListController {
    private static final String PATH = "/anggaran/{year:\\d{4}}/{version:[a-z0-9-]{2,30}}/baris";
    private static final int PAGE = 40;
    private static final int AT_ONCE = 1_000;
    private static final int SUBS = 6;
    private static final Pattern AFTER = Pattern.compile("(\\d{1,18}(?:\\.\\d{1,2})?)_(\\d{1,9})");

    private final BudgetVersions versions;
    private final VersionLines lines;
    private final SumNames names;

    LineListController(BudgetVersions versions, VersionLines lines, SumNames names) {
        this.versions = versions;
        this.lines = lines;
        this.names = names;
    }

    @Kept(reads = {"skpd", "bidang", "tempat", "jenis", "dana", "sub", "usulan", "cari", "lanjut"})
    @GetMapping(PATH)
    String list(
            @PathVariable String year,
            @PathVariable String version,
            @RequestParam Map<String, String> query,
            Model model) {
        BudgetVersion wanted = BudgetController.get(versions, year, version);
        LineQuery asked = new LineQuery(wanted, query);
        Matcher after = AFTER.matcher(query.getOrDefault("lanjut", ""));
        boolean first = !after.matches();
        List<VersionLines.Row> found = lines.list(new VersionLines.Filter(
                wanted.id(),
                asked.narrowed(),
                first ? null : new BigDecimal(after.group(1)),
                first ? 0 : Integer.parseInt(after.group(2)),
                PAGE + 1));
        boolean more = found.size() > PAGE;
        List<VersionLines.Row> shown = more ? found.subList(0, PAGE) : found;
        model.addAttribute(
                "page",
                new LineListPage(
                        wanted,
                        asked.typed(),
                        narrowed(asked),
                        first ? subs(wanted, asked) : List.of(),
                        shown.stream().map(this::row).toList(),
                        asked.written(asked.address(".csv")),
                        asked.written(asked.address(".xlsx")),
                        more ? next(asked, shown.getLast()) : null,
                        first ? null : asked.written(asked.address(""))));
        return "budgeting/lines/page";
    }

    /** Every line of the list, in its order. */
    @GetMapping(PATH + ".csv")
    void csv(
            @PathVariable String year,
            @PathVariable String version,
            @RequestParam Map<String, String> query,
            HttpServletResponse response)
            throws IOException {
        BudgetVersion wanted = BudgetController.get(versions, year, version);
        Downloads.csv(response, name(wanted), rows -> write(wanted, query, rows));
    }

    /** As {@link #csv}. */
    @GetMapping(PATH + ".xlsx")
    void xlsx(
            @PathVariable String year,
            @PathVariable String version,
            @RequestParam Map<String, String> query,
            HttpServletResponse response)
            throws IOException {
        BudgetVersion wanted = BudgetController.get(versions, year, version);
        Downloads.xlsx(response, name(wanted), wanted.code(), rows -> write(wanted, query, rows));
    }

    private static String name(BudgetVersion version) {
        return "baris-%s-%s".formatted(version.year(), version.code());
    }

    private void write(BudgetVersion version, Map<String, String> query, Rows out) throws IOException {
        out.row(
                "baris",
                "skpd",
                "sub_kegiatan",
                "nama_sub_kegiatan",
                "rekening",
                "uraian",
                "spesifikasi",
                "koefisien",
                "harga",
                "ppn",
                "jumlah",
                "sumber_dana",
                "tempat",
                "sementara",
                "usulan");
        VersionLines.Filter filter =
                new VersionLines.Filter(version.id(), new LineQuery(version, query).narrowed(), null, 0, AT_ONCE);
        List<VersionLines.Row> some = lines.list(filter);
        while (!some.isEmpty()) {
            for (VersionLines.Row row : some) {
                out.row(
                        row.line(),
                        row.agency(),
                        row.subKegiatan(),
                        row.subName(),
                        row.account(),
                        row.name(),
                        row.specification(),
                        row.koefisien(),
                        row.price(),
                        row.ppn(),
                        row.amount().amount(),
                        row.fund(),
                        row.place(),
                        row.provisional(),
                        row.proposal());
            }
            some = some.size() < AT_ONCE ? List.of() : lines.list(filter.after(some.getLast()));
        }
    }

    private List<LineListPage.Sub> subs(BudgetVersion version, LineQuery asked) {
        String words = asked.words();
        if (words == null) return List.of();
        return lines.subs(version.id(), words, SUBS).stream()
                .map(s -> new LineListPage.Sub(
                        s.name(), s.amount(), s.lines(), version.path() + "/baris?sub=" + s.code()))
                .toList();
    }

    private LineListPage.Row row(VersionLines.Row line) {
        return new LineListPage.Row(
                line.line() == null ? null : "/anggaran/baris/" + line.line(),
                line.specification().isEmpty() ? line.name() : line.name() + ", " + line.specification(),
                line.subName(),
                names.agency(line.agency()),
                line.place() == null ? "" : names.place(line.place()),
                line.amount(),
                line.provisional(),
                line.proposal());
    }

    private List<String> narrowed(LineQuery asked) {
        List<String> words = new ArrayList<>();
        for (Dimension dimension : Dimension.ofSpending()) {
            String code = dimension == Dimension.PLACE ? null : asked.code(dimension.word());
            if (code != null && (dimension != Dimension.AGENCY || code.length() == 22)) {
                words.add(names.of(dimension, List.of(code)).getOrDefault(code, code));
            }
        }
        String sub = asked.code(LineQuery.SUB);
        if (sub != null) words.add(names.subKegiatan(sub));
        RegionCode place = asked.place();
        if (place != null) words.add(names.place(place.value()));
        return words;
    }

    private static @Nullable String next(LineQuery asked, VersionLines.Row last) {
        return asked.written(asked.address("").queryParam("lanjut", last.amount() + "_" + last.seq()));
    }
}
