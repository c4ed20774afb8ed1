package id.balai.identity.signin;

import id.balai.database.CurrentCity;
import id.balai.identity.account.Account;
import id.balai.identity.account.Accounts;
import id.balai.identity.account.MessageCodes;
import id.balai.identity.person.People;
import id.balai.identity.person.Person;
import id.balai.identity.session.Sessions;
import id.balai.kernel.PersonId;
import id.balai.web.Text;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A forgotten password is replaced with the help of a code by message. The second factor is asked for all the same, and
 * every session of the person ends.
 */
@Service
class ResettingPassword {
    private final Accounts accounts;
    private final People people;
    private final MessageCodes codes;
    private final Messages messages;
    private final Sessions sessions;

    ResettingPassword(Accounts accounts, People people, MessageCodes codes, Messages messages, Sessions sessions) {
        this.accounts = accounts;
        this.people = people;
        this.codes = codes;
        this.messages = messages;
        this.sessions = sessions;
    }

    /** Sends a code if there is such an account; otherwise only looks as if. */
    @Transactional
    void begin(String holder, String login) {
        Optional<Person> person = accounts.named(login)
                .filter(account -> !account.locked())
                .map(Account::person)
                .map(people::get);
        if (person.isPresent()) {
            String code = codes.issue(holder, person.get().id().toString());
            messages.send(
                    person.get(),
                    Text.t("identity.mail.reset.subject"),
                    Text.t("identity.mail.reset.body", CurrentCity.get().name(), code));
        } else {
            codes.pretend(holder, new UUID(0, 0).toString());
        }
    }

    /** Whose password was replaced; empty when the code is wrong. */
    @Transactional
    Optional<PersonId> finish(String holder, String code, String newHash) {
        Optional<PersonId> person =
                codes.redeem(holder, code).map(UUID::fromString).map(PersonId::new);
        person.ifPresent(p -> {
            accounts.setPassword(p, newHash);
            sessions.endAll(p);
        });
        return person;
    }
}
