package id.balai.budgeting.income;

import static id.balai.web.Text.t;

import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Requires;
import id.balai.kernel.AccountCode;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.Rupiah;
import id.balai.kernel.TypedNumber;
import id.balai.kernel.TypedRupiah;
import id.balai.web.NotFound;
import id.balai.web.Once;
import id.balai.web.kit.Errors;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The PPKD writes what comes in and is financed: one account by form, or many pasted from a spreadsheet. */
@Controller
@Requires(Permission.KEEP_INCOME)
class IncomeController {
    private static final String PATH = "/kelola/anggaran/{year:\\d{4}}/pendapatan";
    private static final int LONGEST_BASIS = 300;

    private final IncomePages pages;
    private final Incomes incomes;
    private final SettingIncome setting;
    private final Once once;

    IncomeController(IncomePages pages, Incomes incomes, SettingIncome setting, Once once) {
        this.pages = pages;
        this.incomes = incomes;
        this.setting = setting;
        this.once = once;
    }

    @GetMapping(PATH)
    ModelAndView form(@PathVariable int year, @RequestParam Map<String, String> query) {
        FiscalYear of = year(year);
        Map<String, String> typed = new HashMap<>();
        account(query)
                .flatMap(account -> incomes.standing(of, agency(query), account))
                .filter(standing -> !standing.income().amount().isZero())
                .ifPresent(standing -> {
                    Income income = standing.income();
                    typed.put(IncomePage.ACCOUNT, income.account().value());
                    typed.put(IncomePage.AGENCY, income.agency());
                    typed.put(IncomePage.AMOUNT, TypedNumber.of(income.amount()));
                    typed.put(IncomePage.BASIS, income.basis());
                    typed.put(IncomePage.SEEN, String.valueOf(standing.version()));
                });
        return view(pages.page(of, typed, List.of(), Errors.NONE));
    }

    /** What the year comes to with what is being typed. */
    @GetMapping(PATH + "/hitung")
    String count(@PathVariable int year, @RequestParam Map<String, String> query, Model model) {
        FiscalYear of = year(year);
        BudgetBalance sums = incomes.balance(of);
        Optional<AccountCode> account = account(query);
        Optional<Rupiah> amount = TypedRupiah.find(query.getOrDefault(IncomePage.AMOUNT, ""));
        if (account.isPresent() && amount.isPresent()) {
            Income typed = new Income(agency(query), account.get(), amount.get(), "");
            sums = sums.with(typed, former(of, typed));
        }
        model.addAttribute("sums", sums);
        return "budgeting/income/balance";
    }

    private Rupiah former(FiscalYear year, Income typed) {
        return incomes.of(year).stream()
                .filter(i -> i.account().equals(typed.account()) && i.agency().equals(typed.agency()))
                .map(Income::amount)
                .findFirst()
                .orElse(Rupiah.ZERO);
    }

    @PostMapping(PATH)
    ModelAndView save(@PathVariable int year, @RequestParam Map<String, String> typed, Actor actor) {
        FiscalYear of = year(year);
        Errors errors = Errors.NONE;
        Optional<AccountCode> account = account(typed);
        Optional<Rupiah> amount = TypedRupiah.find(typed.getOrDefault(IncomePage.AMOUNT, ""));
        String basis = typed.getOrDefault(IncomePage.BASIS, "")
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
        if (account.isEmpty()) errors = errors.and(IncomePage.ACCOUNT, t("budgeting.form.account.missing"));
        if (agency(typed).isEmpty()) errors = errors.and(IncomePage.AGENCY, t("budgeting.income.agency.missing"));
        if (amount.isEmpty()) errors = errors.and(IncomePage.AMOUNT, t("budgeting.income.amount.wrong"));
        if (basis.isEmpty()) errors = errors.and(IncomePage.BASIS, t("budgeting.income.basis.missing"));
        if (basis.length() > LONGEST_BASIS) {
            errors = errors.and(IncomePage.BASIS, t("budgeting.form.long", LONGEST_BASIS));
        }
        if (!errors.isEmpty() || account.isEmpty() || amount.isEmpty()) {
            return again(pages.page(of, typed, List.of(), errors), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Income wanted = new Income(agency(typed), account.get(), amount.get(), basis);
        return decide(of, typed, () -> setting.run(of, wanted, seen(typed), actor));
    }

    /** Many at once: all of them, or, with a report, none. */
    @PostMapping(PATH + "/tempel")
    ModelAndView paste(@PathVariable int year, @RequestParam Map<String, String> typed, Actor actor) {
        FiscalYear of = year(year);
        TypedIncomes read = TypedIncomes.read(typed.getOrDefault(IncomePage.PASTED, ""), agency(typed));
        Errors errors = Errors.NONE;
        if (agency(typed).isEmpty()) errors = errors.and(IncomePage.AGENCY, t("budgeting.income.agency.missing"));
        if (read.taken().isEmpty() && read.wrong().isEmpty()) {
            errors = errors.and(IncomePage.PASTED, t("budgeting.paste.empty"));
        }
        if (!read.wrong().isEmpty()) {
            errors = errors.and(
                    IncomePage.PASTED, t("budgeting.paste.wrong", read.wrong().size()));
        }
        if (!errors.isEmpty()) {
            return again(pages.page(of, typed, read.wrong(), errors), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return decide(of, typed, () -> setting.run(of, read.taken(), actor));
    }

    private ModelAndView decide(FiscalYear year, Map<String, String> typed, Runnable set) {
        try {
            String where = once.run(typed.get(Once.FIELD), () -> {
                set.run();
                return "/kelola/anggaran/" + year + "/pendapatan";
            });
            return new ModelAndView("redirect:" + where);
        } catch (RefusedIncome refused) {
            Errors errors = Errors.NONE.and(refused.refusal().words());
            HttpStatus status = switch (refused.refusal()) {
                case IncomeRefused.OutsideSchedule _, IncomeRefused.Written _ -> HttpStatus.CONFLICT;
                case IncomeRefused.AccountUnknown _, IncomeRefused.AgencyUnknown _ -> HttpStatus.UNPROCESSABLE_CONTENT;
            };
            return again(pages.page(year, seeing(refused.refusal(), typed), List.of(), errors), status);
        }
    }

    /** Whoever has now read what the other wrote may replace it. */
    private static Map<String, String> seeing(IncomeRefused refusal, Map<String, String> typed) {
        if (!(refusal instanceof IncomeRefused.Written written)) return typed;
        Map<String, String> seen = new HashMap<>(typed);
        seen.put(IncomePage.SEEN, String.valueOf(written.version()));
        return seen;
    }

    private static int seen(Map<String, String> typed) {
        String version = typed.getOrDefault(IncomePage.SEEN, "");
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
    }

    private static Optional<AccountCode> account(Map<String, String> typed) {
        try {
            return Optional.of(new AccountCode(typed.getOrDefault(IncomePage.ACCOUNT, "")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The code of an agency, or empty. */
    private static String agency(Map<String, String> typed) {
        try {
            return new AgencyCode(typed.getOrDefault(IncomePage.AGENCY, "")).value();
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static FiscalYear year(int value) {
        try {
            return new FiscalYear(value);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    private static ModelAndView again(IncomePage page, HttpStatus status) {
        ModelAndView view = view(page);
        view.setStatus(status);
        return view;
    }

    private static ModelAndView view(IncomePage page) {
        return new ModelAndView("budgeting/income/page", "page", page);
    }
}
