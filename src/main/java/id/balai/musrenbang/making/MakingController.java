package id.balai.musrenbang.making;

import static id.balai.web.Text.t;

import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Requires;
import id.balai.kernel.FiscalYear;
import id.balai.musrenbang.cycle.Cycles;
import id.balai.musrenbang.kamus.Bidang;
import id.balai.musrenbang.kamus.Kamus;
import id.balai.musrenbang.kamus.KamusEntry;
import id.balai.musrenbang.proposal.Origin;
import id.balai.musrenbang.proposal.Photo;
import id.balai.musrenbang.proposal.Photos;
import id.balai.organisation.PostRole;
import id.balai.organisation.Region;
import id.balai.organisation.Regions;
import id.balai.web.NotFound;
import id.balai.web.kit.Choice;
import id.balai.web.kit.Errors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
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

/** The first steps of making a proposal: choosing the kind of work, and describing it. */
@Controller
@Requires(Permission.PROPOSE)
class MakingController {
    private static final Logger LOG = LoggerFactory.getLogger(MakingController.class);

    private final Cycles cycles;
    private final Kamus kamus;
    private final Regions regions;
    private final Drafts drafts;
    private final Photos photos;
    private final KeepingDraft keeping;
    private final SendingDraft sending;

    MakingController(
            Cycles cycles,
            Kamus kamus,
            Regions regions,
            Drafts drafts,
            Photos photos,
            KeepingDraft keeping,
            SendingDraft sending) {
        this.cycles = cycles;
        this.kamus = kamus;
        this.regions = regions;
        this.drafts = drafts;
        this.photos = photos;
        this.keeping = keeping;
        this.sending = sending;
    }

    @GetMapping("/musrenbang/usulan/baru")
    String choose(Actor actor, Model model) {
        FiscalYear year = year();
        Map<Bidang, List<KamusEntry>> groups = new LinkedHashMap<>();
        for (Bidang bidang : Bidang.values()) {
            List<KamusEntry> entries =
                    kamus.of(year).stream().filter(e -> e.bidang() == bidang).toList();
            if (!entries.isEmpty()) groups.put(bidang, entries);
        }
        model.addAttribute("page", new ChoosingPage(year, groups, drafts.openTo(actor)));
        return "musrenbang/making/choose";
    }

    @GetMapping("/musrenbang/usulan/baru/{code}")
    String form(@PathVariable String code, Actor actor, Model model) {
        KamusEntry entry = kamus.find(year(), code).orElseThrow(NotFound::new);
        model.addAttribute("page", page(entry, makeAddress(entry), Map.of(), Errors.NONE, List.of()));
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
        KamusEntry entry = kamus.find(year(), code).orElseThrow(NotFound::new);
        ProposalForm form = ProposalForm.read(fields, entry, origin(actor), regions);
        Optional<UUID> draft = keeping.keep(entry, form.typed(), buang, actor);
        return draft.isPresent() ? kept(draft.get(), entry, form, files) : tooMany(entry, form, actor);
    }

    /** What was typed stays in the form, to be sent once another draft was finished or thrown away. */
    private ModelAndView tooMany(KamusEntry entry, ProposalForm form, Actor actor) {
        ModelAndView again = new ModelAndView("musrenbang/making/form", HttpStatus.CONFLICT);
        MakingPage page = page(entry, makeAddress(entry), form.typed(), form.errors(), List.of());
        again.addObject("page", page.beside(drafts.openTo(actor)));
        return again;
    }

    @PostMapping("/musrenbang/usulan/konsep/{id}/buang")
    String throwAway(@PathVariable UUID id, Actor actor) {
        if (!drafts.remove(id, actor)) throw new NotFound();
        return "redirect:/musrenbang/usulan/baru";
    }

    @GetMapping("/musrenbang/usulan/konsep/{id}/ubah")
    String change(@PathVariable UUID id, Actor actor, Model model) {
        Draft draft = drafts.find(id, actor).filter(d -> d.sent() == null).orElseThrow(NotFound::new);
        KamusEntry entry = kamus.find(draft.year(), draft.kamus()).orElseThrow(NotFound::new);
        model.addAttribute("page", page(entry, changeAddress(id), draft.typed(), Errors.NONE, photos.ofDraft(id)));
        return "musrenbang/making/form";
    }

