package id.balai.musrenbang.proposal;

import static id.balai.musrenbang.MusrenbangFixtures.BERNGAM;
import static id.balai.musrenbang.MusrenbangFixtures.drain;
import static id.balai.musrenbang.MusrenbangFixtures.lurah;
import static id.balai.musrenbang.MusrenbangFixtures.reason;
import static org.assertj.core.api.Assertions.assertThat;

import id.balai.database.City;
import id.balai.database.CurrentCity;
import id.balai.identity.Actor;
import id.balai.identity.Contacts;
import id.balai.identity.person.Person;
import id.balai.ledger.EntryId;
import id.balai.ledger.Ledger;
import id.balai.musrenbang.MusrenbangFixtures;
import id.balai.musrenbang.cycle.Verdict;
import id.balai.notification.letter.WritingLetters;
import id.balai.notification.telling.TellingHappenings;
import id.balai.support.BalaiTest;
import id.balai.support.Http;
import id.balai.support.OwnProgram;
import id.balai.support.TestPeople;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/** Who hears of a proposal, once, in the inbox and by letter; and how one stops. */
@BalaiTest
class ProposalNewsTests {
    private static final Pattern WAY_OUT = Pattern.compile("(/kabar/berhenti/[\\w-]+)");

    private final MusrenbangFixtures fixtures;
    private final SubmittingProposal submitting;
    private final DecidingProposal deciding;
    private final Supports supports;
    private final TellingHappenings telling;
    private final WritingLetters letters;
    private final Contacts contacts;
    private final Ledger ledger;
    private final TestPeople people;
    private final JdbcClient jdbc;
    private final int port;

    ProposalNewsTests(
            MusrenbangFixtures fixtures,
            SubmittingProposal submitting,
            DecidingProposal deciding,
            Supports supports,
            TellingHappenings telling,
            WritingLetters letters,
            Contacts contacts,
            Ledger ledger,
            TestPeople people,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.fixtures = fixtures;
        this.submitting = submitting;
        this.deciding = deciding;
        this.supports = supports;
        this.telling = telling;
        this.letters = letters;
        this.contacts = contacts;
        this.ledger = ledger;
        this.people = people;
        this.jdbc = jdbc;
        this.port = port;
    }

    @BeforeEach
    void open() {
        fixtures.open();
    }

    @Test
    void whoProposedAndWhoSupportsHearsOfADecisionAndWhoMadeItDoesNot() {
        Person proposer = people.resident("Rosmaida Sinulingga");
        Person supporter = people.resident("Tigor Nababan");
        Proposal proposal = proposed(proposer);
        supports.support(proposal.id(), actor(supporter));
        refused(proposal);
        tell(proposal);
        telling.tellAll();
        assertThat(heard(proposer)).isOne();
        assertThat(heard(supporter)).isOne();
        Http reader = people.signedIn(port, supporter);
        String inbox = reader.get("/akun/kabar").body();
        assertThat(inbox)
                .contains("Usulan " + proposal.number() + ": ditolak, Musrenbang kelurahan", "Baru")
                .contains("Oleh Lurah: “Empat belas meter di mulut gang sudah tersambung.” Sekarang: Ditolak.")
                .contains("Kabar, 1 belum dibaca")
                .doesNotContain("Rosmaida", "Hendra");
        String id = found(Pattern.compile("href=\"(/akun/kabar/[0-9a-f-]{36})\""), inbox);
        assertThat(reader.get(id).headers().firstValue("Location"))
                .get()
                .asString()
                .endsWith(proposal.number().path());
        assertThat(reader.get("/akun/kabar").body()).doesNotContain("belum dibaca\"");
        assertThat(reader.get("/akun/kabar?baru=true").body()).contains("Semua kabar sudah dibaca");
        assertThat(reader.get("/akun/kabar?sesudah=%2B1000000000-12-31T00:00:00Z_00000000-0000-4000-8000-000000000000")
                        .statusCode())
                .as("after a moment that no database knows")
                .isEqualTo(200);
        assertThat(people.signedIn(port, proposer).get(id).statusCode())
                .as("one's own")
                .isEqualTo(302);
        assertThat(people.signedIn(port, people.resident("Orang Lain")).get(id).statusCode())
                .as("of others")
                .isEqualTo(404);
    }

    @Test
    void whoFollowsHearsAndWhoNoLongerDoesNot() {
        Person proposer = people.resident("Rosmaida Sinulingga");
        Person neighbour = people.resident("Tigor Nababan");
        Proposal proposal = proposed(proposer);
        String path = proposal.number().path();
        Http follower = people.signedIn(port, neighbour);
        assertThat(follower.get(path).body()).contains("Ikuti usulan ini");
        follower.submit(path, path + "/ikuti", "mau", "true");
        assertThat(follower.get(path).body()).contains("Anda mengikuti usulan ini");
        Http owner = people.signedIn(port, proposer);
        owner.submit(path, path + "/ikuti", "mau", "false");
        refused(proposal);
        tell(proposal);
        assertThat(heard(neighbour)).isOne();
        assertThat(heard(proposer)).isZero();
    }

