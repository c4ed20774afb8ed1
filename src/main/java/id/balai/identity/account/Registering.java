package id.balai.identity.account;

import id.balai.identity.person.People;
import id.balai.identity.person.Person;
import id.balai.identity.person.Verification;
import id.balai.kernel.Ids;
import id.balai.kernel.PersonId;
import id.balai.ledger.Decision;
import id.balai.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes people known to the city and opens their accounts. */
@Service
public class Registering {
    private final People people;
    private final Accounts accounts;
    private final AccountNames names;
    private final Ledger ledger;

    Registering(People people, Accounts accounts, AccountNames names, Ledger ledger) {
        this.people = people;
        this.accounts = accounts;
        this.names = names;
        this.ledger = ledger;
    }

    public static PersonId newPerson() {
        return new PersonId(Ids.next());
    }

    /** A person becomes known, by their own word or an officer's. */
    @Transactional
    public Person register(Person person, PersonId by, String role) {
        Person saved = people.save(person);
        ledger.append(Decision.on("identity.person", saved.id().value(), saved.version())
                .by(by, role)
                .starting(state(saved.verification())));
        return saved;
    }

    /** Something about a known person changes; the log names the fields and never their values. */
    @Transactional
    public Person change(Person before, Person after, PersonId by, String role, String... fields) {
        Person saved = people.save(after);
        ledger.append(Decision.on("identity.person", saved.id().value(), saved.version())
                .by(by, role)
                .moving(state(before.verification()), state(saved.verification()))
                .with("fields", java.util.List.of(fields)));
        return saved;
    }

    /** Opens an account for a known person. */
    @Transactional
    public void open(PersonId person, @Nullable String login, @Nullable String passwordHash, PersonId by, String role) {
        accounts.open(person, login, passwordHash);
        ledger.append(Decision.remark("identity.account", names.of(person))
                .by(by, role)
                .starting("open"));
    }

    private static String state(Verification verification) {
        return switch (verification) {
            case SELF_DECLARED -> "declared";
            case AT_COUNTER -> "verified";
            case OFFICIAL -> "official";
        };
    }
}
