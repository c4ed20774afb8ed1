package id.balai.identity.signin;

import static id.balai.web.Text.t;

import id.balai.identity.Rate;
import id.balai.identity.RateLimits;
import id.balai.identity.account.MessageCodes;
import id.balai.identity.account.PasswordRules;
import id.balai.identity.account.Passwords;
import id.balai.identity.account.Registering;
import id.balai.identity.gate.CurrentActor;
import id.balai.identity.gate.SecretCookie;
import id.balai.identity.person.PersonForm;
import id.balai.identity.session.Sessions;
import id.balai.identity.session.Stage;
import id.balai.kernel.EmailAddress;
import id.balai.kernel.Nik;
import id.balai.kernel.PersonId;
import id.balai.kernel.PhoneNumber;
import id.balai.kernel.RegionCode;
import id.balai.organisation.Regions;
import id.balai.web.Format;
import id.balai.web.Open;
import id.balai.web.kit.Choice;
import id.balai.web.kit.Errors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /daftar}: a resident makes an account. */
@Open
@Controller
class SignUpController {
    private static final Rate SIGN_UPS =
            Rate.of("daftar", 3, Duration.ofMinutes(15)).and(10, Duration.ofDays(1));
    private static final Rate OF_ADDRESS = Rate.of("daftar-alamat", 30, Duration.ofHours(1));
    private static final SecretCookie COOKIE = new SecretCookie("balai-daftar", "/daftar", MessageCodes.VALID);

    private final SigningUp signingUp;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final MessageCodes codes;
    private final Regions regions;
    private final RateLimits limits;
    private final Sessions sessions;
    private final CurrentActor current;

    SignUpController(
            SigningUp signingUp,
            Passwords passwords,
            PasswordRules rules,
            MessageCodes codes,
            Regions regions,
            RateLimits limits,
            Sessions sessions,
            CurrentActor current) {
        this.signingUp = signingUp;
        this.passwords = passwords;
        this.rules = rules;
        this.codes = codes;
        this.regions = regions;
        this.limits = limits;
        this.sessions = sessions;
        this.current = current;
    }

    @GetMapping("/daftar")
    ModelAndView show() {
        return page(SignUpForm.of(Map.of()), Errors.NONE, HttpStatus.OK);
    }

    @PostMapping("/daftar")
    ModelAndView signUp(
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "") String sandi,
            HttpServletRequest request,
            HttpServletResponse response) {
        SignUpForm form = SignUpForm.of(typed);
        PersonForm person = new PersonForm();
        String name = person.name("nama", form.nama());
        Nik nik = person.nik("nik", form.nik());
        Optional<PhoneNumber> phone = person.phone("ponsel", form.ponsel(), true);
        Optional<EmailAddress> email = person.email("surel", form.surel(), false);
        Optional<RegionCode> region = kelurahan(form.kelurahan());
        if (region.isEmpty()) person.wrong("kelurahan", t("identity.signup.kelurahan.missing"));
        rules.weakness(sandi, false, List.of(form.nama(), form.nik(), form.ponsel(), form.surel()))
                .ifPresent(weakness -> person.wrong("sandi", PasswordWords.of(weakness, false)));
        if (!form.setuju()) person.wrong("setuju", t("identity.signup.consent.missing"));
        if (!person.errors().isEmpty()) return page(form, person.errors(), HttpStatus.UNPROCESSABLE_CONTENT);
        Optional<Instant> wait = limits.take(
                        SIGN_UPS, Objects.requireNonNull(nik).digits())
                .or(() -> limits.take(OF_ADDRESS, RateLimits.addressOf(request)));
        if (wait.isPresent()) {
            Errors many = Errors.NONE.and(t("identity.signin.toomany", Format.time(wait.get())));
            return page(form, many, HttpStatus.TOO_MANY_REQUESTS);
        }
        SigningUp.Wish wish = new SigningUp.Wish(
                Registering.newPerson().value(),
                Objects.requireNonNull(name),
                nik.digits(),
                phone.orElseThrow().e164(),
                email.map(EmailAddress::value).orElse(null),
                region.orElseThrow().value(),
                passwords.hash(sandi),
                form.kabar());
        String holder = COOKIE.issue(request, response);
        signingUp.begin(holder, wish);
        return Ways.to("/daftar/kode");
    }

    @GetMapping("/daftar/kode")
    ModelAndView askCode(HttpServletRequest request) {
        return COOKIE.read(request)
                .filter(codes::isWaiting)
                .map(holder -> codePage(holder, Errors.NONE, HttpStatus.OK))
                .orElseGet(() -> Ways.to("/daftar"));
    }

    @PostMapping("/daftar/kode")
    ModelAndView finish(
            @RequestParam(defaultValue = "") String kode, HttpServletRequest request, HttpServletResponse response) {
        Optional<String> holder = COOKIE.read(request);
        if (holder.isEmpty()) return Ways.to("/daftar");
        Optional<PersonId> person = signingUp.finish(holder.get(), kode);
        if (person.isEmpty()) {
            return codePage(
                    holder.get(), Errors.on("kode", t("identity.code.wrong")), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        COOKIE.clear(request, response);
        sessions.begin(request, person.get(), Stage.COMPLETE, false);
        current.forget(request);
        return Ways.to("/akun");
    }

    private ModelAndView codePage(String holder, Errors errors, HttpStatus status) {
        CodePage page = new CodePage("/daftar/kode", codes.shownInDemo(holder).orElse(""), false, errors);
        return view("identity/code/page", page, status);
    }

    private Optional<RegionCode> kelurahan(String typed) {
        return regions.kelurahan().stream()
                .map(id.balai.organisation.Region::code)
                .filter(code -> code.value().equals(typed))
                .findFirst();
    }

    private ModelAndView page(SignUpForm form, Errors errors, HttpStatus status) {
        List<Choice> kelurahan = regions.kelurahan().stream()
                .map(region -> Choice.of(region.code().value(), regions.fullName(region.code())))
                .toList();
        return view("identity/signup/page", new SignUpPage(form, kelurahan, errors), status);
    }

    private static ModelAndView view(String template, Object page, HttpStatus status) {
        ModelAndView view = new ModelAndView(template, "page", page);
        view.setStatus(status);
        return view;
    }
}
