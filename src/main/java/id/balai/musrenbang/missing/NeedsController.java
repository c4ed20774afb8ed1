package id.balai.musrenbang.missing;

import static id.balai.web.Text.t;

import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Requires;
import id.balai.kernel.FiscalYear;
import id.balai.musrenbang.cycle.Cycle;
import id.balai.musrenbang.cycle.Cycles;
import id.balai.musrenbang.kamus.Kamus;
import id.balai.musrenbang.missing.Answer.Verdict;
import id.balai.web.NotFound;
import id.balai.web.kit.Choice;
import id.balai.web.kit.Errors;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Bapperida's inbox of what people miss in the kamus, the most wanted first, and the answer to each. */
@Controller
@Requires(Permission.KEEP_KAMUS)
class NeedsController {
    static final String DESK = "/kelola/kamus/permintaan";
    private static final int MOST = 100;

    private final MissingWorks missing;
    private final AnsweringNeed answering;
    private final Cycles cycles;
    private final Kamus kamus;

    NeedsController(MissingWorks missing, AnsweringNeed answering, Cycles cycles, Kamus kamus) {
        this.missing = missing;
        this.answering = answering;
        this.cycles = cycles;
        this.kamus = kamus;
    }

    @GetMapping(DESK)
    String list(@RequestParam @Nullable String tahun, Actor actor, Model model) {
        Optional<FiscalYear> asked = tahun != null && tahun.matches("20\\d{2}")
                ? Optional.of(new FiscalYear(Integer.parseInt(tahun)))
                : cycles.current().map(Cycle::year);
        FiscalYear year = asked.orElseThrow(NotFound::new);
        model.addAttribute("page", new NeedsPage(year, missing.waitingFirst(year, MOST)));
        return "musrenbang/kamuskeep/needs";
    }

    @GetMapping(DESK + "/{id}")
    ModelAndView need(@PathVariable UUID id, Actor actor) {
        return page(missing.find(id).orElseThrow(NotFound::new), null, null, "", Errors.NONE, HttpStatus.OK);
    }

    @PostMapping(DESK + "/{id}")
    ModelAndView answer(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String jawaban,
            @RequestParam(defaultValue = "") String kode,
            @RequestParam(defaultValue = "") String alasan,
            @RequestParam(defaultValue = "0") String versi,
            Actor actor) {
        MissingNeed need = missing.find(id).orElseThrow(NotFound::new);
        String reason = alasan.replaceAll("\\p{Cntrl}+", " ").strip();
        boolean pointing = jawaban.equals(Verdict.POINTED.name());
        Errors errors = Errors.NONE;
        if (!pointing && !jawaban.equals(Verdict.REFUSED.name())) {
            errors = errors.and("jawaban", t("musrenbang.need.noVerdict"));
        }
        if (pointing && kamus.find(new FiscalYear(need.year()), kode).isEmpty()) {
            errors = errors.and("kode", t("musrenbang.need.noEntry"));
        }
        if (reason.length() < 10 || reason.length() > 1000) {
            errors = errors.and("alasan", t("musrenbang.kamuskeep.length", "10", "1000"));
        }
        if (!errors.isEmpty()) {
            return page(need, jawaban, kode, alasan, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        int read = versi.matches("\\d{1,6}") ? Integer.parseInt(versi) : -1;
        if (!answering.answer(id, pointing ? kode : null, reason, read, actor)) {
            MissingNeed now = missing.find(id).orElseThrow(NotFound::new);
            return page(now, jawaban, kode, alasan, Errors.NONE.and(t("musrenbang.need.another")), HttpStatus.CONFLICT);
        }
        return new ModelAndView("redirect:" + DESK + "?tahun=" + need.year());
    }

    private ModelAndView page(
            MissingNeed need,
            @Nullable String verdict,
            @Nullable String code,
            String reason,
            Errors errors,
            HttpStatus status) {
        List<Choice> verdicts = Stream.of(Verdict.POINTED, Verdict.REFUSED)
                .map(v -> Choice.of(v.name(), t("musrenbang.need.choose." + v.name())))
                .toList();
        List<Choice> entries = kamus.of(new FiscalYear(need.year())).stream()
                .map(e -> Choice.of(e.code(), e.code() + " " + e.name()))
                .toList();
        ModelAndView view = new ModelAndView("musrenbang/kamuskeep/need", status);
        view.addObject("page", new NeedPage(need, verdict, code, reason, verdicts, entries, errors));
        return view;
    }
}
