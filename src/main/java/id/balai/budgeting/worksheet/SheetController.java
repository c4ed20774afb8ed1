package id.balai.budgeting.worksheet;

import static id.balai.web.Text.t;

import id.balai.budgeting.calendar.Matter;
import id.balai.budgeting.calendar.OutsideStage;
import id.balai.budgeting.calendar.Schedules;
import id.balai.budgeting.rka.BudgetLine;
import id.balai.budgeting.rka.BudgetLines;
import id.balai.budgeting.rka.PlannedSubs;
import id.balai.budgeting.rka.RefusedLine;
import id.balai.budgeting.rka.WritingMany;
import id.balai.budgeting.sheet.UnreadableSheet;
import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Place;
import id.balai.identity.Policy;
import id.balai.identity.Requires;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.organisation.Agencies;
import id.balai.organisation.Agency;
import id.balai.web.NotFound;
import id.balai.web.Once;
import id.balai.web.kit.Errors;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The RKA of an agency as a sheet: out as XLSX, in as XLSX or pasted, with a report before anything is saved. */
@Controller
@Requires(Permission.WRITE_RKA)
class SheetController {
    private static final String PATH = "/anggaran/rka/{year:\\d{4}}/{agency}";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String TEXT = "tempel";
    private static final String FILE = "berkas";
    private static final int LONGEST_REASON = 1_000;

    private final BudgetLines lines;
    private final PlanningSheet planning;
    private final LastYear lastYear;
    private final WritingMany writing;
    private final PlannedSubs subs;
    private final Schedules schedules;
    private final Agencies agencies;
    private final Once once;

    SheetController(
            BudgetLines lines,
            PlanningSheet planning,
            LastYear lastYear,
            WritingMany writing,
            PlannedSubs subs,
            Schedules schedules,
            Agencies agencies,
            Once once) {
        this.lines = lines;
        this.planning = planning;
        this.lastYear = lastYear;
        this.writing = writing;
        this.subs = subs;
        this.schedules = schedules;
        this.agencies = agencies;
        this.once = once;
    }

    /** What is sent with the form, beside the rows. */
    private record Sent(FiscalYear year, AgencyCode agency, String sub, String reason, Actor actor) {}

