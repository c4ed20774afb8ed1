package id.balai.notification.telling;

import static id.balai.musrenbang.MusrenbangFixtures.drain;
import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import id.balai.identity.Officials;
import id.balai.identity.person.Person;
import id.balai.kernel.RegionCode;
import id.balai.musrenbang.MusrenbangFixtures;
import id.balai.musrenbang.proposal.SubmittingProposal;
import id.balai.notification.inbox.Notes;
import id.balai.support.BalaiTest;
import id.balai.support.TestPeople;
import id.balai.web.Frame;
import id.balai.web.Viewer;
import id.balai.web.WorkItem;
import id.balai.web.WorkSource;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Officials hear in the morning what came into their work lists; the days are those of a year that nobody uses. */
@BalaiTest
class TellingWorkTests {
    private static final RegionCode PUJIDADI = new RegionCode("12.75.05.1005");
    private static final RegionCode NEXT = new RegionCode("12.75.05.1002");

    private final MusrenbangFixtures fixtures;
    private final SubmittingProposal submitting;
    private final TestPeople people;
    private final Officials officials;
    private final List<WorkSource> sources;
    private final KnownWork known;
    private final Recipients recipients;
    private final Notes notes;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    TellingWorkTests(
            MusrenbangFixtures fixtures,
            SubmittingProposal submitting,
            TestPeople people,
            Officials officials,
            List<WorkSource> sources,
            KnownWork known,
            Recipients recipients,
            Notes notes,
            TransactionTemplate transaction,
            JdbcClient jdbc) {
        this.fixtures = fixtures;
        this.submitting = submitting;
        this.people = people;
        this.officials = officials;
        this.sources = sources;
        this.known = known;
        this.recipients = recipients;
        this.notes = notes;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    /** A day that was told is told no more, nor any before it. */
    @BeforeEach
    void noDayWasTold() {
        jdbc.sql("DELETE FROM notification_work_day WHERE day > '2050-01-01'").update();
    }

    @Test
    void onceADayAtMostAndOnlyWhenSomethingIsNew() {
        fixtures.open();
        Person lurah = people.official("Ester Pagi", "lurah/" + PUJIDADI);
        propose();
        tell("2051-01-02T23:30:00Z");
        assertThat(told(lurah)).as("half past six in Binjai").isEmpty();
        tell("2051-01-03T00:00:00Z");
        propose();
        tell("2051-01-03T09:00:00Z");
        assertThat(told(lurah)).containsExactly("1");
        tell("2051-01-04T01:00:00Z");
        tell("2051-01-05T01:00:00Z");
        assertThat(told(lurah)).as("the second once, then nothing new").containsExactly("1", "1");
    }

    @Test
    void whatCannotBeToldToOneIsToldToTheOthers() {
        fixtures.open();
        Person first = people.official("Ahli Gagal", "lurah/12.75.05.1004");
        Person lurah = people.official("Ester Siang", "lurah/" + NEXT);
        WorkSource failing = new BadRowOf(first);
        tell("2052-01-03T01:00:00Z", List.of(failing));
        propose(NEXT);
        List<WorkSource> all = new ArrayList<>(sources);
        all.add(failing);
        tell("2052-01-04T01:00:00Z", all);
        assertThat(told(lurah)).hasSize(1);
    }

    /** Work that cannot be read for one of the officials. */
    private record BadRowOf(Person person) implements WorkSource {
        @Override
        public String application() {
            return "musrenbang.title";
        }

        @Override
        public List<WorkItem> waitingFor(Viewer viewer, int limit) {
            if (viewer.person().equals(person.id())) throw new IllegalStateException("a bad row");
            return List.of();
        }

        @Override
        public Optional<Content> panel(Viewer viewer, String number, Frame frame) {
            return Optional.empty();
        }
    }

    private void tell(String at) {
        tell(at, sources);
    }

    private void tell(String at, List<WorkSource> sources) {
        Clock clock = Clock.fixed(Instant.parse(at), ZoneOffset.UTC);
        new TellingWork(officials, sources, known, recipients, notes, transaction, clock).tellToday();
    }

    private void propose() {
        propose(PUJIDADI);
    }

    private void propose(RegionCode place) {
        submitting
                .submit(drain(place, 20), List.of(), MusrenbangFixtures.resident())
                .done();
    }

    private List<String> told(Person person) {
        return jdbc.sql("""
                        SELECT ltrim(h.headline_words[1], '=') AS word FROM notification_note n
                        JOIN notification_happening h ON h.id = n.happening
                        WHERE n.person = ? AND n.topic = 'pekerjaan' AND n.at > '2050-01-01' ORDER BY n.at""")
                .param(person.id().value())
                .query((row, n) -> row.getString("word"))
                .list();
    }
}
