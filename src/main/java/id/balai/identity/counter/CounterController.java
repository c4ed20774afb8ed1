package id.balai.identity.counter;

import static id.balai.web.Text.t;

import id.balai.identity.Actor;
import id.balai.identity.Helped;
import id.balai.identity.Permission;
import id.balai.identity.PersonalData;
import id.balai.identity.Rate;
import id.balai.identity.RateLimits;
import id.balai.identity.Requires;
import id.balai.identity.account.Registering;
import id.balai.identity.person.People;
import id.balai.identity.person.Person;
import id.balai.identity.person.PersonForm;
import id.balai.identity.person.Verification;
import id.balai.identity.session.Sessions;
import id.balai.kernel.Nik;
import id.balai.kernel.PersonId;
import id.balai.kernel.PhoneNumber;
import id.balai.kernel.RegionCode;
import id.balai.organisation.Region;
import id.balai.organisation.Regions;
import id.balai.web.Format;
import id.balai.web.NotFound;
import id.balai.web.kit.Choice;
import id.balai.web.kit.Errors;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /loket}: serving a resident who has no account or no phone. A NIK never stands in an address. */
@Requires(Permission.SERVE_AT_COUNTER)
@Controller
class CounterController {
    private static final Rate SEARCHES = Rate.of("loket", 60, Duration.ofHours(1));
    private static final String FOUND = "loket-temuan";

    private final Serving serving;
    private final PersonalData data;
    private final People people;
    private final Regions regions;
    private final Sessions sessions;
    private final RateLimits limits;

    CounterController(
            Serving serving, PersonalData data, People people, Regions regions, Sessions sessions, RateLimits limits) {
        this.serving = serving;
        this.data = data;
        this.people = people;
        this.regions = regions;
        this.sessions = sessions;
        this.limits = limits;
    }

    @GetMapping("/loket")
    ModelAndView show(Actor officer) {
        return page(officer, "", Optional.empty(), false, New.NOTHING, Errors.NONE, HttpStatus.OK);
    }

    @PostMapping("/loket/cari")
    ModelAndView find(Actor officer, @RequestParam(defaultValue = "") String nik, HttpServletRequest request) {
        PersonForm form = new PersonForm();
        Nik wanted = form.nik("nik", nik);
        Optional<Instant> wait = limits.take(SEARCHES, officer.person().toString());
        wait.ifPresent(again -> form.wrong("nik", t("identity.signin.toomany", Format.time(again))));
        if (wanted == null || wait.isPresent()) {
            return page(
                    officer,
                    nik,
                    Optional.empty(),
                    false,
                    New.NOTHING,
                    form.errors(),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Optional<Person> found = serving.find(officer, wanted);
        found.ifPresent(person -> sessions.put(request, FOUND, person.id().toString()));
        return page(officer, wanted.digits(), found, found.isEmpty(), New.NOTHING, Errors.NONE, HttpStatus.OK);
    }

    /** Only the resident who was just found: nobody serves a person whose NIK was not shown. */
    @PostMapping("/loket/mulai")
    String begin(Actor officer, HttpServletRequest request) {
        PersonId person = sessions.take(request, FOUND)
                .map(UUID::fromString)
                .map(PersonId::new)
                .flatMap(found -> serving.begin(officer, found))
                .orElseThrow(NotFound::new);
        sessions.help(request, person);
        return "redirect:/loket";
    }

    @PostMapping("/loket/baru")
    ModelAndView register(
            Actor officer,
            @RequestParam(defaultValue = "") String nik,
            @RequestParam(defaultValue = "") String nama,
            @RequestParam(defaultValue = "") String ponsel,
            @RequestParam(defaultValue = "") String kelurahan,
            HttpServletRequest request) {
        PersonForm form = new PersonForm();
        Nik known = form.nik("nik", nik);
        String name = form.name("nama", nama);
        Optional<PhoneNumber> phone = form.phone("ponsel", ponsel, false);
        Optional<RegionCode> region = kelurahan(kelurahan);
        if (region.isEmpty()) form.wrong("kelurahan", t("identity.counter.kelurahan.missing"));
        New typed = new New(nama, ponsel, kelurahan);
        if (!form.errors().isEmpty()) {
            return page(officer, nik, Optional.empty(), true, typed, form.errors(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Person person = new Person(
                Registering.newPerson(),
                0,
                Objects.requireNonNull(name),
                Optional.ofNullable(known),
                phone,
                Optional.empty(),
                region,
                Verification.AT_COUNTER);
        Optional<Person> registered = serving.register(officer, person);
        if (registered.isEmpty()) {
            Errors refused = Errors.on("kelurahan", t("identity.counter.elsewhere"));
            return page(officer, nik, Optional.empty(), true, typed, refused, HttpStatus.CONFLICT);
        }
        serving.begin(officer, person.id()).ifPresent(id -> sessions.help(request, id));
        return new ModelAndView("redirect:/loket");
    }

    @PostMapping("/loket/periksa")
    String verify(Actor officer) {
        Helped helped = officer.helping().orElseThrow(NotFound::new);
        if (!serving.verify(officer, helped.person())) throw new NotFound();
        return "redirect:/loket";
    }

    @PostMapping("/loket/selesai")
    String end(HttpServletRequest request) {
        sessions.help(request, null);
        return "redirect:/loket";
    }

    private Optional<RegionCode> kelurahan(String typed) {
        return regions.kelurahan().stream()
                .map(Region::code)
                .filter(code -> code.value().equals(typed))
                .findFirst();
    }

    private ModelAndView page(
            Actor officer,
            String nik,
            Optional<Person> found,
            boolean unknown,
            New typed,
            Errors errors,
            HttpStatus status) {
        Optional<Person> served = officer.helping().map(Helped::person).flatMap(people::find);
        List<Choice> kelurahan = regions.kelurahan().stream()
                .map(region -> Choice.of(region.code().value(), regions.fullName(region.code())))
                .toList();
        CounterPage page = new CounterPage(
                nik,
                found.map(Person::id).map(data::masked),
                unknown,
                served.isPresent(),
                served.filter(p -> p.verification() != Verification.SELF_DECLARED)
                        .isPresent(),
                kelurahan,
                typed.name,
                typed.phone,
                typed.kelurahan,
                errors);
        ModelAndView view = new ModelAndView("identity/counter/page", "page", page);
        view.setStatus(status);
        return view;
    }

    /** What was typed of a resident who is not known yet. */
    private record New(String name, String phone, String kelurahan) {
        static final New NOTHING = new New("", "", "");
    }
}
