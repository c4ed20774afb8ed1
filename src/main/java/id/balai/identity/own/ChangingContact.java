package id.balai.identity.own;

import id.balai.database.CurrentCity;
import id.balai.identity.account.MessageCodes;
import id.balai.identity.account.Registering;
import id.balai.identity.person.People;
import id.balai.identity.person.Person;
import id.balai.identity.signin.Unwatched;
import id.balai.kernel.EmailAddress;
import id.balai.kernel.PersonId;
import id.balai.kernel.PhoneNumber;
import id.balai.web.Outgoing;
import id.balai.web.Outgoing.Channel;
import id.balai.web.Outgoing.Message;
import id.balai.web.Text;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody is reached elsewhere from now on: counts once a code that went to the new address comes back, and the old
 * address is told. The log names the field and never its value.
 */
@Service
class ChangingContact {
    private static final String ROLE = "warga";

    private final People people;
    private final Registering registering;
    private final MessageCodes codes;
    private final Outgoing outgoing;
    private final Unwatched unwatched;

    ChangingContact(
            People people, Registering registering, MessageCodes codes, Outgoing outgoing, Unwatched unwatched) {
        this.people = people;
        this.registering = registering;
        this.codes = codes;
        this.outgoing = outgoing;
        this.unwatched = unwatched;
    }

    /** Sends a code to the new phone. */
    @Transactional
    void begin(PersonId person, PhoneNumber phone) {
        send(Channel.SMS, phone.e164(), codes.issue(holder(person), "phone:" + phone.e164()));
    }

    /** Makes a code for the new e-mail; afterwards it is sent there, or the owner of a taken address is told. */
    void begin(PersonId person, EmailAddress email) {
        String code = codes.issue(holder(person), "email:" + email.value());
        unwatched.later(() -> {
            if (people.find(email).isEmpty()) send(Channel.EMAIL, email.value(), code);
            else tell(Channel.EMAIL, email.value(), "identity.mail.taken");
        });
    }

    boolean isWaiting(PersonId person) {
        return codes.isWaiting(holder(person));
    }

    String shownInDemo(PersonId person) {
        return codes.shownInDemo(holder(person)).orElse("");
    }

    /** Whether the code was right, and the change recorded. */
    @Transactional
    boolean finish(PersonId id, String code) {
        Optional<String> content = codes.redeem(holder(id), code);
        if (content.isEmpty()) return false;
        Person before = people.get(id);
        String[] change = content.get().split(":", 2);
        if (change[0].equals("phone")) {
            Person after = before.reachedAt(Optional.of(new PhoneNumber(change[1])), before.email());
            registering.change(before, after, id, ROLE, "phone");
            before.phone().ifPresent(old -> tell(Channel.SMS, old.e164(), "identity.mail.moved"));
            return true;
        }
        EmailAddress email = new EmailAddress(change[1]);
        if (people.find(email).isPresent()) return false;
        registering.change(before, before.reachedAt(before.phone(), Optional.of(email)), id, ROLE, "email");
        before.email().ifPresent(old -> tell(Channel.EMAIL, old.value(), "identity.mail.moved"));
        return true;
    }

    private void send(Channel channel, String to, String code) {
        String body = Text.t("identity.mail.contact.body", CurrentCity.get().name(), code);
        outgoing.send(
                new Message(channel, to, Text.t("identity.mail.contact.subject"), body).lasting(MessageCodes.VALID));
    }

    private void tell(Channel channel, String to, String key) {
        String city = CurrentCity.get().name();
        outgoing.send(new Message(channel, to, Text.t(key + ".subject"), Text.t(key + ".body", city)));
    }

    private static String holder(PersonId person) {
        return "kontak/" + person;
    }
}
