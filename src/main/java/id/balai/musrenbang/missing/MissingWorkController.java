package id.balai.musrenbang.missing;

import static id.balai.web.Text.t;

import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Requires;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.RegionCode;
import id.balai.musrenbang.cycle.Cycles;
import id.balai.organisation.Regions;
import id.balai.web.NotFound;
import id.balai.web.Open;
import id.balai.web.kit.Choice;
import id.balai.web.kit.Errors;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** "Tidak ada di kamus": what people miss and what was answered, for everybody; saying it, for who is signed in. */
@Controller
class MissingWorkController {
    static final String ADDRESS = "/musrenbang/kamus/belum-ada";
    private static final int MOST = 40;

    private final MissingWorks missing;
    private final Cycles cycles;
    private final Regions regions;

    MissingWorkController(MissingWorks missing, Cycles cycles, Regions regions) {
        this.missing = missing;
        this.cycles = cycles;
        this.regions = regions;
    }

    @Open
    @GetMapping(ADDRESS)
    ModelAndView all(@RequestParam(defaultValue = "false") boolean tercatat, Optional<Actor> reader) {
        return page("", "", Errors.NONE, tercatat, HttpStatus.OK, reader);
    }

    /** The same after signing in. */
    @GetMapping(ADDRESS + "/catat")
    @Requires(Permission.PROPOSE)
    ModelAndView form(Actor actor) {
        return page("", "", Errors.NONE, false, HttpStatus.OK, Optional.of(actor));
    }

    @PostMapping(ADDRESS)
    @Requires(Permission.PROPOSE)
    ModelAndView say(
            @RequestParam(defaultValue = "") String pekerjaan,
            @RequestParam(defaultValue = "") String kelurahan,
            Actor actor) {
        String words = pekerjaan.replaceAll("\\p{Cntrl}+", " ").strip();
        boolean readable = words.length() >= 5
                && words.length() <= 200
                && !MissingWorks.sameness(words).isEmpty();
        Optional<RegionCode> place = regions.kelurahan().stream()
                .map(region -> region.code())
                .filter(code -> code.value().equals(kelurahan))
                .findFirst();
        Errors errors = readable ? Errors.NONE : Errors.on("pekerjaan", t("musrenbang.missing.wrong"));
        if (!kelurahan.isEmpty() && place.isEmpty()) errors = errors.and("kelurahan", t("musrenbang.form.noKelurahan"));
        if (!errors.isEmpty()) {
            return page(pekerjaan, kelurahan, errors, false, HttpStatus.UNPROCESSABLE_CONTENT, Optional.of(actor));
        }
        missing.say(year(), words, place.orElse(null), actor);
        return new ModelAndView("redirect:" + ADDRESS + "?tercatat=true");
    }

    private ModelAndView page(
            String typed,
            String kelurahan,
            Errors errors,
            boolean recorded,
            HttpStatus status,
            Optional<Actor> reader) {
        FiscalYear year = year();
        List<Choice> places = regions.kelurahan().stream()
                .map(r -> Choice.of(r.code().value(), regions.fullName(r.code())))
                .toList();
        ModelAndView view = new ModelAndView("musrenbang/kamus/missing", status);
        view.addObject(
                "page",
                new MissingWorkPage(
                        year.value(),
                        missing.most(year, MOST, reader),
                        reader.isPresent(),
                        typed,
                        kelurahan,
                        places,
                        errors,
                        recorded));
        return view;
    }

    private FiscalYear year() {
        return cycles.current().orElseThrow(NotFound::new).year();
    }
}
