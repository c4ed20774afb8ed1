package id.balai.identity.signin;

import static id.balai.web.Text.t;

import id.balai.identity.Rate;
import id.balai.identity.RateLimits;
import id.balai.identity.account.MessageCodes;
import id.balai.identity.account.PasswordRules;
import id.balai.identity.account.Passwords;
import id.balai.identity.gate.SecretCookie;
import id.balai.web.Format;
import id.balai.web.Open;
import id.balai.web.kit.Errors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /lupa-sandi}: back in without the password. */
@Open
@Controller
class ResetController {
    private static final Rate RESETS =
            Rate.of("lupa-sandi", 3, Duration.ofMinutes(15)).and(10, Duration.ofDays(1));
    private static final Rate OF_ADDRESS = Rate.of("lupa-sandi-alamat", 30, Duration.ofHours(1));
    private static final SecretCookie COOKIE = new SecretCookie("balai-lupa-sandi", "/lupa-sandi", MessageCodes.VALID);

    private final ResettingPassword resetting;
    private final MessageCodes codes;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final RateLimits limits;

    ResetController(
            ResettingPassword resetting,
            MessageCodes codes,
            Passwords passwords,
            PasswordRules rules,
            RateLimits limits) {
        this.resetting = resetting;
        this.codes = codes;
        this.passwords = passwords;
        this.rules = rules;
        this.limits = limits;
    }

    @GetMapping("/lupa-sandi")
    ModelAndView show() {
        return page("", Errors.NONE, HttpStatus.OK);
    }

    @PostMapping("/lupa-sandi")
    ModelAndView begin(
            @RequestParam(defaultValue = "") String akun, HttpServletRequest request, HttpServletResponse response) {
        if (akun.isBlank()) {
            Errors missing = Errors.on("akun", t("identity.signin.login.missing"));
            return page(akun, missing, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Optional<Instant> wait = limits.take(RESETS, akun.strip().toLowerCase(Locale.ROOT))
                .or(() -> limits.take(OF_ADDRESS, RateLimits.addressOf(request)));
        if (wait.isPresent()) {
            Errors many = Errors.NONE.and(t("identity.signin.toomany", Format.time(wait.get())));
            return page(akun, many, HttpStatus.TOO_MANY_REQUESTS);
        }
        String holder = COOKIE.issue(request, response);
        resetting.begin(holder, akun);
        return Ways.to("/lupa-sandi/kode");
    }

    @GetMapping("/lupa-sandi/kode")
    ModelAndView askCode(HttpServletRequest request) {
        return COOKIE.read(request)
                .filter(codes::isWaiting)
                .map(holder -> codePage(holder, Errors.NONE, HttpStatus.OK))
                .orElseGet(() -> Ways.to("/lupa-sandi"));
    }

    @PostMapping("/lupa-sandi/kode")
    ModelAndView finish(
            @RequestParam(defaultValue = "") String kode,
            @RequestParam(defaultValue = "") String sandi,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<String> holder = COOKIE.read(request);
        if (holder.isEmpty()) return Ways.to("/lupa-sandi");
        // The strict rule for all: here it may not be told whose account it is.
        Optional<PasswordRules.Weakness> weak = rules.weakness(sandi, true, List.of());
        if (weak.isPresent()) {
            Errors errors = Errors.on("sandi", PasswordWords.of(weak.get(), true));
            return codePage(holder.get(), errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        String hash = passwords.hash(sandi);
        if (resetting.finish(holder.get(), kode, hash).isEmpty()) {
            Errors wrong = Errors.on("kode", t("identity.code.wrong"));
            return codePage(holder.get(), wrong, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        COOKIE.clear(request, response);
        return Ways.to("/masuk");
    }

    private ModelAndView codePage(String holder, Errors errors, HttpStatus status) {
        ModelAndView view = new ModelAndView("identity/code/page");
        view.addObject(
                "page",
                new CodePage("/lupa-sandi/kode", codes.shownInDemo(holder).orElse(""), true, errors));
        view.setStatus(status);
        return view;
    }

    private static ModelAndView page(String akun, Errors errors, HttpStatus status) {
        ModelAndView view = new ModelAndView("identity/reset/page", "page", new ResetPage(akun, errors));
        view.setStatus(status);
        return view;
    }
}
