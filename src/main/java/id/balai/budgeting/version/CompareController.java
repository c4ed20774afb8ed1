package id.balai.budgeting.version;

import static id.balai.web.Text.t;

import id.balai.budgeting.version.ComparePage.Author;
import id.balai.budgeting.version.Compared.Level;
import id.balai.document.Downloads;
import id.balai.kernel.FiscalYear;
import id.balai.web.Format;
import id.balai.web.Kept;
import id.balai.web.NotFound;
import id.balai.web.Open;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What changed from one version to another, of the same year or of another. */
@Controller
@Open
class CompareController {
    private static final int SHOWN = 100;
    private static final Pattern CODE = Pattern.compile("[0-9X.]{17,22}");
    private static final Pattern END = Pattern.compile("(\\d{1,18}(?:\\.\\d{1,2})?)_([0-9a-f-]{36})");
    private static final Pattern OTHER_YEAR = Pattern.compile("(\\d{4})/([a-z0-9-]{2,30})");

    private final BudgetVersions versions;
    private final Comparison comparison;
    private final CompareTable table;
    private final LineAuthors authors;
    private final SumNames names;

    CompareController(
            BudgetVersions versions, Comparison comparison, CompareTable table, LineAuthors authors, SumNames names) {
        this.versions = versions;
        this.comparison = comparison;
        this.table = table;
        this.authors = authors;
        this.names = names;
    }

    @Kept
    @GetMapping("/anggaran/{year:\\d{4}}/banding")
    String compare(
            @PathVariable String year,
            @RequestParam(defaultValue = "") String dari,
            @RequestParam(defaultValue = "") String ke,
            @RequestParam(defaultValue = "") String menurut,
            @RequestParam(defaultValue = "") String skpd,
            @RequestParam(defaultValue = "") String sub,
            @RequestParam(defaultValue = "") String lanjut,
            Model model) {
        List<BudgetVersion> all = all(year);
        Compared compared = compared(all, BudgetController.fiscalYear(year), dari, ke, menurut, skpd, sub);
        boolean begun = !lanjut.isEmpty();
        List<Change> changes = changes(compared, lanjut);
        boolean more = changes.size() > SHOWN;
        List<Change> shown = more ? changes.subList(0, SHOWN) : changes;
        Comparison.Totals totals = comparison.totals(compared.scope());
        model.addAttribute(
                "page",
                new ComparePage(
                        compared,
                        all,
                        within(compared),
                        counts(compared),
                        totals.before(),
                        totals.after(),
                        rows(compared, shown),
                        more ? compared.after(key(compared, shown.getLast())) : null,
                        begun ? compared.path() : null));
        return "budgeting/compare/page";
    }

    private @Nullable String counts(Compared compared) {
        if (!compared.isOfLines()) return null;
        Comparison.Counts counts =
                comparison.counts(compared.from().id(), compared.to().id());
        return t(
                "budgeting.changed.counts",
                Format.number(counts.added()),
                Format.number(counts.removed()),
                Format.number(counts.changed()));
    }

    /** Every difference, as a table for a spreadsheet. */
    @GetMapping("/anggaran/{year:\\d{4}}/banding.csv")
    void csv(
            @PathVariable String year,
            @RequestParam(defaultValue = "") String dari,
            @RequestParam(defaultValue = "") String ke,
            @RequestParam(defaultValue = "") String menurut,
            @RequestParam(defaultValue = "") String skpd,
            @RequestParam(defaultValue = "") String sub,
            HttpServletResponse response)
            throws IOException {
        Compared compared = compared(all(year), BudgetController.fiscalYear(year), dari, ke, menurut, skpd, sub);
        Downloads.csv(response, name(compared), rows -> table.write(compared, rows));
    }

    /** As {@link #csv}. */
    @GetMapping("/anggaran/{year:\\d{4}}/banding.xlsx")
    void xlsx(
            @PathVariable String year,
            @RequestParam(defaultValue = "") String dari,
            @RequestParam(defaultValue = "") String ke,
            @RequestParam(defaultValue = "") String menurut,
            @RequestParam(defaultValue = "") String skpd,
            @RequestParam(defaultValue = "") String sub,
            HttpServletResponse response)
            throws IOException {
        Compared compared = compared(all(year), BudgetController.fiscalYear(year), dari, ke, menurut, skpd, sub);
        Downloads.xlsx(response, name(compared), "banding", rows -> table.write(compared, rows));
    }

    private static String name(Compared compared) {
        return "banding-%s-%s-%s-%s"
                .formatted(
                        compared.to().year(),
                        Compared.word(compared.from(), compared.to()).replace('/', '-'),
                        compared.to().code(),
                        compared.level().word());
    }

