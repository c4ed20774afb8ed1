package id.balai.notification;

import id.balai.database.Cities;
import id.balai.database.CurrentCity;
import id.balai.notification.OutgoingMessages.Kept;
import id.balai.web.Outgoing.Channel;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends waiting e-mail by SMTP; exists only where {@code spring.mail.host} is set. */
@Component
@Profile("!cli")
@ConditionalOnProperty("spring.mail.host")
class SendingMail {
    private static final Logger LOG = LoggerFactory.getLogger(SendingMail.class);
    private static final int AT_ONCE = 20;

    private final Cities cities;
    private final OutgoingMessages messages;
    private final JavaMailSender mail;
    private final TransactionTemplate transaction;
    private final String from;

    SendingMail(
            Cities cities,
            OutgoingMessages messages,
            JavaMailSender mail,
            TransactionTemplate transaction,
            @Value("${balai.mail.from:balai@localhost}") String from) {
        this.cities = cities;
        this.messages = messages;
        this.mail = mail;
        this.transaction = transaction;
        this.from = from;
    }

    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT10S")
    void sendDue() {
        cities.inEachOpen("sending e-mail", () -> transaction.executeWithoutResult(_ -> sendSome()));
    }

    private void sendSome() {
        List<Kept> due = messages.due(Channel.EMAIL, AT_ONCE);
        due.forEach(this::send);
    }

    private void send(Kept message) {
        try {
            SimpleMailMessage letter = new SimpleMailMessage();
            letter.setFrom(from);
            letter.setTo(message.to());
            letter.setSubject(message.subject());
            letter.setText(message.body());
            mail.send(letter);
            messages.sent(message.id(), CurrentCity.get().demo());
        } catch (MailException e) {
            LOG.warn("message {} could not be sent: {}", message.id(), e.getMessage());
            messages.failed(message.id(), message.tries());
        }
    }
}