    /** The lines as they stand, of one sub kegiatan or all. */
    @GetMapping(PATH + "/rka.xlsx")
    void download(
            @PathVariable String year,
            @PathVariable String agency,
            @RequestParam(defaultValue = "") String sub,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        FiscalYear of = year(year);
        AgencyCode owner = agency(agency, actor);
        List<RawRow> rows = new ArrayList<>();
        for (BudgetLine line : lines.of(of, owner)) {
            if (sub.isEmpty() || line.pot().subKegiatan().value().equals(sub)) {
                rows.add(LineSheet.row(rows.size() + 2, line));
            }
        }
        response.setContentType(XLSX);
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"rka-%s-%s%s.xlsx\""
                        .formatted(of, owner, sub.matches("[0-9X.]{17}") ? "-" + sub : ""));
        LineSheet.write(rows, response.getOutputStream());
    }

    /** @param salin whether last year's lines are offered as rows */
    @GetMapping(PATH + "/lembar")
    ModelAndView desk(
            @PathVariable String year,
            @PathVariable String agency,
            @RequestParam(defaultValue = "") String sub,
            @RequestParam(required = false) @Nullable String salin,
            Actor actor) {
        Sent sent = new Sent(year(year), agency(agency, actor), sub, "", actor);
        if (salin == null) return page(sent, "", null, Errors.NONE, HttpStatus.OK);
        List<RawRow> rows = lastYear.rows(sent.year, sent.agency, sub);
        if (rows.isEmpty()) {
            return view(sent, "", null, t("budgeting.sheet.copy.none"), Errors.NONE, HttpStatus.OK);
        }
        Planned planned = plan(sent, rows);
        return page(sent, SheetRows.text(rows), planned.plan, planned.errors, HttpStatus.OK);
    }

    /** Reads what was sent and says what would become of it; saves it where that was asked for and nothing is refused. */
    @PostMapping(PATH + "/lembar")
    ModelAndView send(
            @PathVariable String year,
            @PathVariable String agency,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = FILE, required = false) @Nullable MultipartFile file,
            Actor actor)
            throws IOException {
        String reason =
                typed.getOrDefault("alasan", "").replaceAll("\\p{Cntrl}+", " ").strip();
        Sent sent = new Sent(year(year), agency(agency, actor), typed.getOrDefault("sub", ""), reason, actor);
        String text = typed.getOrDefault(TEXT, "");
        MultipartFile filled = file == null || file.isEmpty() ? null : file;
        if (filled == null && text.isBlank()) return wrong(sent, text, Errors.on(TEXT, t("budgeting.sheet.empty")));
        if (reason.length() > LONGEST_REASON) {
            return wrong(sent, text, Errors.on("alasan", t("budgeting.form.long", LONGEST_REASON)));
        }
        List<RawRow> rows;
        try {
            rows = filled == null ? SheetRows.pasted(text) : rows(filled);
        } catch (UnreadableSheet e) {
            return wrong(sent, text, Errors.on(FILE, String.valueOf(e.getMessage())));
        }
        if (rows.isEmpty()) return wrong(sent, text, Errors.on(TEXT, t("budgeting.sheet.empty")));
        Supplier<String> shown = () -> filled == null ? text : SheetRows.text(rows);
        Planned planned = plan(sent, rows);
        SheetPlan plan = planned.plan;
        if (plan == null || plan.isRefused()) {
            return page(sent, shown.get(), plan, planned.errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!typed.getOrDefault("tindak", "").equals("simpan") || plan.wanted().isEmpty()) {
            return page(sent, shown.get(), plan, Errors.NONE, HttpStatus.OK);
        }
        return save(sent, typed.get(Once.FIELD), shown, plan);
    }

    private ModelAndView save(Sent sent, @Nullable String token, Supplier<String> shown, SheetPlan plan) {
        try {
            String where = once.run(token, () -> {
                writing.run(plan.wanted(), sent.reason, sent.actor);
                return "/anggaran/rka/" + sent.year + "/" + sent.agency + "?lembar="
                        + plan.wanted().size();
            });
            return new ModelAndView("redirect:" + where);
        } catch (RefusedLine refused) {
            return page(sent, shown.get(), null, Errors.NONE.and(refused.words()), HttpStatus.CONFLICT);
        }
    }

    private static List<RawRow> rows(MultipartFile file) throws IOException {
        Path copy = Files.createTempFile("balai-", ".lembar");
        try {
            file.transferTo(copy);
            return SheetRows.of(copy);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** @param plan null where lines may not be written at all */
    private record Planned(@Nullable SheetPlan plan, Errors errors) {}

    private Planned plan(Sent sent, List<RawRow> rows) {
        try {
            return new Planned(planning.plan(sent.year, sent.agency, sent.sub, rows, sent.actor), Errors.NONE);
        } catch (RefusedLine refused) {
            return new Planned(null, Errors.NONE.and(refused.words()));
        }
    }

    private ModelAndView wrong(Sent sent, String text, Errors errors) {
        return page(sent, text, null, errors, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(Sent sent, String text, @Nullable SheetPlan plan, Errors errors, HttpStatus status) {
        return view(sent, text, plan, null, errors, status);
    }

    private ModelAndView view(
            Sent sent, String text, @Nullable SheetPlan plan, @Nullable String said, Errors errors, HttpStatus status) {
        ModelAndView view = new ModelAndView("budgeting/worksheet/page", status);
        view.addObject(
                "page",
                new SheetPage(
                        sent.year,
                        sent.agency,
                        agencies.find(sent.agency).map(Agency::name).orElse(sent.agency.value()),
                        schedules
                                .closed(sent.year, Matter.LINE)
                                .map(OutsideStage::words)
                                .orElse(null),
                        text,
                        sent.sub,
                        sent.reason,
                        subs.of(sent.year, sent.agency),
                        plan,
                        said,
                        errors));
        return view;
    }

    private static FiscalYear year(String text) {
        return FiscalYear.find(text).orElseThrow(NotFound::new);
    }

    private static AgencyCode agency(String text, Actor actor) {
        try {
            AgencyCode agency = new AgencyCode(text);
            if (Policy.may(actor, Permission.WRITE_RKA, Place.of(agency))) return agency;
        } catch (IllegalArgumentException e) {
            // Said below, as for an agency that is not the planner's.
        }
        throw new NotFound();
    }
}
