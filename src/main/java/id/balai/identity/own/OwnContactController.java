package id.balai.identity.own;

import static id.balai.web.Text.t;

import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.PersonalData;
import id.balai.identity.Rate;
import id.balai.identity.RateLimits;
import id.balai.identity.Requires;
import id.balai.identity.person.PersonForm;
import id.balai.identity.session.Sessions;
import id.balai.identity.signin.CodePage;
import id.balai.kernel.EmailAddress;
import id.balai.kernel.PhoneNumber;
import id.balai.web.Format;
import id.balai.web.kit.Errors;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /akun/kontak}: one's own phone and e-mail. Opens after the password was shown again. */
@Requires(Permission.OWN_ACCOUNT)
@Controller
class OwnContactController {
    static final String PAGE = "/akun/kontak";
    private static final Rate CODES =
            Rate.of("kontak", 3, Duration.ofMinutes(15)).and(10, Duration.ofDays(1));

    private final PersonalData data;
    private final ChangingContact changing;
    private final Sessions sessions;
    private final RateLimits limits;
    private final Confirming confirming;

    OwnContactController(
            PersonalData data, ChangingContact changing, Sessions sessions, RateLimits limits, Confirming confirming) {
        this.data = data;
        this.changing = changing;
        this.sessions = sessions;
        this.limits = limits;
        this.confirming = confirming;
    }

    @GetMapping(PAGE)
    ModelAndView show(Actor actor, HttpServletRequest request) {
        return sessions.confirmed(request)
                ? page(actor, "", "", Errors.NONE, HttpStatus.OK)
                : confirming.before(actor, request);
    }

    @PostMapping(PAGE)
    ModelAndView change(
            Actor actor,
            @RequestParam(defaultValue = "") String ponsel,
            @RequestParam(defaultValue = "") String surel,
            HttpServletRequest request) {
        if (!sessions.confirmed(request)) return confirming.before(actor, request);
        PersonForm form = new PersonForm();
        Optional<PhoneNumber> phone = form.phone("ponsel", ponsel, surel.isBlank());
        Optional<EmailAddress> email = form.email("surel", surel, false);
        if (!form.errors().isEmpty()) {
            return page(actor, ponsel, surel, form.errors(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Optional<Instant> wait = limits.take(CODES, actor.person().toString());
        if (wait.isPresent()) {
            Errors many = Errors.NONE.and(t("identity.signin.toomany", Format.time(wait.get())));
            return page(actor, ponsel, surel, many, HttpStatus.TOO_MANY_REQUESTS);
        }
        phone.ifPresentOrElse(
                p -> changing.begin(actor.person(), p), () -> changing.begin(actor.person(), email.orElseThrow()));
        return new ModelAndView("redirect:" + PAGE + "/kode");
    }

    @GetMapping(PAGE + "/kode")
    ModelAndView askCode(Actor actor) {
        return changing.isWaiting(actor.person())
                ? codePage(actor, Errors.NONE, HttpStatus.OK)
                : new ModelAndView("redirect:" + PAGE);
    }

    @PostMapping(PAGE + "/kode")
    ModelAndView finish(Actor actor, @RequestParam(defaultValue = "") String kode, HttpServletRequest request) {
        if (!sessions.confirmed(request)) return confirming.before(actor, request);
        if (!changing.finish(actor.person(), kode)) {
            return codePage(actor, Errors.on("kode", t("identity.code.wrong")), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        sessions.endOthers(request, actor.person());
        return new ModelAndView("redirect:/akun?tersimpan=kontak");
    }

    private ModelAndView codePage(Actor actor, Errors errors, HttpStatus status) {
        CodePage page = new CodePage(PAGE + "/kode", changing.shownInDemo(actor.person()), false, errors);
        ModelAndView view = new ModelAndView("identity/code/page", "page", page);
        view.setStatus(status);
        return view;
    }

    private ModelAndView page(Actor actor, String phone, String email, Errors errors, HttpStatus status) {
        ContactPage page = new ContactPage(data.masked(actor.person()), phone, email, errors);
        ModelAndView view = new ModelAndView("identity/contact/page", "page", page);
        view.setStatus(status);
        return view;
    }
}
