package id.balai.identity.signin;

import id.balai.database.CurrentCity;
import id.balai.identity.account.Account;
import id.balai.identity.account.Accounts;
import id.balai.identity.account.MessageCodes;
import id.balai.identity.account.RecoveryCodes;
import id.balai.identity.person.People;
import id.balai.identity.person.Person;
import id.balai.kernel.PersonId;
import id.balai.web.Text;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The second factor: the code of an app, of a message, or one of the codes on paper. */
@Component
public class Factors {
    private static final int RECOVERY_LENGTH = 12;

    private final Accounts accounts;
    private final People people;
    private final MessageCodes codes;
    private final RecoveryCodes recovery;
    private final Messages messages;

    Factors(Accounts accounts, People people, MessageCodes codes, RecoveryCodes recovery, Messages messages) {
        this.accounts = accounts;
        this.people = people;
        this.codes = codes;
        this.recovery = recovery;
        this.messages = messages;
    }

    /** Sends a code, unless an app makes it or one is on its way. */
    @Transactional
    public void prepare(Account account) {
        if (!byMessage(account) || codes.isWaiting(holder(account.person()))) return;
        Person person = people.get(account.person());
        String code = codes.issue(holder(person.id()), "");
        messages.sendCode(
                person,
                Text.t("identity.mail.factor.subject"),
                Text.t("identity.mail.factor.body", CurrentCity.get().name(), code));
    }

    /** Whether the code is right; it is used up by that. */
    public boolean accept(Account account, String typed) {
        String code = typed.replaceAll("\\s", "");
        if (code.length() >= RECOVERY_LENGTH) return recovery.take(account.person(), code);
        if (account.totp() && accounts.takeTotp(account.person(), code)) return true;
        return byMessage(account)
                && codes.redeem(holder(account.person()), code).isPresent();
    }

    /** The code that is right now, where a demo city has to show it. */
    Optional<String> shownInDemo(Account account) {
        if (!CurrentCity.get().demo()) return Optional.empty();
        return account.totp() ? accounts.totpNow(account.person()) : codes.shownInDemo(holder(account.person()));
    }

    String sentTo(Account account) {
        return byMessage(account) ? Messages.addressOf(people.get(account.person())) : "";
    }

    private static boolean byMessage(Account account) {
        return account.byMessage() && !account.totp();
    }

    private static String holder(PersonId person) {
        return "factor/" + person;
    }
}
