package id.balai.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import id.balai.support.Browser;
import id.balai.support.DemoTest;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Walks the whole program by its links, as nobody and as people of the demo, one page of each address: axe finds
 * nothing, no id comes twice, and nothing hangs over the edge, on an office's screen and on the smallest phone, there
 * with text at twice its size too. At the end, no page is left that no link leads to.
 */
@DemoTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveryPageTests {
    /** Addresses that answer no page: files, parts of pages, redirects. */
    private static final Set<String> NO_PAGE = Set.of(
            "/akun/unduh",
            "/anggaran/rka/{year:\\d{4}}/{agency}/barang",
            "/anggaran/rka/{year:\\d{4}}/{agency}/hitung",
            "/anggaran/usul-harga/{number}/survei/{n}",
            "/anggaran/{year:\\d{4}}/{version:[a-z0-9-]{2,30}}/dokumen/{kind:[a-z0-9-]{2,20}}.pdf",
            "/dokumen/{id}.pdf",
            "/error",
            "/kelola/akses.csv",
            "/kelola/anggaran/{year:\\d{4}}/pendapatan/hitung",
            "/kelola/kamus/{year:\\d{4}}/hitung",
            "/keluar",
            "/kota.css",
            "/musrenbang/foto/{id}.jpg",
            "/musrenbang/kamus.csv",
            "/musrenbang/kamus/{year:\\d{4}}.csv",
            "/musrenbang/kamus/{year:\\d{4}}.json",
            "/musrenbang/kamus/{year:\\d{4}}/{code}/biaya",
            "/musrenbang/peta.svg",
            "/musrenbang/usulan/baru/{code}/peta",
            "/musrenbang/usulan/konsep/{id}/foto/{photo}.jpg",
            "/musrenbang/usulan/{number}/biaya",
            "/musrenbang/{year:\\d{4}}/kecamatan/{code}/banding.pb");

    /** Pages that come only after a form was sent, or for one's own or one person's things; the journeys walk them. */
    private static final Set<String> AFTER_A_FORM = Set.of(
            "/akun/kontak/kode",
            "/daftar/kode",
            "/kabar/berhenti/{secret}",
            "/kelola/kamus/permintaan/{id}",
            "/dokumen/{id}",
            "/kelola/anggaran/{year:\\d{4}}/realisasi/{id}",
            "/kelola/harga/impor/{id}",
            "/lupa-sandi/kode",
            "/masuk/kode",
            "/masuk/lanjut",
            "/masuk/pasang",
            "/musrenbang/kamus/belum-ada/catat",
            "/musrenbang/usulan/konsep/{id}",
            "/musrenbang/usulan/konsep/{id}/ubah",
            "/musrenbang/usulan/{number}/angkat",
            "/musrenbang/usulan/{number}/dukung",
            "/musrenbang/usulan/{number}/lanjutkan",
            "/musrenbang/usulan/{number}/pengusul",
            "/musrenbang/usulan/{number}/perbaiki",
            "/musrenbang/usulan/{number}/putusan",
            "/musrenbang/usulan/{number}/survei",
            "/musrenbang/usulan/{number}/tanda-terima",
            "/musrenbang/usulan/{number}/tarik",
            "/musrenbang/usulan/{number}/tercatat/{step:\\d{1,5}}");

    /** Pages of one kind that lead to different ones: a book of recipes leads to its recipes, one of goods to none. */
    private static final Set<String> UNLIKE = Set.of("/anggaran/harga/buku/{id}");

    private static final List<String> FIRST =
            List.of("/", "/masuk", "/kit", "/demo/keluar", "/cari?q=parit", "/musrenbang?tempat=12.75.01");
    private static final String OPENED = "?buka";
    private static final Pattern THING = Pattern.compile("buka=([A-Za-z]*)");
    private static final Pattern LINK = Pattern.compile("<a\\b[^>]*\\bhref=\"(/[^\"]*)\"[^>]*>");
    private static final Set<String> SEEN = new ConcurrentSkipListSet<>();

    private final List<PathPattern> pages;
    private final String base;

    EveryPageTests(RequestMappingHandlerMapping requestMappingHandlerMapping, @LocalServerPort int port) {
        this.pages = pages(requestMappingHandlerMapping);
        this.base = "http://localhost:" + port;
    }

    @Order(1)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "warga",
                "lurah",
                "camat",
                "verif",
                "bapperida",
                "rencana",
                "tapd",
                "ppkd",
                "loket",
                "operator",
                "inspektorat",
                "setwan",
                "dewan",
                "harga"
            })
    void nothingIsWrongWithAnyPage(String login) {
        try (Page page = Browser.page(Browser.OFFICE)) {
            Set<String> found = new TreeSet<>();
            SoftAssertions wrong = new SoftAssertions();
            Deque<String> open = new ArrayDeque<>(FIRST);
            if (!login.isEmpty()) {
                Steps.signIn(page, base, login, "/akun");
                page.waitForURL("**/akun");
                open = new ArrayDeque<>(links(page));
            }
            while (!open.isEmpty()) {
                String address = open.poll();
                Optional<String> pattern = patternOf(address);
                if (pattern.isEmpty() || NO_PAGE.contains(pattern.get())) continue;
                // The work list with something opened on it is another page, for each kind of thing.
                Matcher thing = THING.matcher(address);
                String kind = pattern.get() + (thing.find() ? OPENED + thing.group(1) : "");
                if (!found.add(kind)) {
                    if (UNLIKE.contains(kind) && found.add(address)) open.addAll(linksOf(page, address));
                    continue;
                }
                if (SEEN.contains(kind)) {
                    open.addAll(linksOf(page, address));
                } else if (visit(page, address)) {
                    SEEN.add(kind);
                    look(page, wrong);
                    open.addAll(links(page));
                }
            }
            page.context().close();
            wrong.assertAll();
        }
    }

    @Order(2)
    @Test
    void everyPageIsReachedByLinks() {
        Set<String> left = pages.stream()
                .map(PathPattern::getPatternString)
                .filter(pattern -> !SEEN.contains(pattern))
                .filter(pattern -> !NO_PAGE.contains(pattern) && !AFTER_A_FORM.contains(pattern))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(left).isEmpty();
    }

    /** Whether it is a page at all. */
    private boolean visit(Page page, String address) {
        Response response = page.navigate(base + address);
        assertThat(response.status()).as(address).isEqualTo(200);
        return response.headers().getOrDefault("content-type", "").startsWith("text/html");
    }

    /** One page's fault does not hide another's. */
    private static void look(Page page, SoftAssertions wrong) {
        wrong.check(() -> Browser.idsAreUnique(page));
        wrong.check(() -> Browser.fits(page));
        wrong.check(() -> Browser.axe(page));
        page.setViewportSize(Browser.PHONE, 780);
        wrong.check(() -> Browser.fits(page));
        wrong.check(() -> Browser.axe(page));
        wrong.check(() -> Browser.fitsAtTwiceTheText(page));
        page.setViewportSize(Browser.OFFICE, 900);
    }

    /** Where a page leads this person that was looked at as somebody else: read without opening it. */
    private List<String> linksOf(Page page, String address) {
        APIResponse answer = page.request().get(base + address);
        assertThat(answer.status()).as(address).isEqualTo(200);
        return LINK.matcher(answer.text())
                .results()
                .filter(link -> !link.group().contains(" download"))
                .map(link -> link.group(1).split("#")[0].replace("&amp;", "&"))
                .distinct()
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<String> links(Page page) {
        return (List<String>) page.evalOnSelectorAll(
                "a[href^='/']:not([download])",
                "all => [...new Set(all.map(a => a.getAttribute('href').split('#')[0]))]");
    }

    private Optional<String> patternOf(String address) {
        PathContainer path = PathContainer.parsePath(address.split("\\?")[0]);
        return pages.stream()
                .filter(pattern -> pattern.matches(path))
                .min(Comparator.naturalOrder())
                .map(PathPattern::getPatternString);
    }

    private static List<PathPattern> pages(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .map(RequestMappingInfo::getPathPatternsCondition)
                .flatMap(condition ->
                        condition == null ? java.util.stream.Stream.of() : condition.getPatterns().stream())
                .filter(
                        pattern -> !pattern.getPatternString()
                                .matches(
                                        ".*(\\.(csv|xlsx|ics|jsonld|json)|/surat\\.pdf|/log/\\{year.*|/log/(entry|receipt)/.*)"))
                .toList();
    }
}