    /**
     * Six tellers at once, and their connections are cut again and again in the middle of what they do, which is what the
     * database sees of a program that is killed.
     */
    @Test
    void whateverIsKilledEverybodyHearsOfEveryStepExactlyOnce() throws Exception {
        Person supporter = people.resident("Tigor Nababan");
        List<Proposal> all = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            Proposal proposal = proposed(people.resident("Rosmaida Sinulingga"));
            supports.support(proposal.id(), actor(supporter));
            refused(proposal);
            all.add(proposal);
        }
        awaitLogged(all.getLast());
        int cut = tellWhileCut();
        telling.tellAll();
        assertThat(cut).as("connections cut").isPositive();
        assertThat(heard(supporter)).isEqualTo(all.size());
        for (Proposal each : all) {
            assertThat(jdbc.sql("""
                                    SELECT count(*)::int FROM notification_note n JOIN notification_happening h
                                      ON h.id = n.happening WHERE h.subject = ?""")
                            .param("usulan/" + each.number())
                            .query(Integer.class)
                            .single())
                    .as("proposer and supporter of " + each.number())
                    .isEqualTo(2);
        }
    }

    @Test
    void tenStepsInAnHourAreTwoLettersAndTheWayOutActsOnPostOnly() {
        Person supporter = people.resident("Tigor Nababan");
        contacts.agree(supporter.id());
        for (int i = 0; i < 10; i++) {
            Proposal proposal = proposed(people.resident("Rosmaida Sinulingga"));
            supports.support(proposal.id(), actor(supporter));
            refused(proposal);
            if (i == 0 || i == 9) {
                tell(proposal);
                letters.writeDue();
            }
        }
        assertThat(subjects(supporter))
                .singleElement()
                .asString()
                .startsWith("Usulan USL-")
                .endsWith("Musrenbang kelurahan");
        anHourLater();
        // The program's own turn may have taken the letter a moment before.
        OwnProgram.await("the second letter", () -> subjects(supporter).size() > 1);
        assertThat(subjects(supporter)).hasSize(2).contains("9 kabar dari Kota Binjai");
        stops(supporter);
        Proposal last = proposed(people.resident("Rosmaida Sinulingga"));
        supports.support(last.id(), actor(supporter));
        refused(last);
        tell(last);
        anHourLater();
        assertThat(subjects(supporter)).as("no more letters").hasSize(2);
        assertThat(heard(supporter)).as("the inbox goes on").isEqualTo(11);
    }

    /** A row that no letter can be made of, as an older program may have left it. */
    @Test
    void aLetterThatCannotBeWrittenKeepsNobodyWaiting() {
        Person broken = agreeing("Rosmaida Rusak");
        Person next = agreeing("Tigor Berikut");
        for (Person each : List.of(broken, next)) {
            Proposal proposal = proposed(each);
            refused(proposal);
            tell(proposal);
            letters.writeDue();
        }
        int before = subjects(next).size();
        due(broken, 120, "tidak.ada");
        due(next, 60, null);
        letters.writeDue();
        OwnProgram.await("the letter of the next", () -> subjects(next).size() > before);
        assertThat(jdbc.sql("SELECT due_at > now() + interval '50 minutes' FROM notification_letter WHERE person = ?")
                        .param(broken.id().value())
                        .query(Boolean.class)
                        .single())
                .as("tried again in an hour")
                .isTrue();
        jdbc.sql("DELETE FROM notification_letter WHERE person = ?")
                .param(broken.id().value())
                .update();
    }

    private Person agreeing(String name) {
        Person person = people.resident(name);
        people.signedIn(port, person)
                .submit(
                        "/akun/kabar/pilihan",
                        "/akun/kabar/pilihan",
                        "kotak_usulan",
                        "true",
                        "surel_usulan",
                        "HOURLY",
                        "bahasa_surel",
                        "id");
        return person;
    }

    /** What a person has heard waits to be written about again. */
    private void due(Person person, int minutes, @Nullable String headline) {
        if (headline != null) {
            jdbc.sql("""
                            UPDATE notification_happening SET headline = ? WHERE id IN
                              (SELECT happening FROM notification_note WHERE person = ?)""").params(headline, person.id().value()).update();
        }
        jdbc.sql("UPDATE notification_note SET mail = 'WAITING' WHERE person = ?")
                .param(person.id().value())
                .update();
        jdbc.sql("UPDATE notification_letter SET due_at = now() - ? * interval '1 minute' WHERE person = ?")
                .params(minutes, person.id().value())
                .update();
    }

    @Test
    void whoAgreedToNothingGetsNoLetter() {
        Person proposer = people.resident("Rosmaida Sinulingga");
        Proposal proposal = proposed(proposer);
        refused(proposal);
        tell(proposal);
        letters.writeDue();
        assertThat(heard(proposer)).isOne();
        assertThat(subjects(proposer)).isEmpty();
        Http reader = people.signedIn(port, proposer);
        reader.submit(
                "/akun/kabar/pilihan",
                "/akun/kabar/pilihan",
                "kotak_usulan",
                "true",
                "surel_usulan",
                "HOURLY",
                "bahasa_surel",
                "en");
        Proposal next = proposed(proposer);
        refused(next);
        tell(next);
        letters.writeDue();
        assertThat(subjects(proposer)).singleElement().asString().startsWith("Proposal USL-");
    }

    /** As the mail program of RFC 8058 posts: no cookie, no token of a page. */
    private void stops(Person person) {
        String way = found(
                WAY_OUT,
                jdbc.sql("SELECT body FROM notification_message WHERE recipient = ? LIMIT 1")
                        .param(person.email().orElseThrow().value())
                        .query(String.class)
                        .single());
        String madeUp = way.substring(0, way.length() - 4) + "AAAA";
        Http nobody = Http.at(port);
        HttpResponse<String> looked = nobody.get(way);
        assertThat(looked.statusCode()).isEqualTo(200);
        assertThat(rhythms(person)).as("a look stops nothing").isZero();
        HttpResponse<String> wrong = nobody.post(madeUp, "List-Unsubscribe", "One-Click");
        assertThat(rhythms(person)).isZero();
        HttpResponse<String> right = nobody.post(way, "List-Unsubscribe", "One-Click");
        assertThat(right.statusCode()).isEqualTo(200).isEqualTo(wrong.statusCode());
        assertThat(right.body().replace(way, madeUp)).as("the same answer").isEqualTo(wrong.body());
        assertThat(rhythms(person)).isOne();
    }

    private int rhythms(Person person) {
        return jdbc.sql("SELECT count(*)::int FROM notification_choice WHERE person = ? AND rhythm = 'NEVER'")
                .param(person.id().value())
                .query(Integer.class)
                .single();
    }

    private int tellWhileCut() throws InterruptedException {
        City city = CurrentCity.get();
        jdbc.sql("UPDATE notification_cursor SET next_index = 0").update();
        AtomicBoolean done = new AtomicBoolean();
        List<Thread> tellers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            tellers.add(Thread.ofPlatform()
                    .start(() -> CurrentCity.run(city, () -> {
                        while (!done.get()) tellOrBeCut();
                    })));
        }
        int cut = 0;
        for (int i = 0; i < 15; i++) {
            cut += jdbc.sql("""
                            SELECT count(pg_terminate_backend(pid))::int FROM pg_stat_activity
                            WHERE datname = current_database() AND usename = current_user AND pid <> pg_backend_pid()
                              AND xact_start IS NOT NULL AND query ~ 'notification_(note|happening|cursor|letter)'""").query(Integer.class).single();
            Thread.sleep(20);
        }
        done.set(true);
        for (Thread each : tellers) each.join();
        return cut;
    }

    private void tellOrBeCut() {
        try {
            telling.tellAll();
            jdbc.sql("UPDATE notification_cursor SET next_index = 0").update();
        } catch (DataAccessException | TransactionException e) {
            // Cut off: begins again.
        }
    }

    private Proposal proposed(Person person) {
        return submitting
                .submit(drain(BERNGAM, 20), List.of(), actor(person))
                .done()
                .proposal();
    }

    private void refused(Proposal proposal) {
        deciding.decide(
                        new Ruling(proposal.number(), proposal.version(), Verdict.REFUSE, null, reason("K-09")),
                        lurah(BERNGAM))
                .done();
    }

    private void tell(Proposal proposal) {
        awaitLogged(proposal);
        telling.tellAll();
    }

    private void awaitLogged(Proposal proposal) {
        EntryId entry =
                new EntryId(jdbc.sql("SELECT entry FROM musrenbang_step WHERE proposal = ? ORDER BY step DESC LIMIT 1")
                        .param(proposal.id())
                        .query(java.util.UUID.class)
                        .single());
        OwnProgram.await(
                "in the log", () -> ledger.find(entry).orElseThrow().index().isPresent());
    }

    private void anHourLater() {
        jdbc.sql("UPDATE notification_letter SET due_at = due_at - interval '61 minutes'")
                .update();
        letters.writeDue();
    }

    private int heard(Person person) {
        return jdbc.sql("SELECT count(*)::int FROM notification_note WHERE person = ?")
                .param(person.id().value())
                .query(Integer.class)
                .single();
    }

    private List<String> subjects(Person person) {
        return jdbc.sql("SELECT subject FROM notification_message WHERE recipient = ? ORDER BY created_at")
                .param(person.email().orElseThrow().value())
                .query((row, n) -> row.getString("subject"))
                .list();
    }

    private static Actor actor(Person person) {
        return new Actor(person.id(), person.name(), List.of());
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
        return matcher.group(1);
    }
}
