package id.balai.notification;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.database.Cities;
import id.balai.database.City;
import id.balai.database.CurrentCity;
import id.balai.support.BalaiTest;
import id.balai.support.Neighbour;
import id.balai.web.Outgoing.Channel;
import id.balai.web.Outgoing.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** Each city sends its own e-mail, once. */
@BalaiTest
class SendingMailTests {
    private final OutgoingMessages messages;
    private final JdbcClient jdbc;
    private final City neighbour;
    private final SendingMail sending;
    private final List<String> left = new ArrayList<>();

    SendingMailTests(
            Cities cities,
            OutgoingMessages messages,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            Neighbour neighbour) {
        this.messages = messages;
        this.jdbc = jdbc;
        this.neighbour = neighbour.city();
        this.sending = new SendingMail(cities, messages, new Post(), transaction, "balai@contoh.id");
    }

    @Test
    void eachCitySendsItsOwnLettersOnce() throws Exception {
        String tag = UUID.randomUUID().toString();
        messages.send(letter("kota@contoh.id", tag));
        CurrentCity.run(neighbour, () -> messages.send(letter("tetangga@contoh.id", tag)));
        // In turns of twenty letters; other tests may have left some.
        for (int i = 0; i < 50 && sent(tag) == 0; i++) sending.sendDue();
        sending.sendDue();
        assertThat(left.stream().filter(each -> each.endsWith(tag)))
                .containsExactlyInAnyOrder("kota@contoh.id " + tag, "tetangga@contoh.id " + tag);
        assertThat(sent(tag)).isOne();
        assertThat(CurrentCity.call(neighbour, () -> sent(tag))).isOne();
    }

    private static Message letter(String to, String subject) {
        return new Message(Channel.EMAIL, to, subject, "Isi surat.");
    }

    private int sent(String subject) {
        return jdbc.sql("SELECT count(*)::int FROM notification_message WHERE subject = ? AND sent_at IS NOT NULL")
                .param(subject)
                .query(Integer.class)
                .single();
    }

    /** Takes every letter and sends none. */
    private final class Post extends JavaMailSenderImpl {
        @Override
        public void send(SimpleMailMessage... letters) {
            for (SimpleMailMessage each : letters)
                left.add(Objects.requireNonNull(each.getTo())[0] + " " + each.getSubject());
        }

        @Override
        public void send(SimpleMailMessage letter) {
            send(new SimpleMailMessage[] {letter});
        }
    }
}
