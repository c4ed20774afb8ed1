package id.balai.budgeting.version;

import id.balai.web.CsvWriter;
import id.balai.web.Kept;
import id.balai.web.NotFound;
import id.balai.web.Open;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** In which month the money of a DPA is needed, for everybody: of the city, or of one agency. */
@Controller
@Open
class CashListController {
    private static final String PATH = "/anggaran/{year:\\d{4}}/{version:[a-z0-9-]{2,30}}/kas";
    private static final int MONTHS = 12;

    private final BudgetVersions versions;
    private final SumNames names;
    private final JdbcClient jdbc;

    CashListController(BudgetVersions versions, SumNames names, JdbcClient jdbc) {
        this.versions = versions;
        this.names = names;
        this.jdbc = jdbc;
    }

    @Kept
    @GetMapping(PATH)
    String page(
            @PathVariable String year,
            @PathVariable String version,
            @RequestParam(defaultValue = "") String skpd,
            Model model) {
        BudgetVersion wanted = get(year, version);
        List<String> agencies = jdbc.sql(
                        "SELECT DISTINCT agency FROM budgeting_version_cash WHERE version = ? ORDER BY agency")
                .param(wanted.id())
                .query((row, n) -> row.getString("agency"))
                .list();
        if (!skpd.isEmpty() && !agencies.contains(skpd)) throw new NotFound();
        List<BigDecimal> months = months(wanted, skpd);
        model.addAttribute("page", CashListPage.of(wanted, months, agencies, skpd, names::agency));
        return "budgeting/cash/public";
    }

    private List<BigDecimal> months(BudgetVersion version, String agency) {
        return jdbc.sql("""
                        SELECT coalesce(sum(x.amount), 0) AS amount FROM generate_series(1, 12) AS s (month)
                        LEFT JOIN (SELECT m.month, m.amount FROM budgeting_version_cash c,
                                     unnest(c.months) WITH ORDINALITY AS m (amount, month)
                                   WHERE c.version = :version AND (:agency = '' OR c.agency = :agency)) x
                          ON x.month = s.month
                        GROUP BY s.month ORDER BY s.month""")
                .param("version", version.id())
                .param("agency", agency)
                .query((row, n) -> row.getBigDecimal("amount"))
                .list();
    }

    @GetMapping(PATH + ".csv")
    void csv(@PathVariable String year, @PathVariable String version, HttpServletResponse response) throws IOException {
        BudgetVersion wanted = get(year, version);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"kas-%s-%s.csv\"".formatted(wanted.year(), wanted.code()));
        CsvWriter csv = new CsvWriter(response.getWriter());
        List<@Nullable Object> head = new ArrayList<>(List.of("skpd", "sub_kegiatan", "rekening"));
        for (int month = 1; month <= MONTHS; month++) head.add("bulan_" + month);
        csv.row(head.toArray());
        jdbc.sql("""
                        SELECT agency, sub_kegiatan, account, months FROM budgeting_version_cash
                        WHERE version = ? ORDER BY 1, 2, 3""").param(wanted.id()).query((RowCallbackHandler) row -> {
            List<@Nullable Object> cells = new ArrayList<>();
            for (int i = 1; i <= 3; i++) cells.add(row.getString(i));
            cells.addAll(List.of((BigDecimal[]) row.getArray(4).getArray()));
            try {
                csv.row(cells.toArray());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private BudgetVersion get(String year, String version) {
        BudgetVersion wanted = BudgetController.get(versions, year, version);
        if (!wanted.stage().isOfMonths()) throw new NotFound();
        return wanted;
    }
}
