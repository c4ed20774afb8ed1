package id.balai.budgeting.income;

import static id.balai.web.Text.t;

import id.balai.kernel.FiscalYear;
import id.balai.kernel.Rupiah;
import id.balai.web.kit.Balance;
import id.balai.web.kit.Choice;
import id.balai.web.kit.ChoiceGroup;
import id.balai.web.kit.Errors;
import id.balai.web.kit.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Income and financing of a year, for whoever writes them.
 *
 * @param closed why nothing may be written today, or null
 * @param groups what is written, as the Ringkasan APBD tells it
 * @param funds the earmarked funds that are used or fed
 * @param typed what stands in the form
 * @param wrong pasted rows that were not understood
 */
public record IncomePage(
        FiscalYear year,
        @Nullable String closed,
        List<IncomeGroups.Group> groups,
        BudgetBalance sums,
        List<FundUse> funds,
        List<ChoiceGroup> accounts,
        List<Choice> agencies,
        Map<String, String> typed,
        List<TypedIncomes.Wrong> wrong,
        Errors errors) {
    static final String ACCOUNT = "rekening";
    static final String AGENCY = "skpd";
    static final String AMOUNT = "jumlah";
    static final String BASIS = "dasar";
    /** How often what stands there had been written when the form was opened. */
    static final String SEEN = "versi";

    static final String PASTED = "tempel";

    public String path() {
        return "/kelola/anggaran/" + year + "/pendapatan";
    }

    public String desk() {
        return "/kelola/anggaran/" + year;
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /** The form with this row in it. */
    public String editing(Income income) {
        return path() + "?rekening=" + income.account() + "&skpd=" + income.agency() + "#isian-pendapatan";
    }

    /** The two sides of the year; spending is what the lines cost. */
    public Balance balance() {
        List<Balance.Part> in = new ArrayList<>();
        part(in, "budgeting.income.side", sums.income(), Group.B);
        part(in, "budgeting.in.financing", sums.financingIn(), Group.C);
        List<Balance.Part> out = new ArrayList<>();
        part(out, "budgeting.out.spending", sums.spending(), Group.A);
        part(out, "budgeting.out.financing", sums.financingOut(), Group.E);
        return new Balance(new Balance.Side(t("budgeting.in"), in), new Balance.Side(t("budgeting.out"), out));
    }

    private static void part(List<Balance.Part> parts, String key, Rupiah amount, Group group) {
        if (!amount.isZero()) parts.add(new Balance.Part(t(key), amount, group));
    }
}
