package id.balai.musrenbang.kamus;

import id.balai.kernel.FiscalYear;
import id.balai.musrenbang.PriceBook;
import id.balai.musrenbang.cycle.Cycle;
import id.balai.musrenbang.cycle.Cycles;
import id.balai.organisation.Agencies;
import id.balai.web.CsvWriter;
import id.balai.web.Kept;
import id.balai.web.NotFound;
import id.balai.web.Open;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The published kamus: all kinds of work with an example of their cost, one of them, and the list as CSV. */
@Controller
class KamusController {
    private final Kamus kamus;
    private final Cycles cycles;
    private final PriceBook prices;
    private final Agencies agencies;

    KamusController(Kamus kamus, Cycles cycles, PriceBook prices, Agencies agencies) {
        this.kamus = kamus;
        this.cycles = cycles;
        this.prices = prices;
        this.agencies = agencies;
    }

    @Open
    @Kept
    @GetMapping("/musrenbang/kamus")
    String list(@RequestParam(defaultValue = "") String cari, @RequestParam @Nullable String bidang, Model model) {
        Optional<Cycle> cycle = cycles.current();
        if (cycle.isEmpty()) return "musrenbang/list/none";
        FiscalYear year = cycle.get().year();
        model.addAttribute("page", new KamusPage(year, cari, bidang(bidang), priced(year, cari, bidang(bidang))));
        return "musrenbang/kamus/page";
    }

    @Open
    @GetMapping("/musrenbang/kamus.csv")
    void csv(HttpServletResponse response) throws IOException {
        FiscalYear year = year();
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"kamus-" + year + ".csv\"");
        try (Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            CsvWriter csv = new CsvWriter(out);
            csv.row("kode", "nama", "bidang", "skpd", "sub_kegiatan", "rekening", "harga", "satuan", "harga_satuan");
            for (KamusPage.Priced p : priced(year, "", null)) row(p, csv);
        }
    }

    @Open
    @Kept
    @GetMapping("/musrenbang/kamus/{year:\\d{4}}/{code}")
    String entry(@PathVariable int year, @PathVariable String code, Model model) {
        KamusEntry entry = find(year, code);
        model.addAttribute(
                "page",
                new KamusEntryPage(
                        entry,
                        prices.find(entry.priceItem(), entry.year()).orElse(null),
                        agencies.get(entry.agency()).name(),
                        prices.nameOf(entry.subKegiatan(), entry.year()).orElse(""),
                        prices.nameOf(entry.account()).orElse("")));
        return "musrenbang/entry/page";
    }

    @Open
    @GetMapping("/musrenbang/kamus/{year:\\d{4}}/{code}/biaya")
    String cost(
            @PathVariable int year, @PathVariable String code, @RequestParam Map<String, String> typed, Model model) {
        KamusEntry entry = find(year, code);
        model.addAttribute(
                "amount",
                entry.read(v -> typed.getOrDefault("ukuran_" + v, ""))
                        .sizes()
                        .flatMap(sizes -> prices.find(entry.priceItem(), entry.year())
                                .map(price -> entry.cost(sizes, price).amount()))
                        .orElse(null));
        return "musrenbang/decision/amount";
    }

    private List<KamusPage.Priced> priced(FiscalYear year, String words, @Nullable Bidang bidang) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        List<KamusEntry> entries = kamus.of(year).stream()
                .filter(e -> bidang == null || e.bidang() == bidang)
                .filter(e -> (e.code() + " " + e.name() + " " + e.about())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .toList();
        Map<id.balai.kernel.PriceItemCode, PriceBook.Price> found =
                prices.of(entries.stream().map(KamusEntry::priceItem).toList(), year);
        return entries.stream()
                .map(e -> new KamusPage.Priced(
                        e, found.get(e.priceItem()), agencies.get(e.agency()).shortName()))
                .toList();
    }

    private static void row(KamusPage.Priced p, CsvWriter csv) throws IOException {
        csv.row(
                p.entry().code(),
                p.entry().name(),
                p.entry().bidang(),
                p.agency(),
                p.entry().subKegiatan(),
                p.entry().account(),
                p.entry().priceItem(),
                p.entry().unit(),
                p.price() == null ? null : p.price().amount().amount());
    }

    private KamusEntry find(int year, String code) {
        if (year < 2000 || year > 2100) throw new NotFound();
        return kamus.find(new FiscalYear(year), code).orElseThrow(NotFound::new);
    }

    private FiscalYear year() {
        return cycles.current().orElseThrow(NotFound::new).year();
    }

    private static @Nullable Bidang bidang(@Nullable String name) {
        return Stream.of(Bidang.values())
                .filter(b -> b.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
