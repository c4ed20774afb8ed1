package id.balai.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.balai.identity.person.Person;
import id.balai.kernel.MovableClock;
import id.balai.kernel.NonBlank;
import id.balai.kernel.Reason;
import id.balai.organisation.Posts;
import id.balai.support.BalaiTest;
import id.balai.support.TestPeople;
import id.balai.web.NotFound;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@BalaiTest
class PersonalDataTests {
    private static final Reason WHY = new Reason(LookReason.ASKED.code(), new NonBlank("Pemohon lupa membawa KTP."));

    private final PersonalData data;
    private final TestPeople people;
    private final Posts posts;
    private final JdbcClient jdbc;
    private final Clock clock;

    PersonalDataTests(PersonalData data, TestPeople people, Posts posts, JdbcClient jdbc, Clock clock) {
        this.data = data;
        this.people = people;
        this.posts = posts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Test
    void theCounterSeesANumberWithAReasonAndTheLookIsWrittenDown() {
        Person seen = people.resident("Tiurma Uji");
        Actor counter = actor(people.official("Loket Uji", "counter/1"));
        String shown = data.reveal(counter, seen.id(), PersonalData.Field.NIK, WHY, "USL-2027-0001");
        assertThat(shown).isEqualTo(seen.nik().orElseThrow().digits());
        assertThat(reasonsOfLooksAt(seen)).containsExactly(WHY.sentence().value());
    }

    @Test
    void whoMayNotSeeItGetsNothingAndLeavesNoLook() {
        Person seen = people.resident("Tiurma Lain");
        Actor lurah = actor(people.official("Lurah Uji", "lurah/12.75.01.1002"));
        for (Actor stranger : List.of(lurah, actor(people.resident("Warga Lain")))) {
            assertThatThrownBy(() -> data.reveal(stranger, seen.id(), PersonalData.Field.NIK, WHY, ""))
                    .isInstanceOf(NotFound.class);
        }
        assertThat(reasonsOfLooksAt(seen)).isEmpty();
    }

    @Test
    void thePublicLogTellsNeitherWhoWasLookedAtNorThatTwoLooksWereAtOnePerson() {
        Person seen = people.resident("Tiurma Sering");
        Actor counter = actor(people.official("Loket Lain", "counter/2"));
        data.reveal(counter, seen.id(), PersonalData.Field.PHONE, WHY, "");
        data.reveal(counter, seen.id(), PersonalData.Field.PHONE, WHY, "");
        List<Entry> looks = looksInTheLog();
        assertThat(looks)
                .hasSizeGreaterThanOrEqualTo(2)
                .noneMatch(look -> look.text.contains(seen.id().toString()));
        assertThat(looks).extracting(look -> look.object).doesNotHaveDuplicates();
    }

    private Actor actor(Person person) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), MovableClock.JAKARTA);
        return new Actor(person.id(), person.name(), posts.heldBy(person.id(), today));
    }

    private List<String> reasonsOfLooksAt(Person person) {
        return jdbc.sql("SELECT reason FROM identity_access WHERE person = ?")
                .param(person.id().value())
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** In one statement: the sequencer moves them from the queue to the log meanwhile. */
    private List<Entry> looksInTheLog() {
        return jdbc.sql("""
                        SELECT object, entry FROM ledger_queue WHERE kind = 'identity.access'
                        UNION ALL SELECT object, entry FROM ledger_entry WHERE kind = 'identity.access'""")
                .query((row, n) ->
                        new Entry(row.getString("object"), new String(row.getBytes("entry"), StandardCharsets.UTF_8)))
                .list();
    }

    private record Entry(String object, String text) {}
}
