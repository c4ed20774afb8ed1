package id.balai.identity.signin;

import id.balai.identity.person.Person;
import id.balai.web.Outgoing;
import id.balai.web.Outgoing.Channel;
import id.balai.web.Outgoing.Message;
import org.springframework.stereotype.Component;

/** Writes to people where they can be reached: by e-mail if there is one, otherwise by phone. */
@Component
public class Messages {
    private final Outgoing outgoing;

    Messages(Outgoing outgoing) {
        this.outgoing = outgoing;
    }

    /** Nothing happens to somebody who cannot be reached. */
    public void send(Person person, String subject, String body) {
        if (person.email().isPresent()) {
            outgoing.send(new Message(Channel.EMAIL, person.email().get().value(), subject, body));
        } else {
            person.phone().ifPresent(phone -> outgoing.send(new Message(Channel.SMS, phone.e164(), subject, body)));
        }
    }

    /** Where a message goes, masked. */
    public static String addressOf(Person person) {
        return person.email()
                .map(Object::toString)
                .or(() -> person.phone().map(Object::toString))
                .orElse("");
    }
}
