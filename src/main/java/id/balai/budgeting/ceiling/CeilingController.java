package id.balai.budgeting.ceiling;

import static id.balai.web.Text.t;

import id.balai.budgeting.calendar.Matter;
import id.balai.budgeting.calendar.OutsideStage;
import id.balai.budgeting.calendar.Schedules;
import id.balai.budgeting.income.Incomes;
import id.balai.budgeting.rka.Pot;
import id.balai.budgeting.rka.RefusedLine;
import id.balai.budgeting.rka.SettingCeiling;
import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Requires;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.NomenclatureCode;
import id.balai.kernel.Rupiah;
import id.balai.kernel.TypedRupiah;
import id.balai.organisation.Agencies;
import id.balai.organisation.Agency;
import id.balai.web.NotFound;
import id.balai.web.Once;
import id.balai.web.kit.Choice;
import id.balai.web.kit.Errors;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Bapperida and the TAPD set ceilings: those of an agency by form, those of many from a spreadsheet. */
@Controller
@Requires(Permission.SET_CEILINGS)
class CeilingController {
    private static final String PATH = "/kelola/anggaran/{year:\\d{4}}/pagu";
    private static final String PASTED = "tempel";
    private static final int SHORTEST = 10;
    private static final int LONGEST = 500;
    private static final int MOST_CHANGES = 30;

    private final CeilingTables tables;
    private final Incomes incomes;
    private final Schedules schedules;
    private final SettingCeiling setting;
    private final Agencies agencies;
    private final Once once;
    private final Clock clock;

