package id.balai.notification;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.database.Cities;
import id.balai.database.City;
import id.balai.database.CurrentCity;
import id.balai.kernel.MovableClock;
import id.balai.support.BalaiTest;
import id.balai.support.Neighbour;
import id.balai.web.Outgoing.Channel;
import id.balai.web.Outgoing.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** Each city sends its own e-mail, once. */
@BalaiTest
class SendingMailTests {
    private final Cities cities;
    private final TransactionTemplate transaction;
    private final MovableClock clock;
    private final Environment settings;
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
            Neighbour neighbour,
            MovableClock clock,
            Environment settings) {
        this.cities = cities;
        this.transaction = transaction;
        this.clock = clock;
        this.settings = settings;
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

    /** The mail server is asked in the middle of the next one; it may take its time, and the program may be killed. */
    @Test
    void aLetterThatLeftIsSentWhateverBecomesOfTheNextOne() {
        String tag = UUID.randomUUID().toString();
        messages.send(letter("pertama@contoh.id", tag));
        messages.send(letter("kedua@contoh.id", tag));
        City here = CurrentCity.get();
        List<Integer> sentBefore = new ArrayList<>();
        Carrier carrier = new MailCarrier(
                new Post() {
                    @Override
                    public void send(MimeMessage letter) {
                        super.send(letter);
                        if (left.getLast().endsWith(tag))
                            sentBefore.add(CompletableFuture.supplyAsync(() -> sentIn(here, tag))
                                    .join());
                    }
                },
                "balai@contoh.id");
        SendingMessages slow = new SendingMessages(cities, messages, List.of(carrier), transaction);
        for (int i = 0; i < 50 && sent(tag) < 2; i++) slow.sendDue();
        assertThat(sentBefore).containsExactly(0, 1);
    }

    private int sentIn(City city, String tag) {
        try {
            return CurrentCity.call(city, () -> sent(tag));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aLetterIsTriedForDaysAndACodeForMinutes() {
        String tag = UUID.randomUUID().toString();
        Instant now = clock.instant();
        messages.send(letter("hari@contoh.id", tag));
        messages.send(letter("menit@contoh.id", tag).lasting(Duration.ofMinutes(15)));
        UUID letter = id("hari@contoh.id");
        for (int tries = 0; tries < 12; tries++) messages.failed(letter, tries);
        assertThat(waiting(letter)).as("hours to the next try").isLessThan(5);
        giveUpAt(now.plus(Duration.ofMinutes(14)));
        assertThat(recipients(tag)).containsExactlyInAnyOrder("hari@contoh.id", "menit@contoh.id");
        giveUpAt(now.plus(Duration.ofMinutes(16)));
        assertThat(recipients(tag)).containsExactlyInAnyOrder("hari@contoh.id", "");
        giveUpAt(now.plus(Duration.ofHours(71)));
        assertThat(recipients(tag)).containsExactlyInAnyOrder("hari@contoh.id", "");
        giveUpAt(now.plus(Duration.ofHours(73)));
        assertThat(recipients(tag)).containsOnly("");
    }

    private void giveUpAt(Instant instant) {
        clock.at(instant, messages::giveUp);
    }

    private UUID id(String to) {
        return jdbc.sql("SELECT id FROM notification_message WHERE recipient = ? ORDER BY id DESC LIMIT 1")
                .param(to)
                .query(UUID.class)
                .single();
    }

    private int waiting(UUID message) {
        return jdbc.sql("""
                        SELECT (extract(epoch FROM next_try - created_at) / 3600)::int FROM notification_message
                        WHERE id = ?""").param(message).query(Integer.class).single();
    }

    private List<String> recipients(String tag) {
        return jdbc.sql("SELECT recipient || body FROM notification_message WHERE subject = ?")
                .param(tag)
                .query((row, n) -> row.getString(1).replace("Isi surat.", ""))
                .list();
    }

    /** As Spring Boot hands them to the mail program: without them it waits for ever. */
    @Test
    void aMailServerThatDoesNotAnswerIsLeftAfterTenSeconds() {
        Map<String, String> set = Binder.get(settings)
                .bind("spring.mail.properties", Bindable.mapOf(String.class, String.class))
                .get();
        for (String protocol : List.of("mail.smtp.", "mail.smtps.")) {
            assertThat(set)
                    .containsEntry(protocol + "connectiontimeout", "10000")
                    .containsEntry(protocol + "timeout", "10000")
                    .containsEntry(protocol + "writetimeout", "10000");
        }
    }

    /** Takes every letter and sends none. */
    private class Post extends JavaMailSenderImpl {
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
