package id.balai.musrenbang.rkpd;

import static id.balai.web.Text.t;

import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Requires;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.NonBlank;
import id.balai.kernel.Rupiah;
import id.balai.kernel.TypedRupiah;
import id.balai.musrenbang.cycle.Cycles;
import id.balai.web.NotFound;
import id.balai.web.Once;
import id.balai.web.kit.Errors;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Bapperida's desk for the RKPD as a whole: ceilings, freezing, handing over. */
@Controller
@Requires(Permission.KEEP_RKPD)
class RkpdDesk {
    private static final int PAGE = 60;
    private static final int LONGEST_NAME = 120;

    private final Rkpds rkpds;
    private final RkpdTable table;
    private final KeepingRkpd keeping;
    private final HandingOver handing;
    private final Cycles cycles;
    private final Once once;

    RkpdDesk(Rkpds rkpds, RkpdTable table, KeepingRkpd keeping, HandingOver handing, Cycles cycles, Once once) {
        this.rkpds = rkpds;
        this.table = table;
        this.keeping = keeping;
        this.handing = handing;
        this.cycles = cycles;
        this.once = once;
    }

    /** The desk of the year that people mean now. */
    @GetMapping("/musrenbang/rkpd")
    String current() {
        return "redirect:/musrenbang/"
                + cycles.current().orElseThrow(NotFound::new).year() + "/rkpd/susun";
    }

    @GetMapping("/musrenbang/{year:\\d{4}}/rkpd/susun")
    ModelAndView show(@PathVariable String year, @RequestParam Map<String, String> query) {
        return page(year(year), query, Map.of(), Errors.NONE, null);
    }

    @PostMapping("/musrenbang/{year:\\d{4}}/rkpd/pagu")
    ModelAndView ceilings(@PathVariable String year, @RequestParam Map<String, String> typed, Actor actor) {
        Errors errors = Errors.NONE;
        Optional<Rupiah> residents = money(typed, RkpdDeskPage.CEILING);
        Optional<Rupiah> pokir = money(typed, RkpdDeskPage.POKIR_CEILING);
        Optional<String> basis = name(typed, RkpdDeskPage.BASIS);
        if (residents.isEmpty()) errors = errors.and(RkpdDeskPage.CEILING, t("rkpd.wrong.money"));
        if (pokir.isEmpty()) errors = errors.and(RkpdDeskPage.POKIR_CEILING, t("rkpd.wrong.money"));
        if (basis.isEmpty()) errors = errors.and(RkpdDeskPage.BASIS, t("rkpd.wrong.basis"));
        if (!errors.isEmpty()) return page(year(year), Map.of(), typed, errors, null);
        return act(
                year,
                typed,
                () -> keeping.setCeilings(
                        year(year), residents.orElseThrow(), pokir.orElseThrow(), basis.orElseThrow(), actor));
    }

    @PostMapping("/musrenbang/{year:\\d{4}}/rkpd/beku")
    ModelAndView freeze(@PathVariable String year, @RequestParam Map<String, String> typed, Actor actor) {
        return named(year, typed, RkpdDeskPage.VERSION, name -> handing.freeze(year(year), name, actor));
    }

    @PostMapping("/musrenbang/{year:\\d{4}}/rkpd/serahkan")
    ModelAndView handOver(@PathVariable String year, @RequestParam Map<String, String> typed, Actor actor) {
        return named(year, typed, RkpdDeskPage.HAND_OVER, name -> handing.handOver(year(year), name, actor));
    }

    private ModelAndView named(
            String year, Map<String, String> typed, String field, java.util.function.Consumer<String> act) {
        Optional<String> name = name(typed, field);
        return name.isEmpty()
                ? page(year(year), Map.of(), typed, Errors.on(field, t("rkpd.wrong.name")), null)
                : act(year, typed, () -> act.accept(name.get()));
    }

    private ModelAndView act(String year, Map<String, String> typed, Runnable act) {
        try {
            return new ModelAndView("redirect:"
                    + once.run(typed.get(Once.FIELD), () -> {
                        act.run();
                        return "/musrenbang/" + year + "/rkpd/susun";
                    }));
        } catch (RkpdRefused.Thrown refused) {
            return page(year(year), Map.of(), typed, Errors.NONE, RkpdRefusals.words(refused.why()));
        }
    }

    private ModelAndView page(
            FiscalYear year,
            Map<String, String> query,
            Map<String, String> typed,
            Errors errors,
            @Nullable String refused) {
        Rkpd rkpd = rkpds.of(year);
        RkpdFilter filter = RkpdFilter.read(year, query);
        List<RkpdItem> found = filter.narrow(rkpd);
        int from = Math.min(found.size(), (filter.page() - 1) * PAGE);
        int to = Math.min(found.size(), from + PAGE);
        List<RkpdPage.Row> rows = found.subList(from, to).stream()
                .map(item -> new RkpdPage.Row(item, table.agency(item.agency())))
                .toList();
        boolean wrong = refused != null || !errors.isEmpty();
        ModelAndView view =
                new ModelAndView("musrenbang/rkpd/desk", wrong ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        view.addObject("page", new RkpdDeskPage(rkpd, filter, rows, to < found.size(), typed, errors, refused));
        return view;
    }

    private FiscalYear year(String text) {
        return RkpdController.yearOf(cycles, text);
    }

    private static Optional<Rupiah> money(Map<String, String> typed, String field) {
        return TypedRupiah.find(typed.getOrDefault(field, ""));
    }

    private static Optional<String> name(Map<String, String> typed, String field) {
        return NonBlank.find(typed.getOrDefault(field, ""))
                .map(NonBlank::value)
                .filter(name -> name.length() >= 3 && name.length() <= LONGEST_NAME);
    }
}
