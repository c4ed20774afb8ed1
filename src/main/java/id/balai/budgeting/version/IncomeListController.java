package id.balai.budgeting.version;

import id.balai.budgeting.catalogue.Names;
import id.balai.budgeting.income.Income;
import id.balai.budgeting.income.IncomeGroups;
import id.balai.kernel.AccountCode;
import id.balai.kernel.Rupiah;
import id.balai.web.CsvWriter;
import id.balai.web.Kept;
import id.balai.web.Open;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What comes in and is financed in a version, for everybody. */
@Controller
@Open
class IncomeListController {
    private static final String PATH = "/anggaran/{year:\\d{4}}/{version:[a-z0-9-]{2,30}}/pendapatan";

    private final BudgetVersions versions;
    private final SumNames sumNames;
    private final Names names;
    private final JdbcClient jdbc;

    IncomeListController(BudgetVersions versions, SumNames sumNames, Names names, JdbcClient jdbc) {
        this.versions = versions;
        this.sumNames = sumNames;
        this.names = names;
        this.jdbc = jdbc;
    }

    @Kept
    @GetMapping(PATH)
    String page(@PathVariable String year, @PathVariable String version, Model model) {
        BudgetVersion wanted = BudgetController.get(versions, year, version);
        List<Income> incomes = of(wanted.id());
        model.addAttribute(
                "page",
                new IncomeListPage(
                        wanted,
                        IncomeGroups.of(
                                incomes,
                                names.ofAccounts(IncomeGroups.codes(incomes)),
                                agency -> agency.isEmpty() ? "" : sumNames.agency(agency))));
        return "budgeting/income/list";
    }

    @GetMapping(PATH + ".csv")
    void csv(@PathVariable String year, @PathVariable String version, HttpServletResponse response) throws IOException {
        BudgetVersion wanted = BudgetController.get(versions, year, version);
        List<Income> incomes = of(wanted.id());
        Map<String, String> named = names.ofAccounts(IncomeGroups.codes(incomes));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"pendapatan-%s-%s.csv\"".formatted(wanted.year(), wanted.code()));
        CsvWriter csv = new CsvWriter(response.getWriter());
        csv.row("tahun", "versi", "rekening", "nama", "skpd", "jumlah", "dasar");
        for (Income income : incomes) {
            String account = income.account().value();
            csv.row(
                    wanted.year(),
                    wanted.code(),
                    account,
                    named.getOrDefault(account, ""),
                    income.agency(),
                    income.amount().amount(),
                    income.basis());
        }
    }

    private List<Income> of(UUID version) {
        return jdbc.sql("""
                        SELECT agency, account, amount, basis FROM budgeting_version_income
                        WHERE version = ? ORDER BY account, agency""")
                .param(version)
                .query((row, n) -> new Income(
                        row.getString("agency"),
                        new AccountCode(row.getString("account")),
                        new Rupiah(row.getBigDecimal("amount")),
                        row.getString("basis")))
                .list();
    }
}