    CeilingController(
            CeilingTables tables,
            Incomes incomes,
            Schedules schedules,
            SettingCeiling setting,
            Agencies agencies,
            Once once,
            Clock clock) {
        this.tables = tables;
        this.incomes = incomes;
        this.schedules = schedules;
        this.setting = setting;
        this.agencies = agencies;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView all(@PathVariable int year) {
        return all(year(year), "", List.of(), Errors.NONE);
    }

    /** Many at once: all of them, or, with a report, none. */
    @PostMapping(PATH)
    ModelAndView paste(@PathVariable int year, @RequestParam Map<String, String> typed, Actor actor) {
        FiscalYear of = year(year);
        String pasted = typed.getOrDefault(PASTED, "");
        TypedCeilings read = TypedCeilings.read(of, pasted);
        String reason = reason(typed);
        Errors errors = wrongReason(reason, Errors.NONE);
        if (read.taken().isEmpty() && read.wrong().isEmpty()) errors = errors.and(PASTED, t("budgeting.paste.empty"));
        if (!read.wrong().isEmpty()) {
            errors = errors.and(PASTED, t("budgeting.paste.wrong", read.wrong().size()));
        }
        if (!errors.isEmpty()) {
            return status(all(of, pasted, read.wrong(), errors), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return decide(
                typed,
                read.taken(),
                reason,
                actor,
                "/kelola/anggaran/" + of + "/pagu",
                e -> all(of, pasted, List.of(), e));
    }

    @GetMapping(PATH + "/{agency}")
    ModelAndView agency(@PathVariable int year, @PathVariable String agency) {
        return one(year(year), known(agency), Map.of(), Errors.NONE);
    }

    @PostMapping(PATH + "/{agency}")
    ModelAndView change(
            @PathVariable int year, @PathVariable String agency, @RequestParam Map<String, String> typed, Actor actor) {
        FiscalYear of = year(year);
        Agency owner = known(agency);
        String reason = reason(typed);
        Errors errors = Errors.NONE;
        Map<Pot, Rupiah> wanted = new LinkedHashMap<>();
        for (SubCeiling row : tables.of(of, owner.code())) {
            String text = typed.getOrDefault(row.field(), AgencyPage.plain(row.amount()));
            Optional<Rupiah> amount = TypedRupiah.find(text);
            if (amount.isEmpty()) errors = errors.and(row.field(), t("budgeting.pagu.amount.wrong"));
            else if (!amount.get().equals(row.amount())) {
                wanted.put(new Pot(of, owner.code(), new NomenclatureCode(row.sub())), amount.get());
            }
        }
        errors = readNew(typed, of, owner.code(), wanted, errors);
        errors = wrongReason(reason, errors);
        if (errors.isEmpty() && wanted.isEmpty()) errors = errors.and(t("budgeting.pagu.same"));
        if (!errors.isEmpty()) return status(one(of, owner, typed, errors), HttpStatus.UNPROCESSABLE_CONTENT);
        String back = "/kelola/anggaran/" + of + "/pagu/" + owner.code();
        return decide(typed, wanted, reason, actor, back, e -> one(of, owner, typed, e));
    }

    /** A sub kegiatan that gets its first ceiling. */
    private static Errors readNew(
            Map<String, String> typed, FiscalYear year, AgencyCode agency, Map<Pot, Rupiah> wanted, Errors before) {
        String sub = typed.getOrDefault(AgencyPage.NEW_SUB, "").strip();
        String text = typed.getOrDefault(AgencyPage.NEW_AMOUNT, "").strip();
        if (sub.isEmpty() && text.isEmpty()) return before;
        Errors errors = before;
        Optional<Rupiah> amount = TypedRupiah.find(text);
        if (amount.isEmpty()) errors = errors.and(AgencyPage.NEW_AMOUNT, t("budgeting.pagu.amount.wrong"));
        try {
            Pot pot = new Pot(year, agency, new NomenclatureCode(sub));
            amount.ifPresent(sum -> wanted.putIfAbsent(pot, sum));
        } catch (IllegalArgumentException e) {
            errors = errors.and(AgencyPage.NEW_SUB, t("budgeting.pagu.sub.wrong"));
        }
        return errors;
    }

    private ModelAndView decide(
            Map<String, String> typed,
            Map<Pot, Rupiah> wanted,
            String reason,
            Actor actor,
            String back,
            Function<Errors, ModelAndView> again) {
        try {
            String where = once.run(typed.get(Once.FIELD), () -> {
                setting.run(wanted, reason, actor);
                return back;
            });
            return new ModelAndView("redirect:" + where);
        } catch (RefusedLine refused) {
            return status(again.apply(Errors.NONE.and(refused.words())), HttpStatus.CONFLICT);
        }
    }

    private ModelAndView all(FiscalYear year, String pasted, List<TypedCeilings.Wrong> wrong, Errors errors) {
        List<AgencyCeilings> rows = tables.byAgency(year).stream()
                .map(r -> new AgencyCeilings(
                        r.agency(),
                        agencies.find(new AgencyCode(r.agency()))
                                .map(Agency::name)
                                .orElse(r.agency()),
                        r.subs(),
                        r.amount(),
                        r.taken()))
                .toList();
        List<Choice> others = agencies.on(LocalDate.now(clock)).stream()
                .filter(a ->
                        rows.stream().noneMatch(r -> r.agency().equals(a.code().value())))
                .map(a -> Choice.of(a.code().value(), a.name()))
                .toList();
        return new ModelAndView(
                "budgeting/ceiling/all",
                "page",
                new CeilingsPage(year, closed(year), rows, incomes.balance(year), others, pasted, wrong, errors));
    }

    private ModelAndView one(FiscalYear year, Agency owner, Map<String, String> typed, Errors errors) {
        return new ModelAndView(
                "budgeting/ceiling/agency",
                "page",
                new AgencyPage(
                        year,
                        owner.code(),
                        owner.name(),
                        closed(year),
                        tables.of(year, owner.code()),
                        tables.changes(year, owner.code(), MOST_CHANGES),
                        typed,
                        errors));
    }

    private @Nullable String closed(FiscalYear year) {
        return schedules.closed(year, Matter.CEILING).map(OutsideStage::words).orElse(null);
    }

    private Agency known(String code) {
        try {
            return agencies.find(new AgencyCode(code)).orElseThrow(NotFound::new);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    private static Errors wrongReason(String reason, Errors before) {
        if (reason.length() < SHORTEST) {
            return before.and(AgencyPage.REASON, t("budgeting.stage.reason.short", SHORTEST));
        }
        return reason.length() > LONGEST ? before.and(AgencyPage.REASON, t("budgeting.form.long", LONGEST)) : before;
    }

    private static String reason(Map<String, String> typed) {
        return typed.getOrDefault(AgencyPage.REASON, "")
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
    }

    private static FiscalYear year(int value) {
        try {
            return new FiscalYear(value);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    private static ModelAndView status(ModelAndView view, HttpStatus status) {
        view.setStatus(status);
        return view;
    }
}
