package id.balai.budgeting.version;

import id.balai.budgeting.version.Sums.Dimension;
import id.balai.kernel.RegionCode;
import id.balai.web.Kept;
import id.balai.web.Open;
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
import org.springframework.web.util.UriComponentsBuilder;

/** The lines behind every sum of the public budget. */
@Controller
@Open
class LineListController {
    private static final int PAGE = 40;
    private static final Pattern CODE = Pattern.compile("[0-9X.]{1,22}");
    private static final Pattern AFTER = Pattern.compile("(\\d{1,18}(?:\\.\\d{1,2})?)_(\\d{1,9})");

    private final BudgetVersions versions;
    private final VersionLines lines;
    private final SumNames names;

    LineListController(BudgetVersions versions, VersionLines lines, SumNames names) {
        this.versions = versions;
        this.lines = lines;
        this.names = names;
    }

    @Kept(reads = {"skpd", "bidang", "tempat", "jenis", "dana", "usulan", "lanjut"})
    @GetMapping("/anggaran/{year:\\d{4}}/{version:[a-z0-9-]{2,30}}/baris")
    String list(
            @PathVariable String year,
            @PathVariable String version,
            @RequestParam Map<String, String> query,
            Model model) {
        BudgetVersion wanted = BudgetController.get(versions, year, version);
        Matcher after = AFTER.matcher(query.getOrDefault("lanjut", ""));
        boolean first = !after.matches();
        VersionLines.Filter filter = new VersionLines.Filter(
                wanted.id(),
                code(query, Dimension.AGENCY),
                code(query, Dimension.BIDANG),
                place(query),
                code(query, Dimension.ACCOUNT),
                code(query, Dimension.FUND),
                query.containsKey("usulan"),
                first ? null : new BigDecimal(after.group(1)),
                first ? 0 : Integer.parseInt(after.group(2)),
                PAGE + 1);
        List<VersionLines.Row> found = lines.list(filter);
        boolean more = found.size() > PAGE;
        List<VersionLines.Row> shown = more ? found.subList(0, PAGE) : found;
        String here = address(wanted, query).toUriString();
        model.addAttribute(
                "page",
                new LineListPage(
                        wanted,
                        narrowed(query),
                        shown.stream().map(this::row).toList(),
                        more ? next(wanted, query, shown.getLast()) : null,
                        first ? null : here));
        return "budgeting/lines/page";
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

    private List<String> narrowed(Map<String, String> query) {
        List<String> words = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            String code = dimension == Dimension.PLACE ? null : code(query, dimension);
            if (code != null && (dimension != Dimension.AGENCY || code.length() == 22)) {
                words.add(names.of(dimension, List.of(code)).getOrDefault(code, code));
            }
        }
        RegionCode place = place(query);
        if (place != null) words.add(names.place(place.value()));
        return words;
    }

    private static String next(BudgetVersion version, Map<String, String> query, VersionLines.Row last) {
        return address(version, query)
                .queryParam("lanjut", last.amount() + "_" + last.seq())
                .toUriString();
    }

    /** The address of the first page, with only what this page understands. */
    private static UriComponentsBuilder address(BudgetVersion version, Map<String, String> query) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(version.path() + "/baris");
        for (Dimension dimension : Dimension.values()) {
            String code = code(query, dimension);
            if (code != null) address.queryParam(dimension.word(), code);
        }
        if (query.containsKey("usulan")) address.queryParam("usulan", "ya");
        return address;
    }

    private static @Nullable String code(Map<String, String> query, Dimension dimension) {
        String code = query.getOrDefault(dimension.word(), "");
        return CODE.matcher(code).matches() ? code : null;
    }

    private static @Nullable RegionCode place(Map<String, String> query) {
        try {
            String code = code(query, Dimension.PLACE);
            return code == null ? null : new RegionCode(code);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
