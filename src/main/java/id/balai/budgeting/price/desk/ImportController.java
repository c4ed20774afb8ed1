package id.balai.budgeting.price.desk;

import static id.balai.web.Text.t;

import id.balai.budgeting.price.desk.PriceImport.Stage;
import id.balai.cli.ImportReport;
import id.balai.document.FileStore;
import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Requires;
import id.balai.kernel.Ids;
import id.balai.organisation.Regions;
import id.balai.web.NotFound;
import id.balai.web.Once;
import id.balai.web.kit.Errors;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Bringing an official price book in: send the file, read what would become of it, take it. */
@Controller
@Requires(Permission.KEEP_PRICES)
class ImportController {
    static final String DESK = "/kelola/harga/impor";
    private static final int SHOWN = 100;
    private static final Duration SILENT = Duration.ofMinutes(2);

    private final BringingIn bringing;
    private final PriceImports imports;
    private final ImportFiles reports;
    private final FileStore files;
    private final Regions regions;
    private final Once once;
    private final Clock clock;

    ImportController(
            BringingIn bringing,
            PriceImports imports,
            ImportFiles reports,
            FileStore files,
            Regions regions,
            Once once,
            Clock clock) {
        this.bringing = bringing;
        this.imports = imports;
        this.reports = reports;
        this.files = files;
        this.regions = regions;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping(DESK)
    ModelAndView form(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        return form(
                new ImportForm(
                        Map.of("tahun", String.valueOf(today.getYear() + 1), "mulai", today.toString()),
                        today,
                        Errors.NONE),
                HttpStatus.OK);
    }

    @PostMapping(DESK)
    ModelAndView send(
            @RequestParam Map<String, String> typed,
            @RequestParam(name = ImportForm.FILE, required = false) @Nullable MultipartFile sent,
            Actor actor)
            throws IOException {
        boolean none = sent == null || sent.isEmpty();
        ImportForm form = new ImportForm(typed, LocalDate.now(clock), Errors.NONE)
                .checked(regions, none ? t("budgeting.bring.file.none") : null);
        if (!form.errors().isEmpty() || sent == null) return form(form, HttpStatus.UNPROCESSABLE_CONTENT);
        byte[] bytes = sent.getBytes();
        String name = String.valueOf(sent.getOriginalFilename()).replaceAll("[\\p{Cntrl}/\\\\]+", " ");
        String where = once.run(typed.get(Once.FIELD), () -> begin(form, bytes, name, actor));
        imports.find(UUID.fromString(where.substring(DESK.length() + 1)))
                .filter(begun -> begun.counted().read() == 0 && begun.trial())
                .ifPresent(begun -> bringing.later(begun, true, "", PriceOfficer.bringer(actor)));
        return new ModelAndView("redirect:" + where);
    }

    private String begin(ImportForm form, byte[] bytes, String name, Actor actor) {
        PriceImport begun = new PriceImport(
                Ids.next(),
                Objects.requireNonNull(form.kind()),
                form.year(),
                form.value("zona"),
                form.value("sumber"),
                form.value("dasar"),
                form.from(),
                form.until(),
                files.put(bytes),
                name.length() > 120 ? name.substring(0, 120) : name,
                true,
                Stage.READING,
                clock.instant(),
                new ImportReport(0, 0, 0, 0, List.of()),
                0,
                0,
                null,
                null,
                null,
                actor.person(),
                clock.instant());
        imports.add(begun);
        return begun.path();
    }

    /** The same address answers the page, and to itself while it waits only the part that changes. */
    @GetMapping(DESK + "/{id}")
    ModelAndView report(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String live,
            Actor actor) {
        ModelAndView view = report(find(id), "", Errors.NONE, HttpStatus.OK);
        if (live != null) view.setViewName("budgeting/pricedesk/progress");
        return view;
    }

    @PostMapping(DESK + "/{id}")
    ModelAndView take(@PathVariable UUID id, @RequestParam(defaultValue = "") String alasan, Actor actor) {
        PriceImport sent = find(id);
        String reason = alasan.replaceAll("\\p{Cntrl}+", " ").strip();
        if (sent.twice() > 0 && (reason.length() < 10 || reason.length() > 1000)) {
            return report(
                    sent,
                    alasan,
                    Errors.on("alasan", t("budgeting.bring.twice.wrong")),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (sent.takeable() && imports.takeIn(id)) {
            bringing.later(sent, false, reason, PriceOfficer.bringer(actor));
        }
        return new ModelAndView("redirect:" + sent.path());
    }

    @GetMapping(DESK + "/{id}/ditolak.csv")
    void refusals(@PathVariable UUID id, Actor actor, HttpServletResponse response) throws IOException {
        csv("ditolak", find(id).report(), response);
    }

    @GetMapping(DESK + "/{id}/kembar.csv")
    void spreads(@PathVariable UUID id, Actor actor, HttpServletResponse response) throws IOException {
        csv("kembar", find(id).twiceReport(), response);
    }

    private void csv(String name, @Nullable String file, HttpServletResponse response) throws IOException {
        if (file == null) throw new NotFound();
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"%s.csv\"".formatted(name));
        response.getWriter().write(reports.text(file));
    }

    private ModelAndView form(ImportForm form, HttpStatus status) {
        ModelAndView view = new ModelAndView("budgeting/pricedesk/bring", status);
        view.addObject("page", form);
        view.addObject("zones", ImportForm.zones(regions));
        return view;
    }

    private ModelAndView report(PriceImport sent, String reason, Errors errors, HttpStatus status) {
        boolean silent = sent.seenAt().plus(SILENT).isBefore(clock.instant());
        ModelAndView view = new ModelAndView("budgeting/pricedesk/report", status);
        view.addObject(
                "page",
                new ImportPage(
                        sent.path(),
                        sent.kind().name() + " " + sent.year(),
                        sent.fileName(),
                        sent.source(),
                        sent.stage() == Stage.READING && !silent,
                        sent.stage() == Stage.FAILED || (sent.stage() == Stage.READING && silent),
                        sent.trial(),
                        sent.takeable(),
                        sent.counted(),
                        sent.refused(),
                        sent.twice(),
                        reports.first(sent.report(), SHOWN),
                        reports.first(sent.twiceReport(), SHOWN),
                        sent.book(),
                        reason,
                        errors));
        return view;
    }

    private PriceImport find(UUID id) {
        return imports.find(id).orElseThrow(NotFound::new);
    }
}
