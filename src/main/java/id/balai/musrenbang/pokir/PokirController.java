package id.balai.musrenbang.pokir;

import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Requires;
import id.balai.kernel.FiscalYear;
import id.balai.musrenbang.PriceBook;
import id.balai.musrenbang.cycle.Cycle;
import id.balai.musrenbang.cycle.Cycles;
import id.balai.musrenbang.kamus.Bidang;
import id.balai.musrenbang.kamus.Kamus;
import id.balai.musrenbang.kamus.KamusEntry;
import id.balai.musrenbang.proposal.NewProposal;
import id.balai.organisation.Regions;
import id.balai.web.NotFound;
import id.balai.web.Once;
import id.balai.web.kit.Errors;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A member of the council hands in a pokir. */
@Controller
@Requires(Permission.HAND_IN_POKIR)
class PokirController {
    private final Seats seats;
    private final ResesBook book;
    private final HandingInPokir handing;
    private final Cycles cycles;
    private final Kamus kamus;
    private final PriceBook prices;
    private final Regions regions;
    private final Once once;

    PokirController(
            Seats seats,
            ResesBook book,
            HandingInPokir handing,
            Cycles cycles,
            Kamus kamus,
            PriceBook prices,
            Regions regions,
            Once once) {
        this.seats = seats;
        this.book = book;
        this.handing = handing;
        this.cycles = cycles;
        this.kamus = kamus;
        this.prices = prices;
        this.regions = regions;
        this.once = once;
    }

    /** Which kind of work. */
    @GetMapping("/musrenbang/pokir/baru")
    String choose(Actor actor, Model model) {
        Cycle cycle = cycle();
        Map<Bidang, List<KamusEntry>> groups = new LinkedHashMap<>();
        for (Bidang bidang : Bidang.values()) {
            List<KamusEntry> entries = kamus.of(cycle.year()).stream()
                    .filter(e -> e.bidang() == bidang)
                    .toList();
            if (!entries.isEmpty()) groups.put(bidang, entries);
        }
        model.addAttribute(
                "page",
                new PokirChoosingPage(
                        cycle.year(),
                        cycle.pokirStage().orElse(null),
                        seats.of(actor).map(Seats.Sitting::seat).orElse(null),
                        book.of(actor.person()),
                        groups));
        return "musrenbang/pokir/choose";
    }

    @GetMapping("/musrenbang/pokir/baru/{code}")
    ModelAndView form(@PathVariable String code, Actor actor) {
        return page(entry(code), actor, Map.of(), Errors.NONE, null);
    }

    @PostMapping("/musrenbang/pokir/baru/{code}")
    ModelAndView handIn(@PathVariable String code, @RequestParam Map<String, String> typed, Actor actor) {
        KamusEntry entry = entry(code);
        PokirForm form = PokirForm.read(typed, entry, regions);
        NewProposal made = form.made();
        UUID reses = form.reses();
        if (made == null || reses == null) return page(entry, actor, typed, form.errors(), null);
        try {
            return new ModelAndView("redirect:"
                    + once.run(
                            typed.get(Once.FIELD),
                            () -> handing.handIn(made, reses, actor).number().path()));
        } catch (PokirRefused.Thrown refused) {
            return page(entry, actor, typed, Errors.NONE, PokirWords.of(refused.why(), regions));
        }
    }

    private ModelAndView page(
            KamusEntry entry, Actor actor, Map<String, String> typed, Errors errors, @Nullable String refused) {
        boolean wrong = refused != null || !errors.isEmpty();
        ModelAndView view =
                new ModelAndView("musrenbang/pokir/form", wrong ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        Optional<Seat> seat = seats.of(actor).map(Seats.Sitting::seat);
        view.addObject(
                "page",
                new PokirFormPage(
                        entry,
                        prices.find(entry.priceItem(), entry.year()).orElse(null),
                        seat.map(Seat::dapil).orElse(null),
                        seat.map(s -> PokirWords.names(s.dapil(), regions)).orElse(""),
                        book.of(actor.person()),
                        regions.kelurahan().stream()
                                .filter(r ->
                                        seat.isPresent() && seat.get().dapil().contains(r.code()))
                                .toList(),
                        regions,
                        typed,
                        errors,
                        refused));
        return view;
    }

    private KamusEntry entry(String code) {
        return kamus.find(cycle().year(), code).orElseThrow(NotFound::new);
    }

    private Cycle cycle() {
        return cycles.current().orElseThrow(NotFound::new);
    }

    static FiscalYear yearOf(Cycles cycles, @Nullable String text) {
        if (text == null || !text.matches("\\d{4}")) {
            return cycles.current().orElseThrow(NotFound::new).year();
        }
        try {
            return cycles.find(new FiscalYear(Integer.parseInt(text)))
                    .orElseThrow(NotFound::new)
                    .year();
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }
}
