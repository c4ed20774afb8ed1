package id.balai.musrenbang.kamus.keeping;

import static id.balai.web.Text.t;

import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Requires;
import id.balai.kernel.FiscalYear;
import id.balai.musrenbang.cycle.Cycle;
import id.balai.musrenbang.cycle.Cycles;
import id.balai.musrenbang.kamus.ChangingKamus;
import id.balai.musrenbang.kamus.Kamus;
import id.balai.musrenbang.kamus.KamusChanges;
import id.balai.musrenbang.kamus.KamusEdition;
import id.balai.musrenbang.kamus.KamusEntry;
import id.balai.musrenbang.kamus.KamusOutcome;
import id.balai.web.NotFound;
import id.balai.web.kit.Errors;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Bapperida's desk for the kamus: its entries, what was changed, and closing an entry. */
@Controller
@Requires(Permission.KEEP_KAMUS)
class KamusDeskController {
    private static final int CHANGES = 20;

    private final Kamus kamus;
    private final KamusChanges changes;
    private final ChangingKamus changing;
    private final Cycles cycles;
    private final PublishingKamusController publishing;

    KamusDeskController(
            Kamus kamus,
            KamusChanges changes,
            ChangingKamus changing,
            Cycles cycles,
            PublishingKamusController publishing) {
        this.kamus = kamus;
        this.changes = changes;
        this.changing = changing;
        this.cycles = cycles;
        this.publishing = publishing;
    }

    /** The kamus of a year; where it has none, what it can be published from; without any year, where years are made. */
    @GetMapping(KeepingKamusController.DESK)
    ModelAndView desk(@RequestParam @Nullable String tahun, Actor actor) {
        Optional<FiscalYear> asked = year(tahun);
        if (asked.isEmpty()) return new ModelAndView("redirect:/kelola/musrenbang");
        FiscalYear year = asked.get();
        Optional<KamusEdition> edition = changes.edition(year);
        if (edition.isEmpty()) return publishing.page(year);
        List<FiscalYear> years = changes.years();
        List<FiscalYear> without = cycles.listKept().stream()
                .map(known -> known.cycle().year())
                .filter(kept -> !years.contains(kept))
                .toList();
        ModelAndView view = new ModelAndView("musrenbang/kamuskeep/desk");
        view.addObject(
                "page",
                new DeskPage(
                        year, edition.get(), kamus.withClosed(year), changes.latest(year, CHANGES), years, without));
        return view;
    }

    @GetMapping(KeepingKamusController.DESK + "/{year:\\d{4}}/{code}/tutup")
    ModelAndView ask(@PathVariable int year, @PathVariable String code, Actor actor) {
        return page(find(year, code), "", Errors.NONE, HttpStatus.OK);
    }

    @PostMapping(KeepingKamusController.DESK + "/{year:\\d{4}}/{code}/tutup")
    ModelAndView close(
            @PathVariable int year,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String alasan,
            @RequestParam(defaultValue = "0") String versi,
            @RequestParam(defaultValue = "true") boolean tutup,
            Actor actor) {
        KamusEntry entry = find(year, code);
        String reason = alasan.replaceAll("\\p{Cntrl}+", " ").strip();
        if (reason.length() < 10 || reason.length() > 1000) {
            return page(
                    entry,
                    alasan,
                    Errors.on(EntryForm.REASON, t("musrenbang.kamuskeep.length", "10", "1000")),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        int read = versi.matches("\\d{1,6}") ? Integer.parseInt(versi) : 0;
        KamusOutcome outcome = changing.close(entry.year(), code, read, tutup, reason, actor);
        return switch (outcome) {
            case KamusOutcome.Done _ ->
                new ModelAndView("redirect:" + KeepingKamusController.DESK + "?tahun=" + entry.year() + "#perubahan");
            case KamusOutcome.ChangedByAnother(KamusEntry theirs) ->
                page(
                        theirs,
                        alasan,
                        Errors.NONE.and(t("musrenbang.kamuskeep.another", theirs.version())),
                        HttpStatus.CONFLICT);
            case KamusOutcome.CodeTaken _, KamusOutcome.NothingChanged _ ->
                page(entry, alasan, Errors.NONE.and(t("musrenbang.kamuskeep.nothing")), HttpStatus.CONFLICT);
        };
    }

    private static ModelAndView page(KamusEntry entry, String reason, Errors errors, HttpStatus status) {
        ModelAndView view = new ModelAndView("musrenbang/kamuskeep/close", status);
        view.addObject("page", new ClosingPage(entry, reason, errors));
        return view;
    }

    private KamusEntry find(int year, String code) {
        if (year < 2000 || year > 2100) throw new NotFound();
        return kamus.findAlsoClosed(new FiscalYear(year), code).orElseThrow(NotFound::new);
    }

    private Optional<FiscalYear> year(@Nullable String typed) {
        return typed != null && typed.matches("20\\d{2}")
                ? Optional.of(new FiscalYear(Integer.parseInt(typed)))
                : cycles.current()
                        .or(() -> cycles.listKept().stream().findFirst().map(Cycles.Known::cycle))
                        .map(Cycle::year);
    }
}
