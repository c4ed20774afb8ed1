package id.balai.notification.letter;

import id.balai.database.Cities;
import id.balai.database.DatabaseAway;
import id.balai.identity.Contacts;
import id.balai.kernel.EmailAddress;
import id.balai.kernel.PersonId;
import id.balai.notification.Topic;
import id.balai.notification.choice.Choices;
import id.balai.notification.choice.Rhythm;
import id.balai.notification.inbox.Letterbox;
import id.balai.notification.inbox.Note;
import id.balai.notification.inbox.Notes;
import id.balai.web.Outgoing;
import id.balai.web.Outgoing.Channel;
import id.balai.web.Outgoing.Message;
import id.balai.web.SiteAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gathers what waits for somebody into one letter. The letter and the mark that its news were written about are saved
 * together; killed in between, neither is.
 */
@Component
public class WritingLetters {
    /** What does not fit into a letter stands in the inbox. */
    static final int MOST = 30;

    private static final Logger LOG = LoggerFactory.getLogger(WritingLetters.class);

    private final Letterbox letterbox;
    private final Notes notes;
    private final Choices choices;
    private final Contacts contacts;
    private final WaysOut ways;
    private final SiteAddress site;
    private final Outgoing outgoing;
    private final List<Topic> topics;
    private final TransactionTemplate transaction;

    WritingLetters(
            Letterbox letterbox,
            Notes notes,
            Choices choices,
            Contacts contacts,
            WaysOut ways,
            SiteAddress site,
            Outgoing outgoing,
            List<Topic> topics,
            TransactionTemplate transaction) {
        this.letterbox = letterbox;
        this.notes = notes;
        this.choices = choices;
        this.contacts = contacts;
        this.ways = ways;
        this.site = site;
        this.outgoing = outgoing;
        this.topics = topics;
        this.transaction = transaction;
    }

    /** When it is done, in every city. */
    @Component
    static class EveryFewSeconds {
        private final Cities cities;
        private final WritingLetters letters;

        EveryFewSeconds(Cities cities, WritingLetters letters) {
            this.cities = cities;
            this.letters = letters;
        }

        @Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT15S")
        void write() {
            cities.inEachOpen("writing letters", letters::writeDue);
        }
    }

    /** Writes the current city's letters that are due, each in its own transaction. */
    public void writeDue() {
        while (writeOne())
            ;
    }

    /** Whether there was one; what is wrong with it keeps nobody else's waiting. */
    private boolean writeOne() {
        AtomicReference<Letterbox.@Nullable Due> taken = new AtomicReference<>();
        try {
            return Boolean.TRUE.equals(transaction.execute(_ -> writeNext(taken)));
        } catch (RuntimeException e) {
            Letterbox.Due due = taken.get();
            if (due == null || DatabaseAway.isBehind(e)) throw e;
            LOG.error("a letter on {} could not be written, next try in an hour", due.topic(), e);
            transaction.executeWithoutResult(_ -> letterbox.putOff(due));
            return true;
        }
    }

    private boolean writeNext(AtomicReference<Letterbox.@Nullable Due> taken) {
        Optional<Letterbox.Due> due = letterbox.take();
        due.ifPresent(letter -> {
            taken.set(letter);
            boolean written = topics.stream()
                    .filter(topic -> topic.code().equals(letter.topic()))
                    .findFirst()
                    .map(topic -> write(letter.person(), topic))
                    .orElse(false);
            notes.settle(letter.person(), letter.topic(), written);
            letterbox.done(letter, written);
        });
        return due.isPresent();
    }

    private boolean write(PersonId person, Topic topic) {
        boolean wanted = choices.of(List.of(person)).of(person, topic.code()).rhythm() != Rhythm.NEVER
                && (topic.forOfficials() || contacts.agreed(person));
        Optional<EmailAddress> address = wanted ? contacts.email(person) : Optional.empty();
        List<Note> waiting = address.isEmpty() ? List.of() : notes.waiting(person, topic.code(), MOST + 1);
        if (waiting.isEmpty()) return false;
        String wayOut = site.get() + ways.open(person, topic.code());
        boolean more = waiting.size() > MOST;
        Letter letter = new Letter(topic, more ? waiting.subList(0, MOST) : waiting, more, site.get(), wayOut);
        LocaleContext before = LocaleContextHolder.getLocaleContext();
        try {
            LocaleContextHolder.setLocale(choices.language(person));
            outgoing.send(new Message(Channel.EMAIL, address.get().value(), letter.subject(), letter.body(), wayOut));
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
        return true;
    }
}
