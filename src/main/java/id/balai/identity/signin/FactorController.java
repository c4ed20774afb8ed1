package id.balai.identity.signin;

import static id.balai.web.Text.t;

import id.balai.identity.Rate;
import id.balai.identity.RateLimits;
import id.balai.identity.account.Account;
import id.balai.identity.account.Accounts;
import id.balai.identity.gate.CurrentActor;
import id.balai.identity.gate.LocalPath;
import id.balai.identity.session.Sessions;
import id.balai.identity.session.SignedIn;
import id.balai.identity.session.Stage;
import id.balai.web.Format;
import id.balai.web.Open;
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

/** {@code /masuk/kode}: the second factor. */
@Open
@Controller
class FactorController {
    /** Six digits may not be guessed: five codes in a quarter of an hour. */
    static final Rate CODES = Rate.of("kode", 5, Duration.ofMinutes(15)).and(20, Duration.ofDays(1));

    private final Sessions sessions;
    private final Accounts accounts;
    private final CurrentActor current;
    private final SigningIn signingIn;
    private final Factors factors;
    private final RateLimits limits;

    FactorController(
            Sessions sessions,
            Accounts accounts,
            CurrentActor current,
            SigningIn signingIn,
            Factors factors,
            RateLimits limits) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.current = current;
        this.signingIn = signingIn;
        this.factors = factors;
        this.limits = limits;
    }

    @GetMapping("/masuk/kode")
    ModelAndView show(@RequestParam(defaultValue = "") String ke, HttpServletRequest request) {
        Optional<Account> waiting = waiting(request);
        waiting.ifPresent(factors::prepare);
        return waiting.map(account -> page(account, ke, Errors.NONE, HttpStatus.OK))
                .orElseGet(() -> Ways.to(Ways.with("/masuk", ke)));
    }

    @PostMapping("/masuk/kode")
    ModelAndView check(
            @RequestParam(defaultValue = "") String kode,
            @RequestParam(defaultValue = "") String ke,
            HttpServletRequest request) {
        Optional<Account> waiting = waiting(request);
        if (waiting.isEmpty()) return Ways.to(Ways.with("/masuk", ke));
        Account account = waiting.get();
        String key = account.person().toString();
        Optional<Instant> again = limits.take(CODES, key);
        if (again.isPresent()) {
            Errors errors = Errors.on("kode", t("identity.signin.toomany", Format.time(again.get())));
            return page(account, ke, errors, HttpStatus.TOO_MANY_REQUESTS);
        }
        if (!factors.accept(account, kode)) {
            return page(account, ke, Errors.on("kode", t("identity.code.wrong")), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        limits.forget(CODES, key);
        sessions.complete(request);
        current.forget(request);
        return Ways.to(Ways.afterSignIn(ke, signingIn.isOfficial(account.person())));
    }

    private Optional<Account> waiting(HttpServletRequest request) {
        return sessions.of(request)
                .filter(in -> in.stage() == Stage.FACTOR)
                .map(SignedIn::person)
                .flatMap(accounts::find)
                .filter(account -> !account.locked());
    }

    private ModelAndView page(Account account, String ke, Errors errors, HttpStatus status) {
        FactorPage page = new FactorPage(
                LocalPath.of(ke, "").value(),
                account.totp(),
                account.passkeys() > 0,
                factors.sentTo(account),
                factors.shownInDemo(account).orElse(""),
                errors);
        ModelAndView view = new ModelAndView("identity/factor/page", "page", page);
        view.setStatus(status);
        return view;
    }
}
