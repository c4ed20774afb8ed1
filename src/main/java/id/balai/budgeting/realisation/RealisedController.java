package id.balai.budgeting.realisation;

import id.balai.budgeting.version.BudgetVersion;
import id.balai.budgeting.version.BudgetVersions;
import id.balai.document.Downloads;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.Rupiah;
import id.balai.organisation.Agencies;
import id.balai.organisation.Agency;
import id.balai.web.Format;
import id.balai.web.Kept;
import id.balai.web.NotFound;
import id.balai.web.Open;
import id.balai.web.kit.Choice;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What was spent beside what was planned, for everybody. */
@Controller
@Open
class RealisedController {
    private static final String PATH = "/anggaran/{year:\\d{4}}/realisasi";
    private static final int FILES = 24;

    private final Realised realised;
    private final RealisationImports imports;
    private final BudgetVersions versions;
    private final Agencies agencies;

    RealisedController(Realised realised, RealisationImports imports, BudgetVersions versions, Agencies agencies) {
        this.realised = realised;
        this.imports = imports;
        this.versions = versions;
        this.agencies = agencies;
    }

    @Kept
    @GetMapping(PATH)
    String page(@PathVariable String year, @RequestParam(defaultValue = "") String skpd, Model model) {
        model.addAttribute("page", page(year, skpd));
        return "budgeting/realised/page";
    }

    /** The months as the page shows them, then every agency. */
    @GetMapping(PATH + ".csv")
    void csv(@PathVariable String year, @RequestParam(defaultValue = "") String skpd, HttpServletResponse response)
            throws IOException {
        RealisedPage page = page(year, skpd);
        Downloads.csv(response, "realisasi-" + page.version().year(), out -> {
            out.row("bagian", "kode", "nama", "rencana", "realisasi");
            for (RealisedPage.Month month : page.months()) {
                out.row(
                        "bulan",
                        month.month(),
                        month.name(),
                        month.plan().amount(),
                        month.spent().amount());
            }
            for (RealisedPage.OfAgency agency : page.agencies()) {
                out.row(
                        "skpd",
                        agency.code(),
                        agency.name(),
                        agency.plan().amount(),
                        agency.spent().amount());
            }
        });
    }

    private RealisedPage page(String text, String agency) {
        BudgetVersion version = holding(text);
        FiscalYear year = version.year();
        List<RealisedPage.OfAgency> all = realised.agencies(version).stream()
                .map(a -> new RealisedPage.OfAgency(a.agency(), name(a.agency()), a.plan(), a.spent()))
                .toList();
        if (!agency.isEmpty() && all.stream().noneMatch(a -> a.code().equals(agency))) throw new NotFound();
        return new RealisedPage(
                version,
                agency,
                all.stream().map(a -> Choice.of(a.code(), a.name())).toList(),
                realised.lastMonth(year).orElse(0),
                realised.plannedIncome(version.id()),
                months(year, agency),
                all,
                imports.taken(year, FILES));
    }

    private List<RealisedPage.Month> months(FiscalYear year, String agency) {
        List<RealisedPage.Month> months = new ArrayList<>();
        Rupiah plan = Rupiah.ZERO;
        Rupiah spent = Rupiah.ZERO;
        for (Realised.Month month : realised.months(year, agency)) {
            plan = plan.plus(month.plan());
            spent = spent.plus(month.spent());
            months.add(new RealisedPage.Month(
                    month.month(),
                    Format.monthOfYear(YearMonth.of(year.value(), month.month())),
                    month.plan(),
                    month.spent(),
                    plan,
                    spent));
        }
        return months;
    }

    /** Before there is a budget that holds there is nothing to compare with. */
    private BudgetVersion holding(String text) {
        return FiscalYear.find(text).flatMap(versions::holding).orElseThrow(NotFound::new);
    }

    private String name(String agency) {
        return agencies.find(new AgencyCode(agency)).map(Agency::shortName).orElse(agency);
    }
}
