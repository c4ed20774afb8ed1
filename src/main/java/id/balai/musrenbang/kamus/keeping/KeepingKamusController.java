package id.balai.musrenbang.kamus.keeping;

import static id.balai.web.Text.t;

import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Requires;
import id.balai.kernel.FiscalYear;
import id.balai.musrenbang.kamus.ChangingKamus;
import id.balai.musrenbang.kamus.Kamus;
import id.balai.musrenbang.kamus.KamusEntry;
import id.balai.musrenbang.kamus.KamusOutcome;
import id.balai.musrenbang.missing.AnsweringNeed;
import id.balai.web.NotFound;
import id.balai.web.Once;
import id.balai.web.kit.Errors;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Adding an entry to the kamus and changing one, with the cost of its example shown before it is recorded. */
@Controller
@Requires(Permission.KEEP_KAMUS)
class KeepingKamusController {
    static final String DESK = "/kelola/kamus";
    /** The button that only computes. */
    private static final String ONLY_COMPUTE = "hitung";

    private final Kamus kamus;
    private final ChangingKamus changing;
    private final Referring referring;
    private final AnsweringNeed answering;
    private final Once once;

    KeepingKamusController(
            Kamus kamus, ChangingKamus changing, Referring referring, AnsweringNeed answering, Once once) {
        this.kamus = kamus;
        this.changing = changing;
        this.referring = referring;
        this.answering = answering;
        this.once = once;
    }

    @GetMapping(DESK + "/{year:\\d{4}}/baru")
    ModelAndView blank(@PathVariable int year, @RequestParam @Nullable UUID permintaan, Actor actor) {
        Map<String, String> begun = permintaan == null
                ? Map.of()
                : Map.of(
                        EntryForm.NAME,
                        answering.wordsOf(permintaan).orElseThrow(NotFound::new),
                        EntryForm.NEED,
                        permintaan.toString());
        EntryForm form = EntryForm.read(begun, of(year), null, referring);
        return page(of(year), null, form, Errors.NONE, HttpStatus.OK, null);
    }

    @PostMapping(DESK + "/{year:\\d{4}}/baru")
    ModelAndView add(@PathVariable int year, @RequestParam Map<String, String> fields, Actor actor) {
        EntryForm form = EntryForm.read(fields, of(year), null, referring);
        KamusEntry entry = form.entry();
        if (entry == null || !form.complete() || fields.containsKey(ONLY_COMPUTE)) {
            return again(of(year), null, form, fields);
        }
        return decide(of(year), null, form, fields, () -> {
            KamusOutcome outcome = changing.add(entry, form.reason(), actor);
            if (outcome instanceof KamusOutcome.Done) {
                form.need().ifPresent(need -> answering.entered(need, entry.code(), form.reason(), actor));
            }
            return outcome;
        });
    }

    @GetMapping(DESK + "/{year:\\d{4}}/{code}")
    ModelAndView entry(@PathVariable int year, @PathVariable String code, Actor actor) {
        KamusEntry existing = existing(year, code);
        EntryForm form = EntryForm.read(EntryForm.fields(existing), of(year), existing, referring);
        return page(of(year), existing, form, Errors.NONE, HttpStatus.OK, null);
    }

    @PostMapping(DESK + "/{year:\\d{4}}/{code}")
    ModelAndView change(
            @PathVariable int year, @PathVariable String code, @RequestParam Map<String, String> fields, Actor actor) {
        KamusEntry existing = existing(year, code);
        EntryForm form = EntryForm.read(fields, of(year), existing, referring);
        KamusEntry entry = form.entry();
        if (entry == null || !form.complete() || fields.containsKey(ONLY_COMPUTE)) {
            return again(of(year), existing, form, fields);
        }
        KamusEntry read = entry.asRead(version(fields, existing));
        return decide(of(year), existing, form, fields, () -> changing.change(read, form.reason(), actor));
    }

