package id.balai.notification;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.database.Cities;
import id.balai.database.City;
import id.balai.database.CurrentCity;
import id.balai.support.BalaiTest;
import id.balai.support.Neighbour;
import id.balai.web.Outgoing.Channel;
import id.balai.web.Outgoing.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** Each city sends its own e-mail, once. */
@BalaiTest
class SendingMailTests {
    private final OutgoingMessages messages;
    private final JdbcClient jdbc;
    private final City neighbour;
    private final SendingMessages sending;
    private final List<String> left = new ArrayList<>();
    private final Map<String, Map<String, String>> heads = new HashMap<>();

    SendingMailTests(
            Cities cities,
            OutgoingMessages messages,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            Neighbour neighbour) {
        this.messages = messages;
        this.jdbc = jdbc;
        this.neighbour = neighbour.city();
        this.sending = new SendingMessages(
                cities, messages, List.of(new MailCarrier(new Post(), "balai@contoh.id")), transaction);
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

    /** RFC 8058: both lines, and only in letters that one may stop; RFC 3834: no machine answers them. */
    @Test
    void aLetterThatOneMayStopSaysHowInItsHead() throws Exception {
        String tag = UUID.randomUUID().toString();
        messages.send(new Message(
                Channel.EMAIL, "a@contoh.id", tag, "Isi.", "https://balai.contoh.id/kabar/berhenti/rahasia"));
        messages.send(letter("b@contoh.id", tag));
        for (int i = 0; i < 50 && sent(tag) < 2; i++) sending.sendDue();
        assertThat(heads.get("a@contoh.id " + tag))
                .containsEntry("List-Unsubscribe", "<https://balai.contoh.id/kabar/berhenti/rahasia>")
                .containsEntry("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")
                .containsEntry("Auto-Submitted", "auto-generated");
        assertThat(heads.get("b@contoh.id " + tag)).doesNotContainKey("List-Unsubscribe");
        assertThat(jdbc.sql("SELECT count(*)::int FROM notification_message WHERE subject = ? AND way_out IS NOT NULL")
                        .param(tag)
                        .query(Integer.class)
                        .single())
                .as("what was sent is forgotten, its secret too")
                .isZero();
    }

    /** Takes every letter and sends none. */
    private final class Post extends JavaMailSenderImpl {
        @Override
        public void send(MimeMessage letter) {
            try {
                letter.saveChanges();
                String what =
                        letter.getRecipients(jakarta.mail.Message.RecipientType.TO)[0] + " " + letter.getSubject();
                left.add(what);
                Map<String, String> head = new HashMap<>();
                letter.getAllHeaders().asIterator().forEachRemaining(line -> head.put(line.getName(), line.getValue()));
                heads.put(what, head);
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
