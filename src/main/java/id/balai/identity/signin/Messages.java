package id.balai.identity.signin;

import id.balai.identity.account.MessageCodes;
import id.balai.identity.person.Person;
import id.balai.web.Outgoing;
import id.balai.web.Outgoing.Channel;
import id.balai.web.Outgoing.Message;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes to people where they can be reached: by e-mail if there is one, otherwise by phone. */
@Component
public class Messages {
    private final Outgoing outgoing;

    Messages(Outgoing outgoing) {
        this.outgoing = outgoing;
    }

    /** Nothing happens to somebody who cannot be reached. */
    void send(Person person, String subject, String body) {
        message(person, subject, body).ifPresent(outgoing::send);
    }

    /** The same for a code, which is not sent any more when it is not valid any more. */
    void sendCode(Person person, String subject, String body) {
        message(person, subject, body)
                .map(message -> message.lasting(MessageCodes.VALID))
                .ifPresent(outgoing::send);
    }

    private static Optional<Message> message(Person person, String subject, String body) {
        return person.email()
                .map(email -> new Message(Channel.EMAIL, email.value(), subject, body))
                .or(() -> person.phone().map(phone -> new Message(Channel.SMS, phone.e164(), subject, body)));
    }

    /** Where a message goes, masked. */
    public static String addressOf(Person person) {
        return person.email()
                .map(Object::toString)
                .or(() -> person.phone().map(Object::toString))
                .orElse("");
    }
}