    /** The versions of the year in their order, then those of the others, the newest first. */
    private List<BudgetVersion> all(String year) {
        Map<FiscalYear, List<BudgetVersion>> years = versions.byYear();
        FiscalYear wanted = BudgetController.fiscalYear(year);
        List<BudgetVersion> all = new ArrayList<>(years.getOrDefault(wanted, List.of()));
        if (all.isEmpty()) throw new NotFound();
        years.forEach((each, some) -> {
            if (!each.equals(wanted)) all.addAll(some);
        });
        return all;
    }

    private static Compared compared(
            List<BudgetVersion> all, FiscalYear year, String dari, String ke, String menurut, String skpd, String sub) {
        List<BudgetVersion> own =
                all.stream().filter(v -> v.year().equals(year)).toList();
        BudgetVersion to = ke.isEmpty() ? own.getLast() : find(all, year, ke);
        Matcher other = OTHER_YEAR.matcher(dari);
        BudgetVersion from = dari.isEmpty()
                ? own.get(Math.max(0, own.indexOf(to) - 1))
                : other.matches()
                        ? find(all, BudgetController.fiscalYear(other.group(1)), other.group(2))
                        : find(all, year, dari);
        Compared whole = new Compared(from, to, Level.SKPD, null, null);
        Level level = Level.of(menurut);
        if (!whole.levels().contains(level)) level = Level.SKPD;
        if (level == Level.SKPD || level == Level.PENDAPATAN) return whole.at(level, null, null);
        String agency = CODE.matcher(skpd).matches() ? skpd : null;
        boolean narrow =
                agency != null && level == Level.BARIS && CODE.matcher(sub).matches();
        return whole.at(level, agency, narrow ? sub : null);
    }

    private static BudgetVersion find(List<BudgetVersion> all, FiscalYear year, String code) {
        return all.stream()
                .filter(v -> v.year().equals(year) && v.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** One more than a page shows, from where the page before ended. */
    private List<Change> changes(Compared compared, String after) {
        if (compared.level() == Level.BARIS) {
            Matcher end = END.matcher(after);
            return comparison.lines(
                    compared.scope(),
                    end.matches() ? new Comparison.After(new BigDecimal(end.group(1)), id(end.group(2))) : null,
                    SHOWN + 1);
        }
        List<Change> all = switch (compared.level()) {
            case PENDAPATAN ->
                comparison.income(compared.from().id(), compared.to().id());
            case SUB -> comparison.by(Comparison.Level.SUB_KEGIATAN, compared.scope());
            default -> comparison.by(Comparison.Level.AGENCY, compared.scope());
        };
        List<Change> different = all.stream().filter(Change::isDifferent).toList();
        int begin = 0;
        for (int i = 0; i < different.size(); i++) {
            if (key(compared, different.get(i)).equals(after)) begin = i + 1;
        }
        return different.stream().skip(begin).limit(SHOWN + 1L).toList();
    }

    private static String key(Compared compared, Change change) {
        if (compared.level() != Level.BARIS) return change.agency() + "_" + change.code();
        Comparison.After end = CompareTable.end(change);
        return end.size().toPlainString() + "_" + end.line();
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    private List<String> within(Compared compared) {
        List<String> words = new ArrayList<>();
        String agency = compared.agency();
        String sub = compared.sub();
        if (agency != null) words.add(names.agency(agency));
        if (sub != null) words.add(names.subKegiatan(sub));
        return words;
    }

    private List<ComparePage.Row> rows(Compared compared, List<Change> changes) {
        Map<UUID, Author> known = authors.of(LineAuthors.linesOf(changes), compared.from(), compared.to());
        return changes.stream()
                .map(change -> row(compared, change, known.get(change.line())))
                .toList();
    }

    private ComparePage.Row row(Compared compared, Change change, @Nullable Author author) {
        String agency = change.agency();
        return switch (compared.level()) {
            case SKPD ->
                ComparePage.Row.of(
                        change,
                        names.agency(agency),
                        "",
                        null,
                        compared.at(Level.SUB, agency, null).path());
            case SUB ->
                ComparePage.Row.of(
                        change,
                        change.name().isEmpty() ? change.code() : change.name(),
                        change.code() + " · " + names.agency(agency),
                        null,
                        compared.isOfLines()
                                ? compared.at(Level.BARIS, agency, change.code())
                                        .path()
                                : null);
            case BARIS ->
                ComparePage.Row.of(
                        change, change.name(), names.agency(agency), author, "/anggaran/baris/" + change.line());
            case PENDAPATAN -> ComparePage.Row.of(change, change.name(), change.code(), null, null);
        };
    }
}
