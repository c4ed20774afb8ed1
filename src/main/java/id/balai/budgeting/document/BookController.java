package id.balai.budgeting.document;

import static id.balai.web.Text.t;

import id.balai.budgeting.version.BudgetVersion;
import id.balai.budgeting.version.BudgetVersions;
import id.balai.document.Downloads;
import id.balai.document.FileStore;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.organisation.Agencies;
import id.balai.organisation.Agency;
import id.balai.web.NotFound;
import id.balai.web.Open;
import id.balai.web.kit.Link;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The documents of a version, for everybody. Anybody may ask for one: there are only so many, each is made once, and none
 * while somebody waits.
 */
@Controller
@Open
class BookController {
    private static final String PATH = "/anggaran/{year:\\d{4}}/{version:[a-z0-9-]{2,30}}/dokumen";
    private static final String KIND = PATH + "/{kind:[a-z0-9-]{2,20}}";

    private final BudgetVersions versions;
    private final Books books;
    private final VersionData data;
    private final Agencies agencies;
    private final FileStore files;

    BookController(BudgetVersions versions, Books books, VersionData data, Agencies agencies, FileStore files) {
        this.versions = versions;
        this.books = books;
        this.data = data;
        this.agencies = agencies;
        this.files = files;
    }

    @GetMapping(PATH)
    String first(@PathVariable String year, @PathVariable String version) {
        BudgetVersion wanted = version(year, version);
        return "redirect:" + wanted.path() + "/dokumen/"
                + kinds(wanted).getFirst().word();
    }

    @GetMapping(KIND)
    ModelAndView list(
            @PathVariable String year,
            @PathVariable String version,
            @PathVariable String kind,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String live) {
        BudgetVersion wanted = version(year, version);
        return new ModelAndView(
                live == null ? "budgeting/document/list" : "budgeting/document/rows",
                "page",
                page(wanted, kind(wanted, kind)));
    }

    /** Asks for one, or for all of the kind. */
    @PostMapping(KIND)
    String ask(
            @PathVariable String year,
            @PathVariable String version,
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String skpd) {
        BudgetVersion wanted = version(year, version);
        BookKind asked = kind(wanted, kind);
        List<String> all = agencies(wanted, asked);
        if (!skpd.isEmpty() && !all.contains(skpd)) throw new NotFound();
        books.ask(wanted.id(), asked, skpd.isEmpty() ? all : List.of(skpd));
        return "redirect:" + wanted.path() + "/dokumen/" + asked.word();
    }

    @GetMapping(KIND + ".pdf")
    void pdf(
            @PathVariable String year,
            @PathVariable String version,
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String skpd,
            HttpServletResponse response)
            throws IOException {
        BudgetVersion wanted = version(year, version);
        Book book = made(wanted, kind, skpd);
        send(response, book.pdf(), "application/pdf", name(wanted, book) + ".pdf");
    }

    @GetMapping(KIND + ".xlsx")
    void xlsx(
            @PathVariable String year,
            @PathVariable String version,
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String skpd,
            HttpServletResponse response)
            throws IOException {
        BudgetVersion wanted = version(year, version);
        Book book = made(wanted, kind, skpd);
        send(
                response,
                book.xlsx(),
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                name(wanted, book) + ".xlsx");
    }

    private void send(HttpServletResponse response, @Nullable String sha256, String type, String name)
            throws IOException {
        byte[] bytes = files.find(String.valueOf(sha256)).orElseThrow(NotFound::new);
        Downloads.head(response, type, name);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static String name(BudgetVersion version, Book book) {
        return book.kind().word() + "-" + version.year() + "-" + version.code()
                + (book.agency().isEmpty() ? "" : "-" + book.agency());
    }

    private Book made(BudgetVersion version, String kind, String agency) {
        return books.find(version.id(), kind(version, kind), agency)
                .filter(Book::isDone)
                .orElseThrow(NotFound::new);
    }

    private BooksPage page(BudgetVersion version, BookKind kind) {
        Map<String, Book> known = books.of(version.id()).stream()
                .filter(book -> book.kind() == kind)
                .collect(Collectors.toMap(Book::agency, Function.identity()));
        List<BooksPage.Row> rows = agencies(version, kind).stream()
                .map(agency -> new BooksPage.Row(agency, name(agency), known.get(agency)))
                .toList();
        List<Link> tabs = kinds(version).stream()
                .map(each -> Link.tab(version.path() + "/dokumen/" + each.word(), Papers.name(each), each == kind))
                .toList();
        return new BooksPage(
                version, kind, Papers.name(kind), tabs, rows, rows.stream().anyMatch(BooksPage.Row::isUnderWay));
    }

    private String name(String agency) {
        return agency.isEmpty()
                ? t("budgeting.docs.city")
                : agencies.find(new AgencyCode(agency)).map(Agency::name).orElse(agency);
    }

    /** Those that have something to print; the city for a document of the city. */
    private List<String> agencies(BudgetVersion version, BookKind kind) {
        return switch (kind) {
            case RINGKASAN, PENJABARAN_I -> List.of("");
            case RKA_PENDAPATAN -> data.agenciesWithIncome(version.id(), "4");
            case RKA_PEMBIAYAAN -> data.agenciesWithIncome(version.id(), "6");
            case PENJABARAN_II, RKA_BELANJA, DPA -> data.agencies(version.id());
        };
    }

    private static List<BookKind> kinds(BudgetVersion version) {
        List<BookKind> kinds = BookKind.of(version.stage());
        if (kinds.isEmpty()) throw new NotFound();
        return kinds;
    }

    private static BookKind kind(BudgetVersion version, String word) {
        return BookKind.of(word).filter(kinds(version)::contains).orElseThrow(NotFound::new);
    }

    private BudgetVersion version(String year, String code) {
        return FiscalYear.find(year).flatMap(of -> versions.find(of, code)).orElseThrow(NotFound::new);
    }
}
