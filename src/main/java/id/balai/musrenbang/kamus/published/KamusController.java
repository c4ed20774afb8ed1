package id.balai.musrenbang.kamus.published;

import id.balai.kernel.FiscalYear;
import id.balai.musrenbang.PriceBook;
import id.balai.musrenbang.cycle.Cycle;
import id.balai.musrenbang.cycle.Cycles;
import id.balai.musrenbang.kamus.Bidang;
import id.balai.musrenbang.kamus.Kamus;
import id.balai.musrenbang.kamus.KamusChanges;
import id.balai.musrenbang.kamus.KamusEdition;
import id.balai.musrenbang.kamus.KamusEntry;
import id.balai.organisation.Agencies;
import id.balai.web.Kept;
import id.balai.web.NotFound;
import id.balai.web.Open;
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

/** The published kamus: all kinds of work with an example of their cost, and one of them. */
@Controller
class KamusController {
    private static final int CHANGES = 5;

    private final Kamus kamus;
    private final KamusChanges changes;
    private final PricedKamus priced;
    private final Cycles cycles;
    private final PriceBook prices;
    private final Agencies agencies;

    KamusController(
            Kamus kamus, KamusChanges changes, PricedKamus priced, Cycles cycles, PriceBook prices, Agencies agencies) {
        this.kamus = kamus;
        this.changes = changes;
        this.priced = priced;
        this.cycles = cycles;
        this.prices = prices;
        this.agencies = agencies;
    }

    @Open
    @Kept
    @GetMapping("/musrenbang/kamus")
    String list(
            @RequestParam(defaultValue = "") String cari,
            @RequestParam @Nullable String bidang,
            @RequestParam @Nullable String tahun,
            Model model) {
        Optional<FiscalYear> year = year(tahun);
        if (year.isEmpty()) return "musrenbang/list/none";
        KamusEdition edition = changes.edition(year.get()).orElseThrow(NotFound::new);
        model.addAttribute(
                "page",
                new KamusPage(
                        year.get(),
                        edition,
                        cari,
                        bidang(bidang),
                        priced.of(year.get(), found(year.get(), cari, bidang(bidang))),
                        changes.latest(year.get(), CHANGES),
                        changes.years().stream()
                                .filter(y -> !y.equals(year.get()))
                                .toList()));
        return "musrenbang/kamus/page";
    }

    @Open
    @Kept
    @GetMapping("/musrenbang/kamus/{year:\\d{4}}/{code}")
    String entry(@PathVariable int year, @PathVariable String code, Model model) {
        KamusEntry entry = find(year, code);
        model.addAttribute(
                "page",
                new KamusEntryPage(
                        priced.of(entry.year(), List.of(entry)).getFirst(),
                        agencies.get(entry.agency()).name(),
                        prices.nameOf(entry.subKegiatan(), entry.year()).orElse(""),
                        prices.nameOf(entry.account()).orElse(""),
                        changes.of(entry.year(), code)));
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
                                .filter(price -> price.unit().equals(entry.unit()))
                                .map(price -> entry.cost(sizes, price).amount()))
                        .orElse(null));
        return "musrenbang/decision/amount";
    }

    private List<KamusEntry> found(FiscalYear year, String words, @Nullable Bidang bidang) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        return kamus.of(year).stream()
                .filter(e -> bidang == null || e.bidang() == bidang)
                .filter(e -> (e.code() + " " + e.name() + " " + e.about())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .toList();
    }

    private KamusEntry find(int year, String code) {
        if (year < 2000 || year > 2100) throw new NotFound();
        return kamus.findAlsoClosed(new FiscalYear(year), code).orElseThrow(NotFound::new);
    }

    /** The year that was asked for, else the one that takes proposals now. */
    private Optional<FiscalYear> year(@Nullable String typed) {
        if (typed != null && typed.matches("20\\d{2}")) return Optional.of(new FiscalYear(Integer.parseInt(typed)));
        return cycles.current().map(Cycle::year);
    }

    private static @Nullable Bidang bidang(@Nullable String name) {
        return Stream.of(Bidang.values())
                .filter(b -> b.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
