package id.balai.budgeting.rka;

import id.balai.budgeting.income.BudgetBalance;
import id.balai.budgeting.income.FundUse;
import id.balai.budgeting.income.Income;
import id.balai.budgeting.income.Incomes;
import id.balai.budgeting.income.SettingIncome;
import id.balai.database.CurrentCity;
import id.balai.identity.Actor;
import id.balai.kernel.AccountCode;
import id.balai.kernel.Csv;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.Rupiah;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What the demo city takes in, invented: {@code cities/CODE/income.csv}. Earmarked money comes to what the lines take of
 * it, and the general allocation makes up the rest.
 */
@Component
class StoryIncome {
    private static final String REST = "sisa";

    private final Incomes incomes;
    private final SettingIncome setting;

    StoryIncome(Incomes incomes, SettingIncome setting) {
        this.incomes = incomes;
        this.setting = setting;
    }

    /** A row of the file: of a fixed amount, or of what a fund needs. */
    private record Row(AccountCode account, String agency, Rupiah amount, String fund, String basis) {
        Income of(Rupiah sum) {
            return new Income(agency, account, sum, basis);
        }
    }

    /** Income that meets the spending of the year to the rupiah. */
    void balance(FiscalYear year, int growth, Actor ppkd) {
        meet(year, growth, incomes.balance(year).spending(), ppkd);
    }

    /** As the transfers of the state became known: enough for every ceiling of the year. */
    void meetCeilings(FiscalYear year, int growth, Actor ppkd) {
        meet(year, growth, incomes.balance(year).ceilings(), ppkd);
    }

    private void meet(FiscalYear year, int growth, Rupiah wanted, Actor ppkd) {
        List<Row> rows = read();
        if (rows.isEmpty()) return;
        List<Income> all = new ArrayList<>();
        for (Row row : rows) {
            if (row.fund.isEmpty()) all.add(row.of(grown(row.amount, growth)));
        }
        for (FundUse fund : incomes.funds(year)) {
            for (Row row : rows) {
                if (row.fund.equals(fund.fund())) all.add(row.of(fund.used().minus(below(all, row))));
            }
        }
        for (Row row : rows) {
            if (row.fund.equals(REST)) all.add(row.of(wanted.minus(sum(all))));
        }
        setting.run(year, all, ppkd);
    }

    /** What other rows bring to the same fund. */
    private static Rupiah below(List<Income> all, Row row) {
        String objek = row.account.atDepth(5).orElseThrow().value();
        return all.stream()
                .filter(i -> i.account().value().startsWith(objek))
                .map(Income::amount)
                .reduce(Rupiah.ZERO, Rupiah::plus);
    }

    private static Rupiah sum(List<Income> all) {
        BudgetBalance sums = BudgetBalance.of(all);
        return sums.available();
    }

    private static Rupiah grown(Rupiah amount, int percent) {
        return new Rupiah(amount.amount()
                .multiply(BigDecimal.valueOf(100L + percent))
                .movePointLeft(2)
                .setScale(0, RoundingMode.HALF_UP));
    }

    private static List<Row> read() {
        ClassPathResource file =
                new ClassPathResource("cities/" + CurrentCity.get().code() + "/income.csv");
        List<Row> rows = new ArrayList<>();
        if (!file.exists()) return rows;
        try (Reader in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            Csv.read(
                    in,
                    row -> rows.add(new Row(
                            new AccountCode(row.get("account")),
                            row.get("agency"),
                            row.find("amount")
                                    .map(BigDecimal::new)
                                    .map(Rupiah::new)
                                    .orElse(Rupiah.ZERO),
                            row.find("fund").orElse(""),
                            row.get("basis"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
