package id.balai.budgeting.given;

import static id.balai.web.Text.t;

import id.balai.budgeting.rka.SpendingKind;
import id.balai.budgeting.version.BudgetVersion;
import id.balai.budgeting.version.BudgetVersions;
import id.balai.kernel.AccountCode;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.Rupiah;
import id.balai.organisation.Agencies;
import id.balai.organisation.Agency;
import id.balai.web.CsvWriter;
import id.balai.web.Kept;
import id.balai.web.NotFound;
import id.balai.web.Open;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The public list of recipients, as a page and as a table for a spreadsheet. */
@Controller
@Open
class GivenController {
    private static final String PATH = "/anggaran/{year:\\d{4}}/{version:[a-z0-9-]{2,30}}/penerima";
    private static final int PAGE = 100;

    private final BudgetVersions versions;
    private final Agencies agencies;
    private final JdbcClient jdbc;

    GivenController(BudgetVersions versions, Agencies agencies, JdbcClient jdbc) {
        this.versions = versions;
        this.agencies = agencies;
        this.jdbc = jdbc;
    }

    @Kept
    @GetMapping(PATH)
    String page(
            @PathVariable String year,
            @PathVariable String version,
            @RequestParam(defaultValue = "") String setelah,
            Model model) {
        BudgetVersion wanted = version(year, version);
        int after = setelah.matches("\\d{1,9}") ? Integer.parseInt(setelah) : 0;
        List<Given> found = list(wanted, after, PAGE + 1);
        boolean more = found.size() > PAGE;
        model.addAttribute("page", new GivenPage(wanted, more ? found.subList(0, PAGE) : found, more));
        return "budgeting/given/page";
    }

    @GetMapping(PATH + ".csv")
    void csv(@PathVariable String year, @PathVariable String version, HttpServletResponse response) throws IOException {
        BudgetVersion wanted = version(year, version);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"penerima-%s-%s.csv\"".formatted(wanted.year(), wanted.code()));
        CsvWriter csv = new CsvWriter(response.getWriter());
        csv.row("penerima", "alamat", "jenis", "untuk", "perangkat_daerah", "jumlah");
        for (Given each : list(wanted, 0, Integer.MAX_VALUE)) {
            csv.row(
                    each.recipient(),
                    each.address(),
                    t("budgeting.given." + each.kind().name()),
                    each.purpose(),
                    each.agency(),
                    each.amount().amount());
        }
    }

    private List<Given> list(BudgetVersion version, int after, int most) {
        return jdbc.sql("""
                        SELECT l.seq, l.line, r.recipient, r.address, l.account, l.agency, l.amount,
                          concat_ws(', ', l.name, nullif(nullif(l.specification, ''), r.recipient)) AS purpose
                        FROM budgeting_version_recipient r
                        JOIN budgeting_version_line l ON l.version = r.version AND l.line = r.line
                        WHERE r.version = ? AND l.seq > ? ORDER BY l.seq LIMIT ?""")
                .params(version.id(), after, most)
                .query((row, n) -> new Given(
                        row.getInt("seq"),
                        row.getObject("line", UUID.class),
                        row.getString("recipient"),
                        row.getString("address"),
                        row.getString("purpose"),
                        SpendingKind.of(new AccountCode(row.getString("account"))),
                        agency(row.getString("agency")),
                        new Rupiah(row.getBigDecimal("amount"))))
                .list();
    }

    private String agency(String code) {
        return agencies.find(new AgencyCode(code)).map(Agency::shortName).orElse(code);
    }

    private BudgetVersion version(String year, String code) {
        return FiscalYear.find(year)
                .flatMap(of -> versions.find(of, code))
                .filter(each -> !each.stage().isOfCeilings())
                .orElseThrow(NotFound::new);
    }
}
