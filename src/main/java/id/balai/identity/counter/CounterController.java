package id.balai.identity.counter;

import static id.balai.web.Text.t;

import id.balai.identity.Actor;
import id.balai.identity.Helped;
import id.balai.identity.Permission;
import id.balai.identity.PersonalData;
import id.balai.identity.PersonalData.Field;
import id.balai.identity.Rate;
import id.balai.identity.RateLimits;
import id.balai.identity.Requires;
import id.balai.identity.Reveal;
import id.balai.identity.account.Registering;
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

/** {@code /loket}: serving a resident who has no account or no phone. A NIK never stands in an address. */
@Requires(Permission.SERVE_AT_COUNTER)
@Controller
class CounterController {
    private static final Rate SEARCHES = Rate.of("loket", 60, Duration.ofHours(1));
    private static final String FOUND = "loket-temuan";

    private final Serving serving;
    private final PersonalData data;
    private final Regions regions;
    private final Sessions sessions;
    private final RateLimits limits;
    private final ServedPersons served;

    CounterController(
            Serving serving,
            PersonalData data,
            Regions regions,
            Sessions sessions,
            RateLimits limits,
            ServedPersons served) {
        this.serving = serving;
        this.data = data;
        this.regions = regions;
        this.sessions = sessions;
        this.limits = limits;
        this.served = served;
    }

    @GetMapping("/loket")
    ModelAndView show(Actor officer) {
        return page(officer, Asked.NOTHING, Errors.NONE, HttpStatus.OK);
    }

    @PostMapping("/loket/cari")
    ModelAndView find(Actor officer, @RequestParam(defaultValue = "") String nik, HttpServletRequest request) {
        PersonForm form = new PersonForm();
        Nik wanted = form.nik("nik", nik);
        Optional<Instant> wait = limits.take(SEARCHES, officer.person().toString());
        wait.ifPresent(again -> form.wrong("nik", t("identity.signin.toomany", Format.time(again))));
        if (wanted == null || wait.isPresent()) {
            return page(officer, Asked.about(nik), form.errors(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Optional<Person> found = serving.find(officer, wanted);
        found.ifPresent(person -> sessions.put(request, FOUND, person.id().toString()));
        Asked asked = new Asked(wanted.digits(), found, found.isEmpty(), "", "", "");
        return page(officer, asked, Errors.NONE, HttpStatus.OK);
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
        Asked asked = new Asked(nik, Optional.empty(), true, nama, ponsel, kelurahan);
        if (!form.errors().isEmpty()) {
            return page(officer, asked, form.errors(), HttpStatus.UNPROCESSABLE_CONTENT);
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
            return page(officer, asked, refused, HttpStatus.CONFLICT);
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

    /** Shows a value of the resident who is being served, to an officer who may see it and says why. */
    @PostMapping("/loket/tampilkan")
    ModelAndView reveal(Actor officer, @RequestParam Map<String, String> typed) {
        PersonId person = officer.helping().map(Helped::person).orElseThrow(NotFound::new);
        Reveal answer = revealOf(officer)
                .orElseThrow(NotFound::new)
                .answer(typed, (field, why) -> data.reveal(officer, person, field, why, ""));
        HttpStatus status = answer.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return page(officer, Asked.NOTHING, Optional.of(answer), answer.errors(), status);
    }

    private Optional<Reveal> revealOf(Actor officer) {
        return officer.helping()
                .map(Helped::person)
                .filter(person -> data.mayReveal(officer, person))
                .map(person -> Reveal.of(
                        data.masked(person), List.of(Field.NIK, Field.PHONE, Field.EMAIL), "/loket/tampilkan"));
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

    private ModelAndView page(Actor officer, Asked asked, Errors errors, HttpStatus status) {
        return page(officer, asked, revealOf(officer), errors, status);
    }

    private ModelAndView page(Actor officer, Asked asked, Optional<Reveal> reveal, Errors errors, HttpStatus status) {
        List<Choice> kelurahan = regions.kelurahan().stream()
                .map(region -> Choice.of(region.code().value(), regions.fullName(region.code())))
                .toList();
        CounterPage page = new CounterPage(
                asked.nik,
                asked.found.map(Person::id).map(data::masked),
                asked.unknown,
                officer.helping().flatMap(served::find),
                kelurahan,
                asked.name,
                asked.phone,
                asked.kelurahan,
                reveal,
                errors);
        ModelAndView view = new ModelAndView("identity/counter/page", "page", page);
        view.setStatus(status);
        return view;
    }

    /** What was asked for: a NIK, who has it, and what was typed of a resident who is not known yet. */
    private record Asked(
            String nik, Optional<Person> found, boolean unknown, String name, String phone, String kelurahan) {
        static final Asked NOTHING = new Asked("", Optional.empty(), false, "", "", "");

        static Asked about(String nik) {
            return new Asked(nik, Optional.empty(), false, "", "", "");
        }
    }
}
