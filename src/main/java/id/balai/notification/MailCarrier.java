package id.balai.notification;

import id.balai.database.CurrentCity;
import id.balai.notification.OutgoingMessages.Kept;
import id.balai.web.Outgoing.Channel;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * E-mail by SMTP; there is one where {@code spring.mail.host} is set. A letter that one may stop says how in its head
 * (RFC 2369, RFC 8058). Its Message-ID stays the same however often it is tried, so that a mailbox can tell.
 */
class MailCarrier implements Carrier {
    private final JavaMailSender mail;
    private final String from;

    MailCarrier(JavaMailSender mail, String from) {
        this.mail = mail;
        this.from = from;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public void carry(Kept message) throws CannotCarry {
        try {
            mail.send(letter(message));
        } catch (MailException | MessagingException e) {
            throw new CannotCarry(e);
        }
    }

    private MimeMessage letter(Kept message) throws MessagingException {
        MimeMessage letter = mail.createMimeMessage();
        MimeMessageHelper parts = new MimeMessageHelper(letter, StandardCharsets.UTF_8.name());
        parts.setFrom(from);
        parts.setTo(message.to());
        parts.setSubject(message.subject());
        parts.setText(message.body());
        letter.setHeader(
                "Message-ID",
                "<" + message.id() + "@" + CurrentCity.get().hosts().getFirst() + ">");
        letter.setHeader("Auto-Submitted", "auto-generated");
        if (message.wayOut() != null) {
            letter.setHeader("List-Unsubscribe", "<" + message.wayOut() + ">");
            letter.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return letter;
    }
}
