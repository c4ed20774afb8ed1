package id.balai.identity.signin;

import static id.balai.web.Text.t;

import id.balai.database.CurrentCity;
import id.balai.identity.RateLimits;
import id.balai.identity.account.Passwords;
import id.balai.identity.gate.CurrentActor;
import id.balai.identity.gate.LocalPath;
import id.balai.identity.session.Sessions;
import id.balai.web.Format;
import id.balai.web.Open;
import id.balai.web.kit.Errors;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /masuk}: the first factor. */
@Open
@Controller
class SignInController {
    private final SigningIn signingIn;
    private final Sessions sessions;
    private final CurrentActor current;
    private final DemoAccounts demo;

    SignInController(SigningIn signingIn, Sessions sessions, CurrentActor current, DemoAccounts demo) {
        this.signingIn = signingIn;
        this.sessions = sessions;
        this.current = current;
        this.demo = demo;
    }

    @GetMapping("/masuk")
    ModelAndView show(
            @RequestParam(defaultValue = "") String ke,
            @RequestParam(defaultValue = "") String kunci,
            HttpServletRequest request) {
        if (current.of(request).isPresent())
            return Ways.to(Ways.afterSignIn(ke, current.of(request).get().official()));
        Errors errors = kunci.equals("gagal") ? Errors.NONE.and(t("identity.passkey.failed")) : Errors.NONE;
        return page(ke, "", errors, HttpStatus.OK);
    }

    @PostMapping("/masuk")
    ModelAndView signIn(
            @RequestParam(defaultValue = "") String akun,
            @RequestParam(defaultValue = "") String sandi,
            @RequestParam(defaultValue = "") String ke,
            HttpServletRequest request) {
        Errors missing = missing(akun, sandi);
        if (!missing.isEmpty()) return page(ke, akun, missing, HttpStatus.UNPROCESSABLE_CONTENT);
        try {
            return answer(signingIn.withPassword(akun, sandi, RateLimits.addressOf(request)), akun, ke, request);
        } catch (Passwords.Busy e) {
            Errors busy = Errors.NONE.and(t("identity.signin.busy"));
            return page(ke, akun, busy, HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    private ModelAndView answer(SignInAnswer answer, String akun, String ke, HttpServletRequest request) {
        return switch (answer) {
            case SignInAnswer.Wrong wrong ->
                page(ke, akun, Errors.NONE.and(t("identity.signin.wrong")), HttpStatus.UNPROCESSABLE_CONTENT);
            case SignInAnswer.TooMany many ->
                page(
                        ke,
                        akun,
                        Errors.NONE.and(t("identity.signin.toomany", Format.time(many.again()))),
                        HttpStatus.TOO_MANY_REQUESTS);
            case SignInAnswer.Welcome welcome -> {
                sessions.begin(request, welcome.person(), welcome.stage(), welcome.official());
                current.forget(request);
                yield Ways.to(Ways.next(welcome.stage(), ke, welcome.official()));
            }
        };
    }

    private static Errors missing(String akun, String sandi) {
        Errors errors = Errors.NONE;
        if (akun.isBlank()) errors = errors.and("akun", t("identity.signin.login.missing"));
        if (sandi.isEmpty()) errors = errors.and("sandi", t("identity.signin.password.missing"));
        return errors;
    }

    private ModelAndView page(String ke, String akun, Errors errors, HttpStatus status) {
        boolean inDemo = CurrentCity.get().demo();
        SignInPage page = new SignInPage(
                LocalPath.of(ke, "").value(),
                akun,
                errors,
                inDemo ? demo.groups() : List.of(),
                inDemo ? DemoAccounts.PASSWORD : "",
                ke.startsWith("/masuk/lanjut"));
        ModelAndView view = new ModelAndView("identity/signin/page", "page", page);
        view.setStatus(status);
        return view;
    }
}
