package id.balai.budgeting.price.map;

import static id.balai.web.Text.t;

import id.balai.budgeting.price.PriceSearch;
import id.balai.budgeting.price.StandardPrice;
import id.balai.budgeting.price.StandardPrices;
import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Requires;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.PriceItemCode;
import id.balai.web.NotFound;
import id.balai.web.kit.Errors;
import id.balai.web.kit.Jejak;
import id.balai.web.kit.Knot;
import id.balai.web.kit.When;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The account map, at the desk of the price team. */
@Controller
@Requires(Permission.KEEP_PRICES)
class MapController {
    static final String DESK = "/kelola/harga/rekening";
    private static final int SHOWN = 50;

    private final ChangingItem changing;
    private final StandardPrices prices;
    private final PriceSearch search;

    MapController(ChangingItem changing, StandardPrices prices, PriceSearch search) {
        this.changing = changing;
        this.prices = prices;
        this.search = search;
    }

    @GetMapping(DESK)
    String list(
            @RequestParam(defaultValue = "") String tahun,
            @RequestParam(defaultValue = "") String cari,
            Actor actor,
            Model model) {
        List<FiscalYear> years = prices.years();
        FiscalYear year = prices.chosen(years, tahun);
        String words = cari.length() > 100 ? cari.substring(0, 100) : cari;
        model.addAttribute(
                "page",
                new MapListPage(
                        year,
                        years,
                        words,
                        search.search(new PriceSearch.Query(words, year, null, null, SHOWN))
                                .items()));
        return "budgeting/pricemap/list";
    }

    @GetMapping(DESK + "/{code}")
    ModelAndView form(@PathVariable String code, @RequestParam(defaultValue = "") String tahun, Actor actor) {
        return page(find(code, tahun), null, "", false, Errors.NONE, HttpStatus.OK);
    }

    @PostMapping(DESK + "/{code}")
    ModelAndView decide(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String tahun,
            @RequestParam(defaultValue = "") String dibaca,
            @RequestParam(defaultValue = "") String rekening,
            @RequestParam(defaultValue = "") String alasan,
            Actor actor) {
        StandardPrice price = find(code, tahun);
        String reason = alasan.replaceAll("\\p{Cntrl}+", " ").strip();
        Set<String> wanted = codes(rekening);
        Errors errors = reasonErrors(reason, "alasan");
        if (wanted.isEmpty()) errors = errors.and("rekening", t("budgeting.map.wrong.none"));
        if (!errors.isEmpty()) return page(price, rekening, alasan, false, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        ItemOutcome outcome = changing.setAccounts(price.item(), price.year(), codes(dibaca), wanted, reason, actor);
        return answer(outcome, price, rekening, alasan, false);
    }

    @PostMapping(DESK + "/{code}/cabut")
    ModelAndView withdraw(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String tahun,
            @RequestParam(defaultValue = "true") boolean cabut,
            @RequestParam(defaultValue = "") String sebab,
            Actor actor) {
        StandardPrice price = find(code, tahun);
        String reason = sebab.replaceAll("\\p{Cntrl}+", " ").strip();
        Errors errors = reasonErrors(reason, "sebab");
        if (!errors.isEmpty()) return page(price, null, sebab, true, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        return answer(changing.withdraw(price.item(), price.year(), cabut, reason, actor), price, null, sebab, true);
    }

    private ModelAndView answer(
            ItemOutcome outcome, StandardPrice price, @Nullable String typed, String reason, boolean withdrawing) {
        String here = DESK + "/" + price.item() + "?tahun=" + price.year();
        Errors refused = switch (outcome) {
            case ItemOutcome.Done _ -> Errors.NONE;
            case ItemOutcome.ChangedByAnother _ -> Errors.NONE.and(t("budgeting.map.refused.another"));
            case ItemOutcome.NoAccount(String account) ->
                Errors.on("rekening", t("budgeting.map.refused.account", account));
            case ItemOutcome.NothingChanged _ -> Errors.NONE.and(t("budgeting.map.refused.nothing"));
        };
        return refused.isEmpty()
                ? new ModelAndView("redirect:" + here)
                : page(
                        find(price.item().value(), price.year().toString()),
                        typed,
                        reason,
                        withdrawing,
                        refused,
                        HttpStatus.CONFLICT);
    }

    private ModelAndView page(
            StandardPrice price,
            @Nullable String typed,
            String reason,
            boolean withdrawing,
            Errors errors,
            HttpStatus status) {
        ModelAndView view = new ModelAndView("budgeting/pricemap/form", status);
        String codes = price.accounts().stream().map(a -> a.value()).sorted().collect(Collectors.joining("\n"));
        view.addObject(
                "page", new MapPage(price, typed == null ? codes : typed, reason, withdrawing, story(price), errors));
        return view;
    }

    private Jejak story(StandardPrice price) {
        return new Jejak(changing.decisions(price.item(), price.year()).stream()
                .map(d -> Jejak.Entry.of(
                                Knot.DECIDED, new When.At(d.at()), t(d.verb().labelKey()))
                        .by(d.actorName() + ", " + d.postTitle())
                        .saying(
                                d.before().equals(d.after())
                                        ? d.sentence()
                                        : t(
                                                "budgeting.map.changed",
                                                String.join(", ", d.before()),
                                                String.join(", ", d.after()),
                                                d.sentence()))
                        .proven("/log/catatan/" + d.entry()))
                .toList());
    }

    private static Errors reasonErrors(String reason, String field) {
        return reason.length() < 10 || reason.length() > 1000
                ? Errors.on(field, t("budgeting.book.reason.wrong"))
                : Errors.NONE;
    }

    private static Set<String> codes(String typed) {
        return Arrays.stream(typed.split("[\\s,;]+"))
                .filter(c -> !c.isEmpty())
                .limit(200)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private StandardPrice find(String code, String year) {
        try {
            return prices.find(new PriceItemCode(code), new FiscalYear(Integer.parseInt(year)))
                    .orElseThrow(NotFound::new);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }
}
