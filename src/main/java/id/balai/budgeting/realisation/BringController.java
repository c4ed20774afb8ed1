package id.balai.budgeting.realisation;

import static id.balai.web.Text.t;

import id.balai.database.DataVersion;
import id.balai.document.FileStore;
import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Requires;
import id.balai.kernel.Csv;
import id.balai.kernel.FiscalYear;
import id.balai.web.NotFound;
import id.balai.web.kit.Errors;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Bringing monthly figures in: send the file, read what would become of it, take it. */
@Controller
@Requires(Permission.KEEP_REALISATION)
class BringController {
    private static final String PATH = "/kelola/anggaran/{year:\\d{4}}/realisasi";
    private static final int SHOWN = 100;

    private final BringingRealisation bringing;
    private final RealisationImports imports;
    private final FileStore files;
    private final DataVersion data;

    BringController(BringingRealisation bringing, RealisationImports imports, FileStore files, DataVersion data) {
        this.bringing = bringing;
        this.imports = imports;
        this.files = files;
        this.data = data;
    }

    @GetMapping(PATH)
    ModelAndView form(@PathVariable String year, Actor actor) throws IOException {
        return view(new BringPage(year(year), null, List.of(), taken(year), Errors.NONE), HttpStatus.OK);
    }

    @PostMapping(PATH)
    ModelAndView send(
            @PathVariable String year,
            @RequestParam(name = "berkas", required = false) @Nullable MultipartFile sent,
            Actor actor)
            throws IOException {
        FiscalYear wanted = year(year);
        if (sent == null || sent.isEmpty()) {
            Errors errors = Errors.on("berkas", t("budgeting.real.bring.none"));
            return view(new BringPage(wanted, null, List.of(), taken(year), errors), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        String name = String.valueOf(sent.getOriginalFilename()).replaceAll("[\\p{Cntrl}/\\\\]+", " ");
        RealisationImport tried =
                bringing.trial(wanted, sent.getBytes(), name.length() > 120 ? name.substring(0, 120) : name, actor);
        return new ModelAndView("redirect:" + tried.path());
    }

    @GetMapping(PATH + "/{id}")
    ModelAndView report(@PathVariable String year, @PathVariable String id, Actor actor) throws IOException {
        RealisationImport tried = find(year, id);
        return view(new BringPage(tried.year(), tried, refusals(tried), taken(year), Errors.NONE), HttpStatus.OK);
    }

    @PostMapping(PATH + "/{id}")
    ModelAndView take(@PathVariable String year, @PathVariable String id, Actor actor) throws IOException {
        RealisationImport tried = find(year, id);
        if (tried.takeable()) {
            bringing.take(tried, actor);
            data.changed();
        }
        return new ModelAndView("redirect:" + tried.path());
    }

    @GetMapping(PATH + "/{id}/ditolak.csv")
    void refused(@PathVariable String year, @PathVariable String id, Actor actor, HttpServletResponse response)
            throws IOException {
        String report = find(year, id).report();
        if (report == null) throw new NotFound();
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"ditolak.csv\"");
        response.getWriter().write(text(report));
    }

    private List<RealisationImport> taken(String year) {
        return imports.taken(year(year), SHOWN);
    }

    private List<Csv.Row> refusals(RealisationImport tried) throws IOException {
        List<Csv.Row> rows = new ArrayList<>();
        String report = tried.report();
        if (report != null) {
            Csv.read(new StringReader(text(report)), row -> {
                if (rows.size() < SHOWN) rows.add(row);
            });
        }
        return rows;
    }

    private String text(String sha256) {
        byte[] bytes = files.find(sha256).orElseThrow(NotFound::new);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private RealisationImport find(String year, String id) {
        try {
            return imports.find(year(year), UUID.fromString(id)).orElseThrow(NotFound::new);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    private static FiscalYear year(String text) {
        return FiscalYear.find(text).orElseThrow(NotFound::new);
    }

    private static ModelAndView view(BringPage page, HttpStatus status) {
        ModelAndView view = new ModelAndView("budgeting/realised/bring", status);
        view.addObject("page", page);
        return view;
    }
}
