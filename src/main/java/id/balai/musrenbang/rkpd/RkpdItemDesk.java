package id.balai.musrenbang.rkpd;

import static id.balai.web.Text.t;

import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Requires;
import id.balai.kernel.NonBlank;
import id.balai.kernel.Reason;
import id.balai.kernel.ReasonCode;
import id.balai.musrenbang.ProposalNumber;
import id.balai.musrenbang.cycle.Cycles;
import id.balai.musrenbang.cycle.Level;
import id.balai.musrenbang.cycle.ReasonList;
import id.balai.web.NotFound;
import id.balai.web.Once;
import id.balai.web.kit.Errors;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Bapperida moves one proposal from one part of the RKPD into the other, or hands it over alone; both with a reason. */
@Controller
@Requires(Permission.KEEP_RKPD)
class RkpdItemDesk {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 1000;

    private final Rkpds rkpds;
    private final RkpdTable table;
    private final KeepingRkpd keeping;
    private final HandingOver handing;
    private final ReasonList reasons;
    private final Cycles cycles;
    private final Once once;

    RkpdItemDesk(
            Rkpds rkpds,
            RkpdTable table,
            KeepingRkpd keeping,
            HandingOver handing,
            ReasonList reasons,
            Cycles cycles,
            Once once) {
        this.rkpds = rkpds;
        this.table = table;
        this.keeping = keeping;
        this.handing = handing;
        this.reasons = reasons;
        this.cycles = cycles;
        this.once = once;
    }

    @GetMapping("/musrenbang/{year:\\d{4}}/rkpd/susun/{number}")
    ModelAndView show(@PathVariable String year, @PathVariable String number) {
        return page(item(year, number), Map.of(), Errors.NONE, null);
    }

    @PostMapping("/musrenbang/{year:\\d{4}}/rkpd/susun/{number}")
    ModelAndView act(
            @PathVariable String year,
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            Actor actor) {
        RkpdItem item = item(year, number);
        String act = typed.getOrDefault(RkpdItemPage.ACT, "");
        Optional<ReasonCode> code = listed(typed.getOrDefault(RkpdItemPage.REASON, ""));
        Optional<NonBlank> sentence = NonBlank.find(typed.getOrDefault(RkpdItemPage.SENTENCE, ""))
                .filter(s -> s.value().length() >= SHORTEST && s.value().length() <= LONGEST);
        Errors errors = Errors.NONE;
        Optional<Part> target = RkpdItemPage.part(act);
        if (target.isEmpty() && !act.equals(RkpdItemPage.HAND_OVER)) {
            errors = errors.and(RkpdItemPage.ACT, t("rkpd.wrong.act"));
        }
        if (code.isEmpty()) errors = errors.and(RkpdItemPage.REASON, t("rkpd.wrong.reason"));
        if (sentence.isEmpty()) errors = errors.and(RkpdItemPage.SENTENCE, t("rkpd.wrong.sentence"));
        if (!errors.isEmpty()) return page(item, typed, errors, null);
        Reason reason = new Reason(code.orElseThrow(), sentence.orElseThrow());
        try {
            return new ModelAndView("redirect:"
                    + once.run(typed.get(Once.FIELD), () -> {
                        if (target.isPresent()) keeping.move(item.number(), target.get(), reason, actor);
                        else handing.handOver(item.number(), reason, actor);
                        return "/musrenbang/" + year + "/rkpd/susun?cari=" + item.number() + "&asal="
                                + item.section().word();
                    }));
        } catch (RkpdRefused.Thrown refused) {
            return page(item, typed, Errors.NONE, RkpdRefusals.words(refused.why()));
        }
    }

    private Optional<ReasonCode> listed(String typed) {
        return reasons.at(Level.CITY).stream()
                .map(r -> r.code())
                .filter(code -> code.value().equals(typed))
                .findFirst();
    }

    private RkpdItem item(String year, String number) {
        return ProposalNumber.find(number)
                .flatMap(rkpds.of(RkpdController.yearOf(cycles, year))::find)
                .orElseThrow(NotFound::new);
    }

    private ModelAndView page(RkpdItem item, Map<String, String> typed, Errors errors, @Nullable String refused) {
        boolean wrong = refused != null || !errors.isEmpty();
        ModelAndView view =
                new ModelAndView("musrenbang/rkpd/item", wrong ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        view.addObject(
                "page",
                new RkpdItemPage(
                        rkpds.of(item.number().year()),
                        item,
                        table.agency(item.agency()),
                        reasons.at(Level.CITY),
                        typed,
                        errors,
                        refused));
        return view;
    }
}
