package id.balai.ledger.checking;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.database.CurrentCity;
import id.balai.database.DatabaseServer;
import id.balai.ledger.Ledger;
import id.balai.ledger.LedgerTest;
import id.balai.ledger.Probe;
import id.balai.ledger.RunningLedger;
import id.balai.ledger.publication.LogFolders;
import id.balai.ledger.publication.LogStates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an administrator of the database does behind the program's back, and how the replay finds it. */
@LedgerTest
class ReplayTests {
    @Autowired
    Replay replay;

    @Autowired
    Ledger ledger;

    @Autowired
    Probe probe;

    @Autowired
    LogFolders folders;

    @Autowired
    LogStates states;

    @Autowired
    DatabaseServer server;

    @BeforeEach
    void createTable() {
        probe.createTable();
    }

    @Test
    void findsNothingWhereEveryChangeWasDecided() throws Exception {
        UUID object = probe.begin();
        probe.decide(object, 2, "accepted");
        assertThat(about(object)).isEmpty();
        awaitSequenced(object);
        assertThat(about(object)).isEmpty();
    }

    @Test
    void findsAChangedRow() throws Exception {
        UUID object = probe.begin();
        probe.tamper("ledger_probe", "UPDATE ledger_probe SET state = 'accepted' WHERE id = '" + object + "'");
        assertThat(about(object)).singleElement().satisfies(each -> {
            assertThat(each.what()).isEqualTo(Finding.What.OBJECT_DIFFERS);
            assertThat(each.detail()).isEqualTo("decided 1 begun, table 1 accepted");
        });
    }

    @Test
    void findsADeletedRowAndAnInventedOne() throws Exception {
        UUID object = probe.begin();
        UUID invented = UUID.randomUUID();
        probe.tamper("ledger_probe", "DELETE FROM ledger_probe WHERE id = '" + object + "'");
        probe.tamper("ledger_probe", "INSERT INTO ledger_probe VALUES ('" + invented + "', 1, 'begun')");
        assertThat(about(object)).extracting(Finding::detail).containsExactly("decided 1 begun, table has no row");
        assertThat(about(invented)).extracting(Finding::detail).containsExactly("decided never, table 1 begun");
    }

    @Test
    void findsADeletedQueueRow() throws Exception {
        UUID object = UUID.randomUUID();
        try (Connection owner =
                        DriverManager.getConnection(server.jdbcUrl(), server.ownerUser(), server.ownerPassword());
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("SET search_path TO " + CurrentCity.get().schema());
            statement.execute("LOCK TABLE ledger_entry IN SHARE MODE");
            probe.decide(object, 1, "begun");
            statement.execute("DELETE FROM ledger_queue WHERE object = '" + object + "'");
            owner.commit();
        }
        assertThat(about(object)).extracting(Finding::detail).containsExactly("decided never, table 1 begun");
    }

    @Test
    void findsADecisionMissingInBetween() throws Exception {
        UUID object = probe.begin();
        probe.decide(object, 2, "verified");
        probe.decide(object, 3, "accepted");
        awaitSequenced(object);
        probe.tamper(
                "ledger_entry", "UPDATE ledger_entry SET version = 1 WHERE object = '" + object + "' AND version = 2");
        assertThat(about(object))
                .extracting(Finding::what)
                .contains(Finding.What.VERSIONS_BROKEN, Finding.What.ENTRY_CHANGED);
    }

    @Test
    void findsAChangedCopyOfAnEntry() throws Exception {
        UUID object = probe.begin();
        awaitSequenced(object);
        probe.tamper(
                "ledger_entry",
                "UPDATE ledger_entry SET entry = convert_to(replace(convert_from(entry, 'UTF8'), 'begun', 'ended'), 'UTF8')"
                        + " WHERE object = '" + object + "'");
        assertThat(about(object)).extracting(Finding::what).containsExactly(Finding.What.ENTRY_CHANGED);
    }

    @Test
    void findsAHarmedFileOfThePublishedLog() throws Exception {
        UUID object = probe.begin();
        awaitSequenced(object);
        int year = ledger.state().year();
        Path entries = folders.of(CurrentCity.get(), year).path().resolve("tile/entries");
        List<Path> files;
        try (Stream<Path> found = Files.walk(entries)) {
            files = found.filter(Files::isRegularFile).toList();
        }
        for (Path each : files) flip(each);
        assertThat(replay.run()).extracting(Finding::what).contains(Finding.What.LOG_TAMPERED);
        for (Path each : files) flip(each);
    }

    private static void flip(Path file) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }

    private List<Finding> about(UUID object) throws Exception {
        return replay.run().stream()
                .filter(each -> object.equals(each.object()))
                .toList();
    }

    private void awaitSequenced(UUID object) throws Exception {
        RunningLedger.await(() -> ledger.of(Probe.KIND, object).stream()
                .allMatch(each -> each.index().isPresent()));
        RunningLedger.await(() -> ledger.state().waiting() == 0);
        Thread.sleep(Duration.ofMillis(300));
    }
}
