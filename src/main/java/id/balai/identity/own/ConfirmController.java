package id.balai.identity.own;

import static id.balai.web.Text.t;

import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Requires;
import id.balai.identity.account.Passkeys;
import id.balai.identity.account.Site;
import id.balai.identity.session.Sessions;
import id.balai.identity.signin.ConfirmingPassword;
import id.balai.web.kit.Errors;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /akun/konfirmasi}: the password or a passkey once more; then what was wanted goes on. */
@Requires(Permission.OWN_ACCOUNT)
@Controller
class ConfirmController {
    private static final String CHALLENGE = "tantangan-konfirmasi";

    private final Confirming confirming;
    private final ConfirmingPassword password;
    private final Passkeys passkeys;
    private final Sessions sessions;

    ConfirmController(Confirming confirming, ConfirmingPassword password, Passkeys passkeys, Sessions sessions) {
        this.confirming = confirming;
        this.password = password;
        this.passkeys = passkeys;
        this.sessions = sessions;
    }

    @PostMapping("/akun/konfirmasi")
    ModelAndView byPassword(Actor actor, @RequestParam(defaultValue = "") String sandi, HttpServletRequest request) {
        Wish wish = Wish.keptBy(request);
        if (password.isRight(actor.person(), sandi)) return goOn(wish, request);
        Errors wrong = Errors.on("sandi", t("identity.confirm.wrong"));
        return confirming.page(actor, wish, wrong, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** What the browser needs to ask for a passkey. */
    @PostMapping("/akun/konfirmasi/kunci/tantangan")
    ResponseEntity<String> challenge(HttpServletRequest request) {
        String challenge = passkeys.challenge();
        sessions.put(request, CHALLENGE, challenge);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(passkeys.requestOptions(Site.of(request), challenge));
    }

    @PostMapping("/akun/konfirmasi/kunci")
    ModelAndView byPasskey(Actor actor, @RequestParam(defaultValue = "") String kunci, HttpServletRequest request) {
        Wish wish = Wish.keptBy(request);
        boolean own = sessions.take(request, CHALLENGE)
                .flatMap(challenge -> passkeys.authenticate(Site.of(request), challenge, kunci))
                .filter(actor.person()::equals)
                .isPresent();
        if (own) return goOn(wish, request);
        Errors failed = Errors.NONE.and(t("identity.confirm.passkey.failed"));
        return confirming.page(actor, wish, failed, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView goOn(Wish wish, HttpServletRequest request) {
        sessions.confirm(request);
        return wish.goOn();
    }
}
