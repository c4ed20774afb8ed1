package id.balai.ledger;

import static id.balai.ledger.RunningLedger.BINJAI;
import static id.balai.ledger.RunningLedger.MEDAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.balai.database.DatabaseServer;
import id.balai.kernel.MovableClock;
import id.balai.ledger.publication.LogStates;
import id.balai.ledger.tlog.SignedNote;
import id.balai.support.TestServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionOperations;

/** What the log does after accidents: it goes on where it was, or stands still; it never signs two histories. */
class RestartTests {
    @TempDir
    Path home;

    private static String template;
    private String database;

    /** Two cities set up once; each test works on a copy. */
    @BeforeAll
    static void prepare(@TempDir Path anyHome) {
        String address = TestServer.emptyDatabase();
        start(anyHome, address).close();
        template = address.replaceAll(".*/", "");
    }

    @BeforeEach
    void createDatabase() {
        database = TestServer.copyOf(template);
    }

    @Test
    void goesOnAfterARestartAndServesSeveralCities() {
        SignedNote kept;
        int year;
        try (RunningLedger ledger = start(database)) {
            LedgerEntry first = ledger.signed(BINJAI, ledger.decide(BINJAI));
            ledger.signed(MEDAN, ledger.decide(MEDAN));
            year = first.year();
            kept = ledger.checkpoint(BINJAI, year);
            assertThat(kept.text()).startsWith("binjai.contoh/log/" + year + "\n1\n");
            assertThat(ledger.checkpoint(MEDAN, year).text()).startsWith("medan.contoh/log/" + year + "\n1\n");
        }
        try (RunningLedger ledger = start(database)) {
            LedgerEntry second = ledger.signed(BINJAI, ledger.decide(BINJAI));
            assertThat(second.index()).hasValue(1);
            assertThat(ledger.verify(BINJAI, year, Optional.of(kept))).isEqualTo(2);
            assertThat(ledger.verify(MEDAN, year, Optional.empty())).isEqualTo(1);
        }
    }

    @Test
    void signsWhatWasCommittedBeforeItStopped() {
        int year;
        EntryId last;
        try (RunningLedger ledger = start(database)) {
            year = ledger.signed(BINJAI, ledger.decide(BINJAI)).year();
            last = ledger.decide(BINJAI);
        }
        try (RunningLedger ledger = start(database)) {
            assertThat(ledger.signed(BINJAI, last).index()).hasValue(1);
            assertThat(ledger.verify(BINJAI, year, Optional.empty())).isEqualTo(2);
        }
    }

    /** Killed after the checkpoint was written to disk and before the database knew. */
    @Test
    void takesTheCheckpointOnDiskWhenItIsAhead() {
        int year;
        String before;
        try (RunningLedger ledger = start(database)) {
            year = ledger.signed(BINJAI, ledger.decide(BINJAI)).year();
            before = ledger.checkpoint(BINJAI, year).toString();
            ledger.signed(BINJAI, ledger.decide(BINJAI));
            asOwner(ledger, "UPDATE ledger_year SET size = 1, checkpoint = '" + before + "'");
        }
        try (RunningLedger ledger = start(database)) {
            ledger.signed(BINJAI, ledger.decide(BINJAI));
            assertThat(ledger.verify(BINJAI, year, Optional.of(SignedNote.parse(before))))
                    .isEqualTo(3);
        }
    }

    @Test
    void writesTheTilesAgainWhenTheDiskWasLost() throws Exception {
        int year;
        SignedNote kept;
        try (RunningLedger ledger = start(database)) {
            year = ledger.signed(BINJAI, ledger.decide(BINJAI)).year();
            kept = ledger.checkpoint(BINJAI, year);
        }
        delete(home.resolve("log"));
        try (RunningLedger ledger = start(database)) {
            ledger.signed(BINJAI, ledger.decide(BINJAI));
            assertThat(ledger.verify(BINJAI, year, Optional.of(kept))).isEqualTo(2);
        }
    }

    @Test
    void standsStillWithoutItsKey() throws Exception {
        try (RunningLedger ledger = start(database)) {
            ledger.signed(BINJAI, ledger.decide(BINJAI));
        }
        delete(home.resolve("keys"));
        try (RunningLedger ledger = start(database)) {
            assertThat(ledger.awaitHalt(BINJAI)).get().asString().contains("signing key", "missing");
            assertThat(ledger.get(LogStates.class).halt(MEDAN)).isEmpty();
        }
    }

    @Test
    void refusesDecisionsWhenNothingWasSignedForTooLong() {
        try (RunningLedger ledger = start(database)) {
            ledger.signed(BINJAI, ledger.decide(BINJAI));
        }
        delete(home.resolve("keys")
                .resolve("log-1275-" + LocalDate.now(MovableClock.JAKARTA).getYear()));
        try (RunningLedger ledger = start(home, database, "balai.ledger.longest-lag=1s")) {
            ledger.awaitHalt(BINJAI);
            ledger.decide(BINJAI);
            RunningLedger.await(() ->
                    ledger.get(LogStates.class).find(BINJAI).orElseThrow().lag().toSeconds() >= 1);
            assertThatThrownBy(() -> ledger.decide(BINJAI)).isInstanceOf(LedgerBehind.class);
            ledger.signed(MEDAN, ledger.decide(MEDAN));
        }
    }

