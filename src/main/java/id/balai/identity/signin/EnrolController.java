package id.balai.identity.signin;

import static id.balai.web.Text.t;

import id.balai.database.CurrentCity;
import id.balai.identity.RateLimits;
import id.balai.identity.account.Accounts;
import id.balai.identity.account.RecoveryCodes;
import id.balai.identity.account.TotpSetup;
import id.balai.identity.gate.CurrentActor;
import id.balai.identity.gate.LocalPath;
import id.balai.identity.person.People;
import id.balai.identity.session.Sessions;
import id.balai.identity.session.SignedIn;
import id.balai.identity.session.Stage;
import id.balai.kernel.PersonId;
import id.balai.web.Open;
import id.balai.web.kit.Errors;
import id.balai.web.kit.QrCode;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /masuk/pasang}: sets up the second factor, which an official's account needs before it opens anything. */
@Open
@Controller
class EnrolController {
    private static final String SETUP = "pasang";

    private final Sessions sessions;
    private final Accounts accounts;
    private final People people;
    private final RecoveryCodes recovery;
    private final CurrentActor current;
    private final SigningIn signingIn;
    private final RateLimits limits;
    private final Clock clock;

    EnrolController(
            Sessions sessions,
            Accounts accounts,
            People people,
            RecoveryCodes recovery,
            CurrentActor current,
            SigningIn signingIn,
            RateLimits limits,
            Clock clock) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.people = people;
        this.recovery = recovery;
        this.current = current;
        this.signingIn = signingIn;
        this.limits = limits;
        this.clock = clock;
    }

    @GetMapping("/masuk/pasang")
    ModelAndView show(@RequestParam(defaultValue = "") String ke, HttpServletRequest request) {
        Optional<SignedIn> in = mayEnrol(request);
        if (in.isEmpty()) return Ways.to(Ways.with("/masuk", ke));
        return page(in.get(), setup(request), ke, Errors.NONE, request);
    }

    @PostMapping("/masuk/pasang")
    ModelAndView enrol(
            @RequestParam(defaultValue = "") String kode,
            @RequestParam(defaultValue = "") String ke,
            HttpServletRequest request) {
        Optional<SignedIn> in = mayEnrol(request);
        if (in.isEmpty()) return Ways.to(Ways.with("/masuk", ke));
        PersonId person = in.get().person();
        TotpSetup app = setup(request);
        if (limits.take(FactorController.CODES, person.toString()).isPresent() || !app.accepts(kode, clock.instant())) {
            return page(in.get(), app, ke, Errors.on("kode", t("identity.code.wrong")), request);
        }
        accounts.setTotp(person, app);
        sessions.take(request, SETUP);
        return done(person, ke, request);
    }

    /** The second factor stands: the sign-in is complete, and the codes on paper are shown once. */
    private ModelAndView done(PersonId person, String ke, HttpServletRequest request) {
        // In this order: the new identifier is stored at the end of the request, and until then it is another's.
        sessions.endOthers(request, person);
        sessions.complete(request);
        current.forget(request);
        String onward = Ways.afterSignIn(ke, signingIn.isOfficial(person));
        return new ModelAndView("identity/recovery/page", "page", new RecoveryPage(recovery.renew(person), onward));
    }

    /** Who must set it up, or has shown the password just now in order to. */
    private Optional<SignedIn> mayEnrol(HttpServletRequest request) {
        return sessions.of(request)
                .filter(in -> in.stage() == Stage.ENROL || (in.complete() && sessions.confirmed(request)));
    }

    private TotpSetup setup(HttpServletRequest request) {
        return sessions.look(request, SETUP).map(TotpSetup::new).orElseGet(() -> {
            TotpSetup fresh = TotpSetup.fresh();
            sessions.put(request, SETUP, fresh.hex());
            return fresh;
        });
    }

    private ModelAndView page(SignedIn in, TotpSetup app, String ke, Errors errors, HttpServletRequest request) {
        String city = CurrentCity.get().name();
        EnrolPage page = new EnrolPage(
                LocalPath.of(ke, "").value(),
                QrCode.of(app.uri("Balai " + city, people.get(in.person()).name())),
                app.typed(),
                in.stage() == Stage.ENROL,
                CurrentCity.get().demo() ? app.codeAt(clock.instant()) : "",
                errors);
        ModelAndView view = new ModelAndView("identity/enrol/page", "page", page);
        view.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
