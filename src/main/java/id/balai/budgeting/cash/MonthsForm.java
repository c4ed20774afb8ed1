package id.balai.budgeting.cash;

import static id.balai.web.Text.t;

import id.balai.budgeting.rka.Pot;
import id.balai.kernel.AccountCode;
import id.balai.kernel.Rupiah;
import id.balai.kernel.TypedNumber;
import id.balai.kernel.TypedRupiah;
import id.balai.web.Format;
import id.balai.web.kit.Errors;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The months of a sub kegiatan, account by account, as they are typed.
 *
 * @param closed why nothing may be planned today, or null
 */
public record MonthsForm(
        Pot pot,
        String subName,
        @Nullable String closed,
        List<AccountPlan> accounts,
        Map<String, String> typed,
        Errors errors) {
    public String list() {
        return "/anggaran/rka/" + pot.year() + "/" + pot.agency() + "/kas";
    }

    public String path() {
        return list() + "/" + pot.subKegiatan();
    }

    public String month(int month) {
        return Format.monthOfYear(YearMonth.of(pot.year().value(), month));
    }

    public String value(AccountPlan account, int month) {
        return typed.getOrDefault(
                account.field(month), TypedNumber.of(account.months().each().get(month - 1)));
    }

    /** The sum of what is typed now; what is no amount counts nothing. */
    public Rupiah typedSum(AccountPlan account) {
        Rupiah sum = Rupiah.ZERO;
        for (int month = 1; month <= Months.COUNT; month++) {
            sum = sum.plus(TypedRupiah.find(value(account, month)).orElse(Rupiah.ZERO));
        }
        return sum;
    }

    public Rupiah typedMissing(AccountPlan account) {
        return account.amount().minus(typedSum(account));
    }

    MonthsForm with(Map<String, String> fields, Errors wrong) {
        return new MonthsForm(pot, subName, closed, accounts, fields, wrong);
    }

    /** The same in every month, in every account. */
    MonthsForm even() {
        Map<String, String> fields = new HashMap<>();
        for (AccountPlan account : accounts) {
            List<Rupiah> even = Months.even(account.amount()).each();
            for (int month = 1; month <= Months.COUNT; month++) {
                fields.put(account.field(month), TypedNumber.of(even.get(month - 1)));
            }
        }
        return with(fields, Errors.NONE);
    }

    /** @param months empty where something is wrong */
    record Read(Map<AccountCode, Months> months, Errors errors) {}

    Read read() {
        Errors found = Errors.NONE;
        Map<AccountCode, Months> months = new LinkedHashMap<>();
        for (AccountPlan account : accounts) {
            List<Rupiah> each = new ArrayList<>();
            for (int month = 1; month <= Months.COUNT; month++) {
                Optional<Rupiah> amount = TypedRupiah.find(value(account, month));
                if (amount.isEmpty()) found = found.and(account.field(month), t("budgeting.kas.amount.wrong"));
                amount.ifPresent(each::add);
            }
            if (each.size() < Months.COUNT) continue;
            Months read = new Months(each);
            if (!read.sum().equals(account.amount())) {
                found = found.and(
                        account.field(Months.COUNT),
                        t(
                                "budgeting.kas.wrong",
                                account.name(),
                                Format.rupiah(read.sum()),
                                Format.rupiah(account.amount()),
                                Format.signed(account.amount().minus(read.sum()))));
            }
            if (!account.amount().isZero()) months.put(account.account(), read);
        }
        return new Read(found.isEmpty() ? months : Map.of(), found);
    }
}
