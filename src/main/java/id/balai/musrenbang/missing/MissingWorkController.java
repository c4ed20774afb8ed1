package id.balai.musrenbang.missing;

import static id.balai.web.Text.t;

import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Requires;
import id.balai.kernel.FiscalYear;
import id.balai.musrenbang.cycle.Cycles;
import id.balai.web.NotFound;
import id.balai.web.kit.Errors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** "Tidak ada di kamus": saying what is missing. */
@Controller
@Requires(Permission.PROPOSE)
class MissingWorkController {
    private static final String ADDRESS = "/musrenbang/kamus/belum-ada";
    private static final int MOST = 20;

    private final MissingWorks missing;
    private final Cycles cycles;

    MissingWorkController(MissingWorks missing, Cycles cycles) {
        this.missing = missing;
        this.cycles = cycles;
    }

    @GetMapping(ADDRESS)
    ModelAndView form(@RequestParam(defaultValue = "false") boolean tercatat, Actor actor) {
        return page("", Errors.NONE, tercatat, HttpStatus.OK);
    }

    @PostMapping(ADDRESS)
    ModelAndView say(@RequestParam(defaultValue = "") String pekerjaan, Actor actor) {
        String words = pekerjaan.replaceAll("\\p{Cntrl}+", " ").strip();
        if (words.length() < 5
                || words.length() > 200
                || MissingWorks.sameness(words).isEmpty()) {
            return page(
                    pekerjaan,
                    Errors.on("pekerjaan", t("musrenbang.missing.wrong")),
                    false,
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        missing.say(year(), words, actor);
        return new ModelAndView("redirect:" + ADDRESS + "?tercatat=true");
    }

    private ModelAndView page(String typed, Errors errors, boolean recorded, HttpStatus status) {
        ModelAndView view = new ModelAndView("musrenbang/kamus/missing", status);
        view.addObject("page", new MissingWorkPage(missing.most(year(), MOST), typed, errors, recorded));
        return view;
    }

    private FiscalYear year() {
        return cycles.current().orElseThrow(NotFound::new).year();
    }
}
