package id.balai.identity.signin;

import id.balai.identity.RateLimits;
import id.balai.identity.account.Account;
import id.balai.identity.account.Accounts;
import id.balai.identity.account.Passkeys;
import id.balai.identity.account.Site;
import id.balai.identity.gate.CurrentActor;
import id.balai.identity.session.Sessions;
import id.balai.identity.session.Stage;
import id.balai.kernel.PersonId;
import id.balai.web.Open;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /masuk/kunci}: signing in with a passkey, both factors in one touch. */
@Open
@Controller
class PasskeyController {
    private static final String CHALLENGE = "tantangan";

    private final Passkeys passkeys;
    private final Accounts accounts;
    private final Sessions sessions;
    private final SigningIn signingIn;
    private final CurrentActor current;
    private final RateLimits limits;

    PasskeyController(
            Passkeys passkeys,
            Accounts accounts,
            Sessions sessions,
            SigningIn signingIn,
            CurrentActor current,
            RateLimits limits) {
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.sessions = sessions;
        this.signingIn = signingIn;
        this.current = current;
        this.limits = limits;
    }

    /** What the browser needs to ask for a passkey. */
    @PostMapping("/masuk/kunci/tantangan")
    ResponseEntity<String> challenge(HttpServletRequest request) {
        if (limits.take(SigningIn.TRIES_OF_ADDRESS, RateLimits.addressOf(request))
                .isPresent()) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).build();
        }
        String challenge = passkeys.challenge();
        sessions.put(request, CHALLENGE, challenge);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(passkeys.requestOptions(Site.of(request), challenge));
    }

    @PostMapping("/masuk/kunci")
    ModelAndView signIn(
            @RequestParam(defaultValue = "") String kunci,
            @RequestParam(defaultValue = "") String ke,
            HttpServletRequest request) {
        Optional<PersonId> person = sessions.take(request, CHALLENGE)
                .flatMap(challenge -> passkeys.authenticate(Site.of(request), challenge, kunci))
                .flatMap(accounts::find)
                .filter(account -> !account.locked())
                .map(Account::person);
        if (person.isEmpty()) return Ways.to(Ways.with("/masuk", ke) + (ke.isEmpty() ? "?" : "&") + "kunci=gagal");
        boolean official = signingIn.isOfficial(person.get());
        sessions.begin(request, person.get(), Stage.COMPLETE, official);
        current.forget(request);
        return Ways.to(Ways.afterSignIn(ke, official));
    }
}