    @Test
    void standsStillWhenTheDatabaseTellsAnotherStory() {
        try (RunningLedger ledger = start(database)) {
            ledger.signed(BINJAI, ledger.decide(BINJAI));
            ledger.signed(BINJAI, ledger.decide(BINJAI));
            ledger.in(BINJAI, () -> {
                ledger.get(Probe.class)
                        .tamper("ledger_entry", "UPDATE ledger_entry SET entry = convert_to('{}', 'UTF8')");
                return true;
            });
        }
        delete(home.resolve("log"));
        try (RunningLedger ledger = start(database)) {
            assertThat(ledger.awaitHalt(BINJAI)).get().asString().contains("are not those that were signed");
        }
    }

    @Test
    void leavesTheLeadToTheFirstProcess() {
        try (RunningLedger first = start(database);
                RunningLedger second = start(database)) {
            LedgerEntry one = second.signed(BINJAI, second.decide(BINJAI));
            first.signed(BINJAI, first.decide(BINJAI));
            assertThat(first.verify(BINJAI, one.year(), Optional.empty())).isEqualTo(2);
            first.close();
            second.signed(BINJAI, second.decide(BINJAI));
            assertThat(second.verify(BINJAI, one.year(), Optional.empty())).isEqualTo(3);
        }
    }

    @Test
    void refusesARestoredDatabaseUntilItIsRecovered() {
        UUID person = UUID.randomUUID();
        UUID object = UUID.randomUUID();
        EntryId named;
        int year;
        try (RunningLedger ledger = start(database)) {
            named = ledger.in(
                    BINJAI,
                    () -> ledger.get(Probe.class)
                            .decide(Decision.on(Probe.KIND, object, 1)
                                    .starting("begun")
                                    .sealing("name", "Wan Contoh")));
            year = ledger.signed(BINJAI, named).year();
        }
        String backup = TestServer.copyOf(database.replaceAll(".*/", ""));
        SignedNote kept;
        EntryId lost;
        try (RunningLedger ledger = start(database)) {
            lost = ledger.decide(BINJAI);
            EntryId erasure = ledger.in(
                    BINJAI,
                    () -> ledger.get(TransactionOperations.class)
                            .execute(status ->
                                    ledger.get(Ledger.class).erase(Probe.KIND, object, "name", "UU 27/2022 ps. 43")));
            ledger.signed(BINJAI, erasure);
            kept = ledger.checkpoint(BINJAI, year);
        }
        try (RunningLedger ledger = start(backup)) {
            assertThat(ledger.awaitHalt(BINJAI)).get().asString().contains("restored", "bin/balai log recover");
            assertThat(sealed(ledger, named)).isNotEmpty();
            assertThat(recover(ledger))
                    .isEqualTo(year + ": entries 1 to 2 are back; 1 objects need reconciliation\nOK recovered\n");
            assertThat(sealed(ledger, named)).isEmpty();
            assertThat(ledger.in(BINJAI, () -> ledger.get(Ledger.class).find(lost))
                            .orElseThrow()
                            .index())
                    .hasValue(1);
        }
        try (RunningLedger ledger = start(backup)) {
            LedgerEntry next = ledger.signed(BINJAI, ledger.decide(BINJAI));
            assertThat(next.index()).hasValue(4);
            assertThat(ledger.verify(BINJAI, year, Optional.of(kept))).isEqualTo(5);
            assertThat(ledger.in(BINJAI, () -> ledger.get(Ledger.class).find(year, 3))
                            .orElseThrow()
                            .kind())
                    .isEqualTo("log.dipulihkan");
        }
    }

    private RunningLedger start(String address) {
        return start(home, address);
    }

    private static RunningLedger start(Path home, String address, String... more) {
        DatabaseServer server = TestServer.server();
        List<String> settings = new ArrayList<>(List.of(
                "balai.jdbc.url=" + address,
                "balai.jdbc.user=" + server.ownerUser(),
                "balai.jdbc.password=" + server.ownerPassword(),
                "balai.pool=4"));
        settings.addAll(List.of(more));
        return RunningLedger.start(home, settings.toArray(String[]::new));
    }

    private static Map<EntryId, Map<String, String>> sealed(RunningLedger ledger, EntryId entry) {
        return ledger.in(BINJAI, () -> ledger.get(Ledger.class).sealed(List.of(entry)));
    }

    private static String recover(RunningLedger ledger) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        ledger.in(BINJAI, () -> ledger.command("log recover").run(List.of(), out, out));
        return said.toString(StandardCharsets.UTF_8);
    }

    private static void asOwner(RunningLedger ledger, String statement) {
        ledger.in(BINJAI, () -> {
            ledger.get(Probe.class).asOwner(statement);
            return true;
        });
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
