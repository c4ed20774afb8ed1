package id.balai.budgeting.version;

import id.balai.budgeting.version.Sums.Dimension;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.RegionCode;
import id.balai.organisation.Regions;
import id.balai.web.CsvWriter;
import id.balai.web.Kept;
import id.balai.web.NotFound;
import id.balai.web.Open;
import id.balai.web.SharedPages;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The public budget. */
@Controller
@Open
class BudgetController {
    private static final String PAGE = "budgeting/budget/page";
    private static final int KELURAHAN = 3;

    private final BudgetVersions versions;
    private final BudgetView view;
    private final Regions regions;
    private final SharedPages pages;

    BudgetController(BudgetVersions versions, BudgetView view, Regions regions, SharedPages pages) {
        this.versions = versions;
        this.view = view;
        this.regions = regions;
        this.pages = pages;
    }

    /**
     * What a page of the budget depends on, as it was asked for.
     *
     * @param version its code; empty for the newest one of the year
     */
    private record Asked(FiscalYear year, String version, Dimension by, Optional<RegionCode> ward) {}

    /** The newest version of the newest year; a page that explains while there is none. */
    @Kept
    @GetMapping("/anggaran")
    String newest(
            @RequestParam(defaultValue = "") String menurut,
            @RequestParam(defaultValue = "") String kelurahan,
            Model model) {
        Optional<BudgetVersion> newest = versions.latest();
        if (newest.isEmpty()) return "budgeting/none/page";
        return show(newest.get().year(), newest.get().code(), menurut, kelurahan, model);
    }

    @Kept
    @GetMapping("/anggaran/{year:\\d{4}}")
    String year(
            @PathVariable String year,
            @RequestParam(defaultValue = "") String versi,
            @RequestParam(defaultValue = "") String menurut,
            @RequestParam(defaultValue = "") String kelurahan,
            Model model) {
        // The form that chooses a version works without script, so it asks the year for a version.
        if (!versi.isEmpty()) return "redirect:" + get(versions, year, versi).path();
        return show(fiscalYear(year), "", menurut, kelurahan, model);
    }

    @Kept
    @GetMapping("/anggaran/{year:\\d{4}}/{version:[a-z0-9-]{2,30}}")
    String version(
            @PathVariable String year,
            @PathVariable String version,
            @RequestParam(defaultValue = "") String menurut,
            @RequestParam(defaultValue = "") String kelurahan,
            Model model) {
        return show(fiscalYear(year), version, menurut, kelurahan, model);
    }

    /** What the page adds up, as a table for a spreadsheet. */
    @GetMapping("/anggaran/{year:\\d{4}}/{version:[a-z0-9-]{2,30}}/unduh.csv")
    void csv(
            @PathVariable String year,
            @PathVariable String version,
            @RequestParam(defaultValue = "") String menurut,
            HttpServletResponse response)
            throws IOException {
        BudgetVersion wanted = get(versions, year, version);
        Dimension dimension = Dimension.of(menurut);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"anggaran-%s-%s-%s.csv\""
                        .formatted(wanted.year(), wanted.code(), dimension.word()));
        CsvWriter csv = new CsvWriter(response.getWriter());
        csv.row(
                "tahun",
                "versi",
                dimension.word(),
                "nama",
                "jumlah",
                "bagian_persen",
                "per_warga",
                "tahun_lalu",
                "baris");
        BudgetPage page = view.page(wanted, dimension, Optional.empty());
        for (BudgetPage.Row row : page.rows()) {
            csv.row(
                    wanted.year(),
                    wanted.code(),
                    row.code(),
                    row.name(),
                    row.amount().amount(),
                    page.percentOf(row.amount()),
                    page.residents() == null
                            ? null
                            : page.residents().of(row.amount()).amount(),
                    row.change() == null
                            ? null
                            : row.amount().minus(row.change()).amount(),
                    row.lines());
        }
    }

    private String show(FiscalYear year, String version, String by, String ward, Model model) {
        Asked asked = new Asked(year, version, Dimension.of(by), ward(ward));
        SharedPages.Shared<BudgetPage> shared = pages.get(asked, () -> read(asked));
        model.addAttribute("page", shared.page());
        model.addAttribute("drawn", shared.drawn());
        return PAGE;
    }

    private BudgetPage read(Asked asked) {
        BudgetVersion version = asked.version.isEmpty()
                ? versions.latest(asked.year).orElseThrow(NotFound::new)
                : versions.find(asked.year, asked.version).orElseThrow(NotFound::new);
        return view.page(
                version, asked.by, asked.ward.filter(w -> regions.find(w).isPresent()));
    }

    private static Optional<RegionCode> ward(String code) {
        try {
            return Optional.of(new RegionCode(code)).filter(c -> c.depth() == KELURAHAN);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static BudgetVersion get(BudgetVersions versions, String year, String code) {
        return versions.find(fiscalYear(year), code).orElseThrow(NotFound::new);
    }

    static FiscalYear fiscalYear(String text) {
        return FiscalYear.find(text).orElseThrow(NotFound::new);
    }
}
