package id.balai.musrenbang.making;

import static id.balai.web.Text.t;

import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Requires;
import id.balai.musrenbang.PriceBook;
import id.balai.musrenbang.kamus.Kamus;
import id.balai.musrenbang.kamus.KamusEntry;
import id.balai.musrenbang.proposal.NewProposal;
import id.balai.musrenbang.proposal.Photos;
import id.balai.musrenbang.proposal.ProposalHints;
import id.balai.musrenbang.proposal.Refusals;
import id.balai.organisation.Regions;
import id.balai.web.NotFound;
import id.balai.web.Once;
import id.balai.web.kit.Errors;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The last steps of making a proposal: checking it with its computed cost, and sending it once. */
@Controller
@Requires(Permission.PROPOSE)
class CheckController {
    private static final String DIFFERS = "beda";
    private static final int SHORTEST = 10;
    private static final int LONGEST = 500;

    private final Drafts drafts;
    private final Kamus kamus;
    private final PriceBook prices;
    private final Regions regions;
    private final Photos photos;
    private final ProposalHints hints;
    private final SendingDraft sending;
    private final Once once;

    CheckController(
            Drafts drafts,
            Kamus kamus,
            PriceBook prices,
            Regions regions,
            Photos photos,
            ProposalHints hints,
            SendingDraft sending,
            Once once) {
        this.drafts = drafts;
        this.kamus = kamus;
        this.prices = prices;
        this.regions = regions;
        this.photos = photos;
        this.hints = hints;
        this.sending = sending;
        this.once = once;
    }

    @GetMapping("/musrenbang/usulan/konsep/{id}")
    ModelAndView check(@PathVariable UUID id, Actor actor) {
        Draft draft = drafts.find(id, actor).orElseThrow(NotFound::new);
        if (draft.sent() != null) return new ModelAndView("redirect:" + hints.receiptOf(draft.sent()));
        if (entry(draft).closed()) return closed(draft);
        NewProposal made = made(draft, actor);
        if (made == null) return new ModelAndView("redirect:/musrenbang/usulan/konsep/" + id + "/ubah");
        return page(draft, made, "", Errors.NONE, null, actor);
    }

    @PostMapping("/musrenbang/usulan/konsep/{id}/kirim")
    ModelAndView send(@PathVariable UUID id, @RequestParam Map<String, String> fields, Actor actor) {
        Draft draft = drafts.find(id, actor).orElseThrow(NotFound::new);
        if (draft.sent() != null) return new ModelAndView("redirect:" + hints.receiptOf(draft.sent()));
        if (entry(draft).closed()) return new ModelAndView("redirect:/musrenbang/usulan/konsep/" + id);
        NewProposal made = made(draft, actor);
        if (made == null) return new ModelAndView("redirect:/musrenbang/usulan/konsep/" + id + "/ubah");
        String differs =
                fields.getOrDefault(DIFFERS, "").replaceAll("\\p{Cntrl}+", " ").strip();
        boolean said = differs.length() >= SHORTEST && differs.length() <= LONGEST;
        // A double is not forbidden, but whoever sends one has to have seen the other and say what is different.
        if (!said && (!differs.isEmpty() || !hints.similarTo(made).isEmpty())) {
            Errors errors =
                    Errors.on(DIFFERS, t("musrenbang.similar.why", String.valueOf(SHORTEST), String.valueOf(LONGEST)));
            ModelAndView again = page(draft, made, differs, errors, null, actor);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        NewProposal sent = said ? made.from(made.from().differing(differs)) : made;
        try {
            return new ModelAndView(
                    "redirect:" + once.run(fields.get(Once.FIELD), () -> sending.send(draft, sent, actor)));
        } catch (Refusals.Thrown refused) {
            ModelAndView again = page(draft, made, differs, Errors.NONE, Refusals.words(refused.refusal()), actor);
            again.setStatus(Refusals.status(refused.refusal()));
            return again;
        }
    }

    private @Nullable NewProposal made(Draft draft, Actor actor) {
        return ProposalForm.read(draft.typed(), entry(draft), actor, regions).made();
    }

    private KamusEntry entry(Draft draft) {
        return kamus.findAlsoClosed(draft.year(), draft.kamus()).orElseThrow(NotFound::new);
    }

    /** Closed while it was being written: it cannot be sent, but its words and photos are still its writer's. */
    private ModelAndView closed(Draft draft) {
        return new ModelAndView(
                "musrenbang/making/closed",
                "page",
                new ClosedPage(draft.id(), entry(draft), draft.typed(), photos.ofDraft(draft.id())));
    }

    private ModelAndView page(
            Draft draft, NewProposal made, String differs, Errors errors, @Nullable String refusal, Actor actor) {
        KamusEntry entry = entry(draft);
        ModelAndView view = new ModelAndView("musrenbang/making/check");
        view.addObject(
                "page",
                new CheckPage(
                        draft.id(),
                        entry,
                        made,
                        regions.fullName(made.region()),
                        prices.find(entry.priceItem(), entry.year())
                                .map(price -> entry.cost(made.sizes(), price))
                                .orElse(null),
                        photos.ofDraft(draft.id()),
                        hints.similarTo(made),
                        hints.promise(made, actor),
                        differs,
                        errors,
                        refusal));
        return view;
    }
}
