package id.balai.musrenbang.kamus.keeping;

import static id.balai.web.Text.t;

import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Requires;
import id.balai.kernel.FiscalYear;
import id.balai.musrenbang.PriceBook;
import id.balai.musrenbang.cycle.Cycles;
import id.balai.musrenbang.kamus.KamusEntry;
import id.balai.musrenbang.kamus.KamusUnpublished;
import id.balai.musrenbang.kamus.NextKamus;
import id.balai.musrenbang.kamus.PublishingKamus;
import id.balai.web.NotFound;
import id.balai.web.Once;
import id.balai.web.kit.Errors;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Publishes the kamus of a year that is prepared and has none, from the year before or from the starter set. */
@Controller
@Requires(Permission.KEEP_KAMUS)
class PublishingKamusController {
    private final NextKamus next;
    private final PublishingKamus publishing;
    private final PriceBook prices;
    private final Cycles cycles;
    private final Once once;

    PublishingKamusController(NextKamus next, PublishingKamus publishing, PriceBook prices, Cycles cycles, Once once) {
        this.next = next;
        this.publishing = publishing;
        this.prices = prices;
        this.cycles = cycles;
        this.once = once;
    }

    @PostMapping(KeepingKamusController.DESK + "/{year:\\d{4}}/terbit")
    ModelAndView publish(@PathVariable int year, @RequestParam Map<String, String> typed, Actor actor) {
        FiscalYear of = kept(year);
        String reason = typed.getOrDefault(EntryForm.REASON, "")
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
        if (reason.length() < 10 || reason.length() > 1000) {
            Errors errors = Errors.on(EntryForm.REASON, t("musrenbang.kamuskeep.length", "10", "1000"));
            return page(of, typed.getOrDefault(EntryForm.REASON, ""), errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        String desk = KeepingKamusController.DESK + "?tahun=" + of;
        String where = once.run(typed.get(Once.FIELD), () -> {
            Optional<KamusUnpublished> refused = publishing.publishNext(of, reason, actor);
            return refused.isEmpty()
                    ? desk
                    : switch (refused.get()) {
                        // What somebody else published meanwhile is the kamus to go on with.
                        case KamusUnpublished.AlreadyThere() -> desk;
                    };
        });
        return new ModelAndView("redirect:" + where);
    }

    /** The page of a year without a kamus. */
    ModelAndView page(FiscalYear year) {
        return page(kept(year.value()), "", Errors.NONE, HttpStatus.OK);
    }

    private ModelAndView page(FiscalYear year, String reason, Errors errors, HttpStatus status) {
        NextKamus.Draft draft = next.of(year);
        Set<String> priced = prices
                .of(draft.entries().stream().map(KamusEntry::priceItem).collect(Collectors.toSet()), year)
                .keySet()
                .stream()
                .map(item -> item.value())
                .collect(Collectors.toSet());
        long unpriced = draft.entries().stream()
                .filter(entry -> !priced.contains(entry.priceItem().value()))
                .count();
        ModelAndView view = new ModelAndView("musrenbang/kamuskeep/publish", status);
        view.addObject("page", new PublishPage(year, draft, unpriced, reason, errors));
        return view;
    }

    private FiscalYear kept(int year) {
        try {
            return cycles.findKept(new FiscalYear(year))
                    .orElseThrow(NotFound::new)
                    .cycle()
                    .year();
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }
}
