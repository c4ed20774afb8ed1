package id.balai.musrenbang.kamus.published;

import id.balai.kernel.FiscalYear;
import id.balai.musrenbang.cycle.Cycles;
import id.balai.musrenbang.kamus.Kamus;
import id.balai.musrenbang.kamus.KamusChanges;
import id.balai.musrenbang.kamus.KamusEdition;
import id.balai.musrenbang.kamus.KamusEntry;
import id.balai.musrenbang.kamus.KamusFile;
import id.balai.web.CsvWriter;
import id.balai.web.NotFound;
import id.balai.web.Open;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The kamus to take along: as CSV, as JSON that another city can publish, and as a booklet to print. {@code ?versi=}
 * gives the entries as they were in an earlier version of the year.
 */
@Controller
class KamusFiles {
    private final Kamus kamus;
    private final KamusChanges changes;
    private final PricedKamus priced;
    private final Cycles cycles;

    KamusFiles(Kamus kamus, KamusChanges changes, PricedKamus priced, Cycles cycles) {
        this.kamus = kamus;
        this.changes = changes;
        this.priced = priced;
        this.cycles = cycles;
    }

    @Open
    @GetMapping("/musrenbang/kamus.csv")
    void csvOfNow(HttpServletResponse response) throws IOException {
        write(cycles.current().orElseThrow(NotFound::new).year(), null, response);
    }

    @Open
    @GetMapping("/musrenbang/kamus/{year:\\d{4}}.csv")
    void csv(@PathVariable int year, @RequestParam @Nullable String versi, HttpServletResponse response)
            throws IOException {
        write(year(year), versi, response);
    }

    @Open
    @GetMapping("/musrenbang/kamus/{year:\\d{4}}.json")
    ResponseEntity<String> json(@PathVariable int year, @RequestParam @Nullable String versi) {
        FiscalYear of = year(year);
        KamusEdition edition = edition(of, versi);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, attached(of, edition, "json"))
                .body(KamusFile.of(edition.source(), kamus.of(of, edition.version()))
                        .json());
    }

    @Open
    @GetMapping("/musrenbang/kamus/{year:\\d{4}}/buku")
    String booklet(@PathVariable int year, @RequestParam @Nullable String versi, Model model) {
        FiscalYear of = year(year);
        KamusEdition edition = edition(of, versi);
        model.addAttribute("page", KamusBook.of(of, edition, priced.of(of, kamus.of(of, edition.version()))));
        return "musrenbang/kamus/book";
    }

    private void write(FiscalYear year, @Nullable String version, HttpServletResponse response) throws IOException {
        KamusEdition edition = edition(year, version);
        List<PricedEntry> entries = priced.of(year, kamus.of(year, edition.version()));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attached(year, edition, "csv"));
        try (Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            CsvWriter csv = new CsvWriter(out);
            csv.row(
                    "kode",
                    "versi",
                    "nama",
                    "bidang",
                    "fisik",
                    "skpd",
                    "sub_kegiatan",
                    "rekening",
                    "harga",
                    "satuan",
                    "harga_satuan",
                    "ukuran",
                    "syarat",
                    "pertanyaan",
                    "larangan");
            for (PricedEntry p : entries) row(p, csv);
        }
    }

    private static void row(PricedEntry p, CsvWriter csv) throws IOException {
        KamusEntry e = p.entry();
        csv.row(
                e.code(),
                e.version(),
                e.name(),
                e.bidang(),
                e.physical(),
                p.agency(),
                e.subKegiatan(),
                e.account(),
                e.priceItem(),
                e.unit(),
                p.price() == null ? null : p.price().amount().amount(),
                e.variables().stream()
                        .map(v -> v.label() + " (" + v.unit() + ", " + v.least().toPlainString() + " s.d. "
                                + v.most().toPlainString() + ")")
                        .collect(Collectors.joining(" × ")),
                String.join("; ", e.proofs()),
                String.join("; ", e.questions()),
                String.join("; ", e.forbidden()));
    }

    /** The edition of the year, or as it was at an earlier version. */
    private KamusEdition edition(FiscalYear year, @Nullable String version) {
        KamusEdition now = changes.edition(year).orElseThrow(NotFound::new);
        if (version == null) return now;
        if (!version.matches("[1-9]\\d{0,5}") || Integer.parseInt(version) > now.version()) throw new NotFound();
        return new KamusEdition(now.id(), Integer.parseInt(version), now.source(), now.publishedAt());
    }

    private static FiscalYear year(int year) {
        if (year < 2000 || year > 2100) throw new NotFound();
        return new FiscalYear(year);
    }

    private static String attached(FiscalYear year, KamusEdition edition, String kind) {
        return ContentDisposition.attachment()
                .filename("kamus-" + year + "-versi-" + edition.version() + "." + kind)
                .build()
                .toString();
    }
}
