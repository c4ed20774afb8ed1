package id.balai.musrenbang.making;

import static id.balai.web.Text.t;

import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Requires;
import id.balai.kernel.FiscalYear;
import id.balai.musrenbang.ReportNumber;
import id.balai.musrenbang.cycle.Cycles;
import id.balai.musrenbang.kamus.Kamus;
import id.balai.musrenbang.kamus.KamusEntry;
import id.balai.musrenbang.proposal.Origin;
import id.balai.musrenbang.proposal.Photos;
import id.balai.musrenbang.proposal.ProposalHints;
import id.balai.organisation.Regions;
import id.balai.web.NotFound;
import id.balai.web.Once;
import id.balai.web.kit.Errors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Describing a work: the form, which becomes a draft whatever is wrong with it, and the same draft however often it is sent. */
@Controller
@Requires(Permission.PROPOSE)
class MakingController {
    private static final Logger LOG = LoggerFactory.getLogger(MakingController.class);
    /** The button beside a photo, with which the whole form is sent, so that nothing typed is lost. */
    private static final String REMOVE = "hapus_foto";

    private final Cycles cycles;
    private final Kamus kamus;
    private final Regions regions;
    private final Drafts drafts;
    private final Photos photos;
    private final KeepingDraft keeping;
    private final SendingDraft sending;
    private final ProposalHints hints;
    private final MakingPages pages;
    private final MapActs map;

    MakingController(
            Cycles cycles,
            Kamus kamus,
            Regions regions,
            Drafts drafts,
            Photos photos,
            KeepingDraft keeping,
            SendingDraft sending,
            ProposalHints hints,
            MakingPages pages,
            MapActs map) {
        this.cycles = cycles;
        this.kamus = kamus;
        this.regions = regions;
        this.drafts = drafts;
        this.photos = photos;
        this.keeping = keeping;
        this.sending = sending;
        this.hints = hints;
        this.pages = pages;
        this.map = map;
    }

    @GetMapping("/musrenbang/usulan/baru/{code}")
    String form(@PathVariable String code, @RequestParam(defaultValue = "") String laporan, Actor actor, Model model) {
        KamusEntry entry = kamus.findAlsoClosed(year(), code).orElseThrow(NotFound::new);
        if (entry.closed()) return "redirect:" + entry.path();
        Map<String, String> begun = ReportNumber.find(laporan)
                .map(report ->
                        Map.of(ProposalForm.ORIGIN, Origin.PENGADUAN.name(), ProposalForm.REPORT, report.toString()))
                .orElse(Map.of());
        model.addAttribute("page", pages.of(entry, makeAddress(entry), begun, Errors.NONE, List.of(), actor));
        return "musrenbang/making/form";
    }

    @PostMapping("/musrenbang/usulan/baru/{code}")
    ModelAndView keep(
            @PathVariable String code,
            @RequestParam Map<String, String> fields,
            @RequestParam(name = ProposalForm.PHOTO, required = false) List<MultipartFile> files,
            @RequestParam(required = false) @Nullable UUID buang,
            Actor actor)
            throws IOException {
        // Closed while it was being written: what was typed is kept all the same.
        KamusEntry entry = kamus.findAlsoClosed(year(), code).orElseThrow(NotFound::new);
        ProposalForm form = ProposalForm.read(acted(fields, entry), entry, actor, regions);
        Optional<UUID> kept = keeping.keep(entry, form.typed(), buang, fields.get(Once.FIELD), actor);
        if (kept.isEmpty()) return tooMany(entry, form, actor);
        Draft draft = drafts.find(kept.get(), actor).orElseThrow(NotFound::new);
        if (draft.sent() == null) return kept(draft.id(), entry, form, fields, files, actor);
        if (draft.typed().equals(form.typed())) {
            return new ModelAndView("redirect:" + hints.receiptOf(draft.sent()));
        }
        // Went back to a form that was handed in, and typed something else: that is another proposal.
        Optional<UUID> another = keeping.keep(entry, form.typed(), null, null, actor);
        if (another.isEmpty()) return tooMany(entry, form, actor);
        return kept(another.get(), entry, form, fields, files, actor);
    }

