package id.balai.budgeting.version;

import id.balai.budgeting.version.Comparison.Change;
import id.balai.budgeting.version.Comparison.Counts;
import id.balai.web.CsvWriter;
import id.balai.web.Kept;
import id.balai.web.NotFound;
import id.balai.web.Open;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What changed from one version of a year's budget to another. */
@Controller
@Open
class CompareController {
    private static final int SHOWN = 200;
    private static final int EVERYTHING = 1_000_000;
    private static final Set<String> LEVELS = Set.of("skpd", "sub", "baris", "pendapatan");

    private final BudgetVersions versions;
    private final Comparison comparison;
    private final SumNames names;

    CompareController(BudgetVersions versions, Comparison comparison, SumNames names) {
        this.versions = versions;
        this.comparison = comparison;
        this.names = names;
    }

    @Kept
    @GetMapping("/anggaran/{year:\\d{4}}/banding")
    String compare(
            @PathVariable String year,
            @RequestParam(defaultValue = "") String dari,
            @RequestParam(defaultValue = "") String ke,
            @RequestParam(defaultValue = "skpd") String menurut,
            Model model) {
        List<BudgetVersion> all = versions.of(BudgetController.fiscalYear(year));
        if (all.isEmpty()) throw new NotFound();
        BudgetVersion to = ke.isEmpty() ? all.getLast() : BudgetController.get(versions, year, ke);
        BudgetVersion from = dari.isEmpty() ? before(all, to) : BudgetController.get(versions, year, dari);
        boolean lines = !from.stage().isOfCeilings() && !to.stage().isOfCeilings();
        String by = !LEVELS.contains(menurut) || (menurut.equals("baris") && !lines) ? "skpd" : menurut;
        List<ComparePage.Row> rows = rows(by, from, to, SHOWN + 1);
        boolean cut = rows.size() > SHOWN;
        model.addAttribute(
                "page",
                new ComparePage(
                        to.year(),
                        all,
                        from,
                        to,
                        by,
                        lines ? counts(from, to) : null,
                        cut ? rows.subList(0, SHOWN) : rows,
                        cut));
        return "budgeting/compare/page";
    }

    /** Every difference, as a table for a spreadsheet. */
    @GetMapping("/anggaran/{year:\\d{4}}/banding.csv")
    void csv(
            @PathVariable String year,
            @RequestParam String dari,
            @RequestParam String ke,
            @RequestParam(defaultValue = "skpd") String menurut,
            HttpServletResponse response)
            throws IOException {
        BudgetVersion from = BudgetController.get(versions, year, dari);
        BudgetVersion to = BudgetController.get(versions, year, ke);
        String by = LEVELS.contains(menurut) ? menurut : "skpd";
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"banding-%s.csv\"".formatted(to.year()));
        CsvWriter csv = new CsvWriter(response.getWriter());
        csv.row("kode", "nama", from.code(), to.code(), "selisih");
        for (ComparePage.Row row : rows(by, from, to, EVERYTHING)) {
            csv.row(
                    row.code(),
                    row.name(),
                    row.before() == null ? null : row.before().amount(),
                    row.after() == null ? null : row.after().amount(),
                    row.difference().amount());
        }
    }

    private int[] counts(BudgetVersion from, BudgetVersion to) {
        Counts counts = comparison.counts(from.id(), to.id());
        return new int[] {counts.added(), counts.removed(), counts.changed()};
    }

    private List<ComparePage.Row> rows(String by, BudgetVersion from, BudgetVersion to, int limit) {
        List<Change> changes = switch (by) {
            case "baris" -> comparison.lines(from.id(), to.id(), limit);
            case "pendapatan" -> comparison.income(from.id(), to.id());
            case "sub" -> comparison.by(Comparison.Level.SUB_KEGIATAN, from.id(), to.id());
            default -> comparison.by(Comparison.Level.AGENCY, from.id(), to.id());
        };
        return changes.stream()
                .filter(c -> !c.difference().isZero() || c.before() == null || c.after() == null)
                .map(c -> row(by, to, c))
                .limit(limit)
                .toList();
    }

    private ComparePage.Row row(String by, BudgetVersion to, Change change) {
        String name = by.equals("skpd") ? names.agency(change.code()) : change.name();
        return new ComparePage.Row(
                name.isEmpty() ? change.code() : name,
                change.code(),
                change.before(),
                change.after(),
                change.difference(),
                path(by, to, change));
    }

    private static @Nullable String path(String by, BudgetVersion to, Change change) {
        if (change.line() != null) return "/anggaran/baris/" + change.line();
        return by.equals("skpd") ? to.path() + "/baris?skpd=" + change.code() : null;
    }

    private static BudgetVersion before(List<BudgetVersion> all, BudgetVersion version) {
        int at = all.indexOf(version);
        return all.get(Math.max(0, at - 1));
    }
}
