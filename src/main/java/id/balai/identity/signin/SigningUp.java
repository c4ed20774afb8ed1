package id.balai.identity.signin;

import id.balai.database.CurrentCity;
import id.balai.identity.account.Accounts;
import id.balai.identity.account.MessageCodes;
import id.balai.identity.account.Registering;
import id.balai.identity.person.Consents;
import id.balai.identity.person.People;
import id.balai.identity.person.Person;
import id.balai.identity.person.Verification;
import id.balai.kernel.EmailAddress;
import id.balai.kernel.Nik;
import id.balai.kernel.PersonId;
import id.balai.kernel.PhoneNumber;
import id.balai.kernel.RegionCode;
import id.balai.web.Text;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * A resident makes an account, in two steps: the form, then the code that was sent. Whether the NIK or the e-mail is known
 * already is told to nobody but its owner, by message.
 */
@Service
class SigningUp {
    static final String ROLE = "warga";

    private final People people;
    private final Accounts accounts;
    private final Registering registering;
    private final Consents consents;
    private final MessageCodes codes;
    private final Messages messages;
    private final Unwatched unwatched;
    private final JsonMapper json;

    SigningUp(
            People people,
            Accounts accounts,
            Registering registering,
            Consents consents,
            MessageCodes codes,
            Messages messages,
            Unwatched unwatched,
            JsonMapper json) {
        this.people = people;
        this.accounts = accounts;
        this.registering = registering;
        this.consents = consents;
        this.codes = codes;
        this.messages = messages;
        this.unwatched = unwatched;
        this.json = json;
    }

    /** What waits for the code. */
    record Wish(
            UUID person,
            String name,
            String nik,
            String phone,
            @Nullable String email,
            String region,
            String passwordHash,
            boolean messages) {
        Person toPerson() {
            return new Person(
                    new PersonId(person),
                    0,
                    name,
                    Optional.of(new Nik(nik)),
                    Optional.of(new PhoneNumber(phone)),
                    Optional.ofNullable(email).map(EmailAddress::new),
                    Optional.of(new RegionCode(region)),
                    Verification.SELF_DECLARED);
        }
    }

    /** Makes a code for whoever asks; afterwards it is sent, or somebody known already is told. */
    void begin(String holder, Wish wish) {
        String code = codes.issue(holder, json.writeValueAsString(wish));
        unwatched.later(() -> tell(wish.toPerson(), code));
    }

    private void tell(Person wanted, String code) {
        Optional<Person> known =
                wanted.nik().flatMap(people::find).or(() -> wanted.email().flatMap(people::find));
        if (known.isEmpty() || mayClaim(known.get(), wanted)) {
            messages.sendCode(
                    wanted, Text.t("identity.mail.signup.subject"), Text.t("identity.mail.signup.body", city(), code));
        } else {
            messages.send(
                    known.get(), Text.t("identity.mail.known.subject"), Text.t("identity.mail.known.body", city()));
        }
    }

    /** The account, once the code is right; empty when it is not, or somebody is known already. */
    @Transactional
    Optional<PersonId> finish(String holder, String code) {
        return codes.redeem(holder, code)
                .map(content -> json.readValue(content, Wish.class))
                .flatMap(this::open);
    }

    private Optional<PersonId> open(Wish wish) {
        Person wanted = wish.toPerson();
        Optional<Person> known = people.find(new Nik(wish.nik()));
        if (known.isPresent() && !mayClaim(known.get(), wanted)) return Optional.empty();
        if (known.isEmpty() && wanted.email().flatMap(people::find).isPresent()) return Optional.empty();
        PersonId person = known.map(Person::id)
                .orElseGet(() -> registering.register(wanted, wanted.id(), ROLE).id());
        registering.open(person, null, wish.passwordHash(), person, ROLE);
        consents.give(person, Consents.ACCOUNT);
        if (wish.messages()) consents.give(person, Consents.MESSAGES);
        return Optional.of(person);
    }

    /** Somebody whom an officer recorded at the counter takes over that record with the phone that stands in it. */
    private boolean mayClaim(Person known, Person wanted) {
        return known.nik().equals(wanted.nik())
                && known.phone().isPresent()
                && known.phone().equals(wanted.phone())
                && accounts.find(known.id()).isEmpty();
    }

    private static String city() {
        return CurrentCity.get().name();
    }
}
