package id.balai.identity;

import id.balai.identity.person.Consents;
import id.balai.identity.person.People;
import id.balai.kernel.EmailAddress;
import id.balai.kernel.PersonId;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the city itself, and no official, writes to a person; never shown on a page. */
@Component
public class Contacts {
    private final People people;
    private final Consents consents;

    Contacts(People people, Consents consents) {
        this.people = people;
        this.consents = consents;
    }

    /** The address for letters; empty when the person gave none. */
    public Optional<EmailAddress> email(PersonId person) {
        return people.find(person).flatMap(known -> known.email());
    }

    /** Whether the person agreed to letters about their own matters (UU 27/2022 art. 20). */
    public boolean agreed(PersonId person) {
        return consents.has(person, Consents.MESSAGES);
    }

    /** The person agrees, by a form that says what to. */
    @Transactional
    public void agree(PersonId person) {
        if (!agreed(person)) consents.give(person, Consents.MESSAGES);
    }
}