    /** The checks and the cost of the form as it is typed, for the page that shows them while typing. */
    @GetMapping(DESK + "/{year:\\d{4}}/hitung")
    String preview(@PathVariable int year, @RequestParam Map<String, String> fields, Model model) {
        model.addAttribute("preview", EntryPreview.of(EntryForm.read(fields, of(year), null, referring)));
        return "musrenbang/kamuskeep/preview";
    }

    private ModelAndView decide(
            FiscalYear year,
            @Nullable KamusEntry existing,
            EntryForm form,
            Map<String, String> fields,
            Supplier<KamusOutcome> decision) {
        try {
            return new ModelAndView(
                    "redirect:" + once.run(fields.get(Once.FIELD), () -> recorded(year, decision.get())));
        } catch (NotRecorded refused) {
            return refused(year, existing, form, refused.outcome);
        }
    }

    private static String recorded(FiscalYear year, KamusOutcome outcome) {
        if (outcome instanceof KamusOutcome.Done) return DESK + "?tahun=" + year + "#perubahan";
        throw new NotRecorded(outcome);
    }

    /** Carries a refusal out of the form's one-time act, so that the form can be sent again. */
    private static final class NotRecorded extends RuntimeException {
        private final transient KamusOutcome outcome;

        private NotRecorded(KamusOutcome outcome) {
            super(outcome.toString(), null, false, false);
            this.outcome = outcome;
        }
    }

    private ModelAndView refused(FiscalYear year, @Nullable KamusEntry existing, EntryForm form, KamusOutcome outcome) {
        return switch (outcome) {
            case KamusOutcome.Done _ -> throw new IllegalStateException("recorded, and yet refused");
            case KamusOutcome.ChangedByAnother(KamusEntry theirs) ->
                page(
                        year,
                        theirs,
                        form,
                        Errors.NONE.and(t("musrenbang.kamuskeep.another", theirs.version())),
                        HttpStatus.CONFLICT,
                        theirs);
            case KamusOutcome.CodeTaken(KamusEntry by) ->
                page(
                        year,
                        existing,
                        form,
                        Errors.on(EntryForm.CODE, t("musrenbang.kamuskeep.taken", by.code(), by.name())),
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        null);
            case KamusOutcome.NothingChanged() ->
                page(
                        year,
                        existing,
                        form,
                        Errors.NONE.and(t("musrenbang.kamuskeep.nothing")),
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        null);
        };
    }

    private ModelAndView again(
            FiscalYear year, @Nullable KamusEntry existing, EntryForm form, Map<String, String> fields) {
        boolean computed = fields.containsKey(ONLY_COMPUTE);
        return page(
                year,
                existing,
                form,
                form.errors(),
                computed && form.entry() != null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                null);
    }

    private ModelAndView page(
            FiscalYear year,
            @Nullable KamusEntry existing,
            EntryForm form,
            Errors errors,
            HttpStatus status,
            @Nullable KamusEntry theirs) {
        ModelAndView view = new ModelAndView("musrenbang/kamuskeep/form", status);
        view.addObject(
                "page",
                new EntryFormPage(
                        year,
                        existing,
                        existing == null ? 0 : existing.version(),
                        DESK + "/" + year + "/" + (existing == null ? "baru" : existing.code()),
                        form.typed(),
                        errors,
                        EntryPreview.of(form),
                        referring.agencyChoices(),
                        theirs));
        return view;
    }

    private KamusEntry existing(int year, String code) {
        return kamus.findAlsoClosed(of(year), code).orElseThrow(NotFound::new);
    }

    private static int version(Map<String, String> fields, KamusEntry existing) {
        String typed = fields.getOrDefault("versi", "");
        return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : existing.version();
    }

    private static FiscalYear of(int year) {
        return Optional.of(year)
                .filter(y -> y >= 2000 && y <= 2100)
                .map(FiscalYear::new)
                .orElseThrow(NotFound::new);
    }
}
