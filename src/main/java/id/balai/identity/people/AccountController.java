package id.balai.identity.people;

import static id.balai.web.Text.t;

import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.PersonalData;
import id.balai.identity.Requires;
import id.balai.identity.account.Account;
import id.balai.identity.account.Accounts;
import id.balai.identity.person.People;
import id.balai.identity.person.Person;
import id.balai.kernel.MovableClock;
import id.balai.kernel.NonBlank;
import id.balai.kernel.PersonId;
import id.balai.kernel.TypedDay;
import id.balai.organisation.Posts;
import id.balai.organisation.post.AppointingHolder;
import id.balai.organisation.post.Appointment;
import id.balai.organisation.post.AppointmentResult;
import id.balai.organisation.post.EndingHolding;
import id.balai.organisation.post.PostList;
import id.balai.web.NotFound;
import id.balai.web.kit.Errors;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /kelola/orang/{id}}: one account and its posts. */
@Requires(Permission.KEEP_PEOPLE)
@Controller
class AccountController {
    private static final String ROLE = "operator";

    private final People people;
    private final Accounts accounts;
    private final PersonalData data;
    private final KeepingAccounts keeping;
    private final Posts posts;
    private final PostList list;
    private final AppointingHolder appointing;
    private final EndingHolding ending;
    private final Clock clock;

    AccountController(
            People people,
            Accounts accounts,
            PersonalData data,
            KeepingAccounts keeping,
            Posts posts,
            PostList list,
            AppointingHolder appointing,
            EndingHolding ending,
            Clock clock) {
        this.people = people;
        this.accounts = accounts;
        this.data = data;
        this.keeping = keeping;
        this.posts = posts;
        this.list = list;
        this.appointing = appointing;
        this.ending = ending;
        this.clock = clock;
    }

    /** @param typed {@code cari}, words in the title of a post; {@code jabatan}, the key of the one that was chosen */
    @GetMapping("/kelola/orang/{id}")
    ModelAndView show(@PathVariable UUID id, @RequestParam Map<String, String> typed) {
        return page(new PersonId(id), typed, Errors.NONE, HttpStatus.OK);
    }

    @PostMapping("/kelola/orang/{id}/{act:kunci|buka|kode|sesi}")
    ModelAndView change(Actor operator, @PathVariable UUID id, @PathVariable String act) {
        PersonId person = known(id);
        Optional<AdminRefused> refused = switch (act) {
            case "kunci" -> keeping.lock(person, operator.person());
            case "buka" -> keeping.unlock(person, operator.person());
            case "kode" -> keeping.resetFactor(person, operator.person());
            default -> keeping.endSessions(person, operator.person());
        };
        return answer(person, refused.map(PeopleController::words));
    }

    /** For good, or as Plt or Plh until a day. */
    @PostMapping("/kelola/orang/{id}/jabatan")
    ModelAndView appoint(Actor operator, @PathVariable UUID id, @RequestParam Map<String, String> typed) {
        PersonId person = known(id);
        AppointmentForm form = AppointmentForm.read(typed);
        if (!form.errors().isEmpty()) return page(person, typed, form.errors(), HttpStatus.UNPROCESSABLE_CONTENT);
        if (person.equals(operator.person())) {
            return page(person, typed, whole(AdminRefused.OWN_ACCOUNT), HttpStatus.CONFLICT);
        }
        Optional<UUID> post = posts.byKey(form.post());
        if (post.isEmpty()) {
            Errors unknown = Errors.on("cari", PeopleController.words(AdminRefused.NO_SUCH_POST));
            return page(person, typed, unknown, HttpStatus.CONFLICT);
        }
        Appointment appointment =
                form.of(post.get(), person, new NonBlank(people.get(person).name()));
        Optional<String> refused = AppointmentWords.of(appointing.appoint(appointment, operator.person(), ROLE));
        return refused.map(words -> page(person, typed, Errors.NONE.and(words), HttpStatus.CONFLICT))
                .orElseGet(() -> new ModelAndView("redirect:/kelola/orang/" + person));
    }

    private static Errors whole(AdminRefused refused) {
        return Errors.NONE.and(PeopleController.words(refused));
    }

    @PostMapping("/kelola/orang/{id}/jabatan/{holding}/akhiri")
    ModelAndView end(
            Actor operator,
            @PathVariable UUID id,
            @PathVariable UUID holding,
            @RequestParam(defaultValue = "") String sampai,
            @RequestParam(defaultValue = "") String sk) {
        PersonId person = known(id);
        LocalDate last = TypedDay.find(sampai).orElse(null);
        Errors errors = wrong(last, "sampai-" + holding, sk, "sk-" + holding);
        if (!errors.isEmpty() || last == null) return page(person, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        if (person.equals(operator.person())) return answer(person, AdminRefused.OWN_ACCOUNT);
        if (list.heldBy(person, today()).stream()
                .noneMatch(term -> term.holding().equals(holding))) throw new NotFound();
        AppointmentResult result = ending.end(holding, last, new NonBlank(sk), operator.person(), ROLE)
                .orElseThrow(NotFound::new);
        return answer(person, AppointmentWords.of(result));
    }

    private ModelAndView answer(PersonId person, AdminRefused refused) {
        return answer(person, Optional.of(PeopleController.words(refused)));
    }

    private ModelAndView answer(PersonId person, Optional<String> refused) {
        return refused.map(words -> page(person, Errors.NONE.and(words), HttpStatus.CONFLICT))
                .orElseGet(() -> new ModelAndView("redirect:/kelola/orang/" + person));
    }

    private static Errors wrong(@Nullable LocalDate day, String dayField, String decree, String decreeField) {
        Errors errors = Errors.NONE;
        if (day == null) errors = errors.and(dayField, t("identity.people.date.wrong"));
        if (NonBlank.find(decree).isEmpty()) errors = errors.and(decreeField, t("identity.people.decree.missing"));
        return errors;
    }

    private PersonId known(UUID id) {
        return accounts.find(new PersonId(id)).orElseThrow(NotFound::new).person();
    }

    /** The post that was chosen, or else those to choose from. */
    private PostChoice choice(Map<String, String> typed) {
        Optional<PostList.Entry> chosen = list.named(typed.getOrDefault("jabatan", ""), today());
        String words = typed.getOrDefault("cari", "").strip();
        if (chosen.isPresent()) return new PostChoice(words, chosen, List.of());
        return new PostChoice(words, chosen, list.find(words, today(), PostChoice.MOST + 1));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), MovableClock.JAKARTA);
    }

    private ModelAndView page(PersonId id, Errors errors, HttpStatus status) {
        return page(id, Map.of(), errors, status);
    }

    private ModelAndView page(PersonId id, Map<String, String> typed, Errors errors, HttpStatus status) {
        Account account = accounts.find(id).orElseThrow(NotFound::new);
        Person person = people.get(id);
        AccountPage page = new AccountPage(
                data.masked(id),
                person.name(),
                account.login().orElse(""),
                account.locked(),
                account.hasStrongFactor(),
                account.passwordHash().isPresent(),
                list.heldBy(id, today()),
                choice(typed),
                today(),
                typed,
                errors);
        ModelAndView view = new ModelAndView("identity/account/page", "page", page);
        view.setStatus(status);
        return view;
    }
}
