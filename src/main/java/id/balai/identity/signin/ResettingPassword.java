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
    private final Unwatched unwatched;

    ResettingPassword(
            Accounts accounts,
            People people,
            MessageCodes codes,
            Messages messages,
            Sessions sessions,
            Unwatched unwatched) {
        this.accounts = accounts;
        this.people = people;
        this.codes = codes;
        this.messages = messages;
        this.sessions = sessions;
        this.unwatched = unwatched;
    }

    /** Makes a code for whoever asks; it is sent afterwards, if there is such an account. */
    void begin(String holder, String login) {
        String code = codes.issue(holder, login);
        unwatched.later(() -> accountOf(login).ifPresent(account -> send(people.get(account.person()), code)));
    }

    private void send(Person person, String code) {
        messages.sendCode(
                person,
                Text.t("identity.mail.reset.subject"),
                Text.t("identity.mail.reset.body", CurrentCity.get().name(), code));
    }

    /** Whose password was replaced; empty when the code is wrong, or right for nobody. */
    @Transactional
    Optional<PersonId> finish(String holder, String code, String newHash) {
        Optional<PersonId> person =
                codes.redeem(holder, code).flatMap(this::accountOf).map(Account::person);
        person.ifPresent(p -> {
            accounts.setPassword(p, newHash);
            sessions.endAll(p);
        });
        return person;
    }

    private Optional<Account> accountOf(String login) {
        return accounts.named(login).filter(account -> !account.locked());
    }
}