    @GetMapping("/musrenbang/usulan/konsep/{id}/ubah")
    String change(@PathVariable UUID id, Actor actor, Model model) {
        Draft draft = drafts.find(id, actor).filter(d -> d.sent() == null).orElseThrow(NotFound::new);
        KamusEntry entry = kamus.findAlsoClosed(draft.year(), draft.kamus()).orElseThrow(NotFound::new);
        if (entry.closed()) return "redirect:" + address(id);
        model.addAttribute(
                "page", pages.of(entry, changeAddress(id), draft.typed(), Errors.NONE, photos.ofDraft(id), actor));
        return "musrenbang/making/form";
    }

    @PostMapping("/musrenbang/usulan/konsep/{id}/ubah")
    ModelAndView change(
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            @RequestParam(name = ProposalForm.PHOTO, required = false) List<MultipartFile> files,
            @RequestParam(name = REMOVE, required = false) @Nullable UUID removed,
            Actor actor)
            throws IOException {
        Draft draft = drafts.find(id, actor).filter(d -> d.sent() == null).orElseThrow(NotFound::new);
        KamusEntry entry = kamus.findAlsoClosed(draft.year(), draft.kamus()).orElseThrow(NotFound::new);
        ProposalForm form = ProposalForm.read(acted(fields, entry), entry, actor, regions);
        drafts.change(id, form.typed());
        if (removed != null) sending.removePhoto(id, removed);
        return kept(id, entry, form, fields, files, actor);
    }

    /** What was typed stays in the form, to be sent once another draft was finished or thrown away. */
    private ModelAndView tooMany(KamusEntry entry, ProposalForm form, Actor actor) {
        ModelAndView again = new ModelAndView("musrenbang/making/form", HttpStatus.CONFLICT);
        MakingPage page = pages.of(entry, makeAddress(entry), form.typed(), form.errors(), List.of(), actor);
        again.addObject("page", page.beside(drafts.openTo(actor)));
        return again;
    }

    private Map<String, String> acted(Map<String, String> fields, KamusEntry entry) {
        return MapActs.isAct(fields) ? map.act(fields, entry) : fields;
    }

    /** Nothing typed is lost: a form with mistakes is a draft too, and its photos need not be chosen again. */
    private ModelAndView kept(
            UUID draft,
            KamusEntry entry,
            ProposalForm form,
            Map<String, String> fields,
            List<MultipartFile> files,
            Actor actor)
            throws IOException {
        Errors errors = form.errors();
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            String problem = file.isEmpty() ? null : problemOf(draft, file);
            if (problem != null) errors = errors.and(ProposalForm.PHOTO, problem);
        }
        boolean drawing = MapActs.isAct(fields);
        boolean writing = drawing || fields.containsKey(REMOVE);
        if (entry.closed() || (!writing && errors.isEmpty())) return new ModelAndView("redirect:" + address(draft));
        ModelAndView again =
                new ModelAndView("musrenbang/making/form", writing ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        // Whoever is still writing did not ask to be told what else is missing.
        Errors told = writing ? Errors.NONE : errors;
        MakingPage page = pages.of(entry, changeAddress(draft), form.typed(), told, photos.ofDraft(draft), actor);
        again.addObject("page", drawing ? page.drawing() : page);
        return again;
    }

    /** A disk that is full takes no photo; what was typed is kept without it, and is not asked for again. */
    private @Nullable String problemOf(UUID draft, MultipartFile file) throws IOException {
        if (file.getSize() > PhotoDarkroom.MOST_BYTES) return t("musrenbang.form.noPhoto");
        try {
            return switch (sending.addPhoto(draft, file.getBytes())) {
                case KEPT -> null;
                case TOO_MANY -> t("musrenbang.form.manyPhotos");
                case NO_PICTURE -> t("musrenbang.form.noPhoto");
            };
        } catch (UncheckedIOException e) {
            LOG.error("a photo could not be stored", e);
            return t("musrenbang.form.photoNotStored");
        }
    }

    private FiscalYear year() {
        return cycles.current().orElseThrow(NotFound::new).year();
    }

    private static String makeAddress(KamusEntry entry) {
        return "/musrenbang/usulan/baru/" + entry.code();
    }

    private static String changeAddress(UUID draft) {
        return address(draft) + "/ubah";
    }

    private static String address(UUID draft) {
        return "/musrenbang/usulan/konsep/" + draft;
    }
}
