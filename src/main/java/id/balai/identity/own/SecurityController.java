package id.balai.identity.own;

import static id.balai.web.Text.t;

import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Requires;
import id.balai.identity.account.Account;
import id.balai.identity.account.Accounts;
import id.balai.identity.account.Passkeys;
import id.balai.identity.account.PasswordRules;
import id.balai.identity.account.Passwords;
import id.balai.identity.account.RecoveryCodes;
import id.balai.identity.person.People;
import id.balai.identity.session.Sessions;
import id.balai.identity.signin.PasswordWords;
import id.balai.identity.signin.RecoveryPage;
import id.balai.web.kit.Errors;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /akun/keamanan}: password, second factor, passkeys. Opens after the password was shown again. */
@Requires(Permission.OWN_ACCOUNT)
@Controller
class SecurityController {
    private static final String PAGE = "/akun/keamanan";

    private final Accounts accounts;
    private final People people;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final Passkeys passkeys;
    private final RecoveryCodes recovery;
    private final Sessions sessions;
    private final Confirming confirming;

    SecurityController(
            Accounts accounts,
            People people,
            Passwords passwords,
            PasswordRules rules,
            Passkeys passkeys,
            RecoveryCodes recovery,
            Sessions sessions,
            Confirming confirming) {
        this.accounts = accounts;
        this.people = people;
        this.passwords = passwords;
        this.rules = rules;
        this.passkeys = passkeys;
        this.recovery = recovery;
        this.sessions = sessions;
        this.confirming = confirming;
    }

    @GetMapping(PAGE)
    ModelAndView show(Actor actor, @RequestParam(defaultValue = "") String tersimpan, HttpServletRequest request) {
        return sessions.confirmed(request)
                ? page(actor, !tersimpan.isEmpty(), Errors.NONE, HttpStatus.OK)
                : confirming.before(actor, request);
    }

    @PostMapping("/akun/sandi")
    ModelAndView password(Actor actor, @RequestParam(defaultValue = "") String sandi, HttpServletRequest request) {
        if (!sessions.confirmed(request)) return confirming.before(actor, request);
        Optional<PasswordRules.Weakness> weak =
                rules.weakness(sandi, actor.official(), PasswordRules.about(people.get(actor.person())));
        if (weak.isPresent()) {
            Errors errors = Errors.on("sandi", PasswordWords.of(weak.get(), actor.official()));
            return page(actor, false, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        accounts.setPassword(actor.person(), passwords.hash(sandi));
        sessions.endOthers(request, actor.person());
        return saved();
    }

    @PostMapping("/akun/kode-pesan")
    ModelAndView byMessage(Actor actor, @RequestParam(defaultValue = "false") boolean mau, HttpServletRequest request) {
        if (!sessions.confirmed(request)) return confirming.before(actor, request);
        accounts.setByMessage(actor.person(), mau && !actor.official());
        return saved();
    }

    @PostMapping("/akun/aplikasi/lepas")
    ModelAndView removeApp(Actor actor, HttpServletRequest request) {
        if (!sessions.confirmed(request)) return confirming.before(actor, request);
        if (actor.official() && accounts.get(actor.person()).passkeys() == 0) return refused(actor);
        accounts.removeTotp(actor.person());
        return saved();
    }

    @PostMapping("/akun/cadangan")
    ModelAndView renewRecovery(Actor actor, HttpServletRequest request) {
        if (!sessions.confirmed(request)) return confirming.before(actor, request);
        RecoveryPage page = new RecoveryPage(recovery.renew(actor.person()), PAGE);
        return new ModelAndView("identity/recovery/page", "page", page);
    }

    @PostMapping("/akun/kunci/hapus")
    ModelAndView removePasskey(Actor actor, @RequestParam(defaultValue = "") String nomor, HttpServletRequest request) {
        if (!sessions.confirmed(request)) return confirming.before(actor, request);
        Account account = accounts.get(actor.person());
        if (actor.official() && !account.totp() && account.passkeys() == 1) return refused(actor);
        passkeys.remove(actor.person(), nomor);
        return saved();
    }

    private ModelAndView refused(Actor actor) {
        return page(actor, false, Errors.NONE.and(t("identity.security.last")), HttpStatus.CONFLICT);
    }

    private static ModelAndView saved() {
        return new ModelAndView("redirect:" + PAGE + "?tersimpan=ya");
    }

    private ModelAndView page(Actor actor, boolean saved, Errors errors, HttpStatus status) {
        Account account = accounts.get(actor.person());
        SecurityPage page = new SecurityPage(
                account.totp(),
                account.byMessage(),
                recovery.left(actor.person()),
                passkeys.list(actor.person()),
                actor.official(),
                saved,
                errors);
        ModelAndView view = new ModelAndView("identity/security/page", "page", page);
        view.setStatus(status);
        return view;
    }
}
