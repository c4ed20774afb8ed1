package id.balai.musrenbang.meeting.ranking;

import static id.balai.musrenbang.MusrenbangFixtures.metres;
import static id.balai.musrenbang.MusrenbangFixtures.resident;
import static org.assertj.core.api.Assertions.assertThat;

import id.balai.database.CurrentCity;
import id.balai.identity.Actor;
import id.balai.identity.gate.Actors;
import id.balai.identity.person.Person;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.RegionCode;
import id.balai.musrenbang.MusrenbangFixtures;
import id.balai.musrenbang.cycle.Level;
import id.balai.musrenbang.meeting.Meeting;
import id.balai.musrenbang.meeting.MeetingFixtures;
import id.balai.musrenbang.meeting.MeetingKey;
import id.balai.musrenbang.proposal.NewProposal;
import id.balai.musrenbang.proposal.Origin;
import id.balai.musrenbang.proposal.SubmittingProposal;
import id.balai.support.BalaiTest;
import id.balai.support.Http;
import id.balai.support.TestPeople;
import id.balai.support.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A place with two thousand proposals: the list is ranked whole and opens page by page. */
@BalaiTest
class LongListTests {
    private static final FiscalYear YEAR = new FiscalYear(2050);
    private static final RegionCode KELURAHAN = new RegionCode("12.75.03.1004");
    private static final int MANY = 2_000;

    private final MusrenbangFixtures musrenbang;
    private final MeetingFixtures fixtures;
    private final SubmittingProposal submitting;
    private final MeetingLists lists;
    private final TestPeople people;
    private final Actors actors;
    private final JdbcClient jdbc;
    private final int port;

    LongListTests(
            MusrenbangFixtures musrenbang,
            MeetingFixtures fixtures,
            SubmittingProposal submitting,
            MeetingLists lists,
            TestPeople people,
            Actors actors,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.musrenbang = musrenbang;
        this.fixtures = fixtures;
        this.submitting = submitting;
        this.lists = lists;
        this.people = people;
        this.actors = actors;
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void twoThousandRowsAreRankedAndOpenPageByPage() throws Exception {
        musrenbang.open(YEAR);
        jdbc.sql("DELETE FROM identity_rate_limit").update();
        submitting.submit(drain(), List.of(), resident()).done();
        multiply();
        Person person = people.official("Wirda Ningsih", "lurah/" + KELURAHAN);
        Actor officer = new Actor(person.id(), person.name(), actors.postsOf(person.id()));
        MeetingKey key = new MeetingKey(YEAR, Level.KELURAHAN, KELURAHAN.value());
        Meeting meeting = fixtures.opened(key, officer);
        assertThat(lists.of(meeting).all()).hasSize(MANY);
        Http lurah = people.signedIn(port, person);
        for (int page = 1; page <= 3; page++) {
            assertThat(lurah.get(key.desk() + "/daftar?hal=" + page).statusCode())
                    .isEqualTo(200);
        }
    }

    private static NewProposal drain() {
        return new NewProposal(
                YEAR,
                Origin.WARGA,
                "DR-01",
                metres(12),
                "Drainase Gang Panjang",
                "Air naik ke teras tiap hujan dua jam, enam rumah terendam.",
                KELURAHAN,
                "Gang Panjang",
                null);
    }

    /** The one proposal, as often as the test needs it; no flow would make them so fast. */
    private void multiply() throws SQLException {
        String database =
                jdbc.sql("SELECT current_database()").query(String.class).single();
        String columns = jdbc.sql("""
                        SELECT string_agg(column_name, ', ') FROM information_schema.columns
                        WHERE table_schema = current_schema() AND table_name = 'musrenbang_proposal'
                          AND column_name NOT IN ('id', 'serial') AND is_generated = 'NEVER'""").query(String.class).single();
        try (Connection connection = TestServer.connect(TestServer.addressOf(database));
                Statement statement = connection.createStatement()) {
            statement.execute("SET search_path TO " + CurrentCity.get().schema());
            statement.execute("ALTER TABLE musrenbang_proposal DISABLE TRIGGER USER");
            statement.execute("INSERT INTO musrenbang_proposal (id, serial, " + columns
                    + ") SELECT gen_random_uuid(), 1000 + n, " + columns
                    + " FROM musrenbang_proposal, generate_series(1, " + (MANY - 1) + ") n WHERE year = " + YEAR);
            statement.execute("ALTER TABLE musrenbang_proposal ENABLE TRIGGER USER");
            statement.execute("ANALYZE musrenbang_proposal");
        }
    }
}
