package id.balai.identity.people;

import static id.balai.web.Text.t;

import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Requires;
import id.balai.identity.account.Registering;
import id.balai.identity.people.PeoplePage.NewOfficial;
import id.balai.identity.person.Person;
import id.balai.identity.person.PersonForm;
import id.balai.identity.person.Verification;
import id.balai.kernel.EmailAddress;
import id.balai.kernel.Nik;
import id.balai.kernel.PhoneNumber;
import id.balai.web.kit.Errors;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /kelola/orang}: the list of accounts, and new ones for officials. */
@Requires(Permission.KEEP_PEOPLE)
@Controller
class PeopleController {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final AccountList list;
    private final KeepingAccounts keeping;

    PeopleController(AccountList list, KeepingAccounts keeping) {
        this.list = list;
        this.keeping = keeping;
    }

    @GetMapping("/kelola/orang")
    ModelAndView show(
            @RequestParam(defaultValue = "") String cari,
            @RequestParam(defaultValue = "") String nama,
            @RequestParam(required = false) UUID sesudah) {
        UUID after = Objects.requireNonNullElse(sesudah, BEFORE_ALL);
        return page(
                cari.strip(), list.find(cari.strip(), nama, after), NewOfficial.NOTHING, Errors.NONE, HttpStatus.OK);
    }

    @PostMapping("/kelola/orang")
    ModelAndView add(Actor operator, @RequestParam Map<String, String> form) {
        NewOfficial typed = new NewOfficial(
                form.getOrDefault("nama", ""),
                form.getOrDefault("akun", ""),
                form.getOrDefault("nik", ""),
                form.getOrDefault("ponsel", ""),
                form.getOrDefault("surel", ""));
        PersonForm read = new PersonForm();
        String name = read.name("nama", typed.name());
        Nik nik = read.nik("nik", typed.nik());
        Optional<PhoneNumber> phone = read.phone("ponsel", typed.phone(), false);
        Optional<EmailAddress> email = read.email("surel", typed.email(), true);
        if (!typed.login().matches("[a-z][a-z0-9.]{2,39}")) read.wrong("akun", t("identity.people.login.wrong"));
        if (!read.errors().isEmpty()) return again(typed, read.errors(), HttpStatus.UNPROCESSABLE_CONTENT);
        Person person = new Person(
                Registering.newPerson(),
                0,
                Objects.requireNonNull(name),
                Optional.ofNullable(nik),
                phone,
                email,
                Optional.empty(),
                Verification.OFFICIAL);
        Optional<AdminRefused> refused = keeping.add(person, typed.login(), operator.person());
        return refused.map(why -> again(typed, Errors.NONE.and(words(why)), HttpStatus.CONFLICT))
                .orElseGet(() -> new ModelAndView("redirect:/kelola/orang/" + person.id()));
    }

    static String words(AdminRefused why) {
        return t("identity.people.refused." + why.name());
    }

    private ModelAndView again(NewOfficial typed, Errors errors, HttpStatus status) {
        return page("", list.find("", "", BEFORE_ALL), typed, errors, status);
    }

    private static ModelAndView page(
            String words, List<PeoplePage.Row> rows, NewOfficial typed, Errors errors, HttpStatus status) {
        String next = rows.size() < AccountList.PAGE ? "" : after(words, rows.getLast());
        ModelAndView view =
                new ModelAndView("identity/people/page", "page", new PeoplePage(words, rows, next, typed, errors));
        view.setStatus(status);
        return view;
    }

    private static String after(String words, PeoplePage.Row last) {
        return "?cari=" + encoded(words) + "&nama=" + encoded(last.name()) + "&sesudah=" + last.person();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