    @PostMapping("/musrenbang/usulan/konsep/{id}/ubah")
    ModelAndView change(
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            @RequestParam(name = ProposalForm.PHOTO, required = false) List<MultipartFile> files,
            Actor actor)
            throws IOException {
        Draft draft = drafts.find(id, actor).filter(d -> d.sent() == null).orElseThrow(NotFound::new);
        KamusEntry entry = kamus.find(draft.year(), draft.kamus()).orElseThrow(NotFound::new);
        ProposalForm form = ProposalForm.read(fields, entry, origin(actor), regions);
        drafts.change(id, form.typed());
        return kept(id, entry, form, files);
    }

    /** Nothing typed is lost: a form with mistakes is a draft too, and its photos need not be chosen again. */
    private ModelAndView kept(UUID draft, KamusEntry entry, ProposalForm form, List<MultipartFile> files)
            throws IOException {
        Errors errors = form.errors();
        int ordinal = photos.ofDraft(draft).size();
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            if (file.isEmpty()) continue;
            if (ordinal >= SendingDraft.MOST_PHOTOS) {
                errors = errors.and(ProposalForm.PHOTO, t("musrenbang.form.manyPhotos"));
            } else {
                String problem = problemOf(draft, ordinal + 1, file);
                if (problem == null) ordinal++;
                else errors = errors.and(ProposalForm.PHOTO, problem);
            }
        }
        if (errors.isEmpty()) return new ModelAndView("redirect:/musrenbang/usulan/konsep/" + draft);
        ModelAndView again = new ModelAndView("musrenbang/making/form", HttpStatus.UNPROCESSABLE_CONTENT);
        again.addObject("page", page(entry, changeAddress(draft), form.typed(), errors, photos.ofDraft(draft)));
        return again;
    }

    /** A disk that is full takes no photo; what was typed is kept without it, and is not asked for again. */
    private @Nullable String problemOf(UUID draft, int ordinal, MultipartFile file) throws IOException {
        try {
            boolean taken =
                    file.getSize() <= PhotoDarkroom.MOST_BYTES && sending.addPhoto(draft, ordinal, file.getBytes());
            return taken ? null : t("musrenbang.form.noPhoto");
        } catch (UncheckedIOException e) {
            LOG.error("a photo could not be stored", e);
            return t("musrenbang.form.photoNotStored");
        }
    }

    private MakingPage page(
            KamusEntry entry, String action, Map<String, String> typed, Errors errors, List<Photo> sent) {
        List<Choice> kelurahan = regions.kelurahan().stream()
                .map(r -> Choice.of(r.code().value(), regions.fullName(r.code())))
                .toList();
        List<Choice> units = regions.kelurahan().stream()
                .map(r -> regions.below(r.code()))
                .max(java.util.Comparator.comparingInt(List::size))
                .orElse(List.<Region>of())
                .stream()
                .map(r -> Choice.of(lastPart(r), r.name()))
                .toList();
        return new MakingPage(entry, action, typed, errors, sent, kelurahan, units, regions.unitName(), List.of());
    }

    private FiscalYear year() {
        return cycles.current().orElseThrow(NotFound::new).year();
    }

    static Origin origin(Actor actor) {
        if (actor.helping().isPresent()) return Origin.WARGA;
        return actor.posts().stream().anyMatch(p -> p.role() == PostRole.KEPLING) ? Origin.LINGKUNGAN : Origin.WARGA;
    }

    private static String makeAddress(KamusEntry entry) {
        return "/musrenbang/usulan/baru/" + entry.code();
    }

    private static String changeAddress(UUID draft) {
        return "/musrenbang/usulan/konsep/" + draft + "/ubah";
    }

    private static String lastPart(Region region) {
        String code = region.code().value();
        return code.substring(code.lastIndexOf('.') + 1);
    }
}
