package id.balai.ledger;

import static id.balai.ledger.RunningLedger.BINJAI;
import static org.assertj.core.api.Assertions.assertThat;

import id.balai.ledger.tlog.LogFolder;
import id.balai.ledger.tlog.LogVerification;
import id.balai.ledger.tlog.SignedNote;
import id.balai.ledger.tlog.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program is killed with SIGKILL in the middle of its work, each third time its database server with it. Whatever was
 * acknowledged must be in the log, and the log must continue what it signed before. {@code -Dbalai.kills=50} for the full
 * count; the seed of a failed run is printed and may be given as {@code -Dbalai.kills.seed}.
 */
class KillTests {
    private static final int ROUNDS = Integer.getInteger("balai.kills", 3);
    private static final long SEED = Long.getLong("balai.kills.seed", System.nanoTime());

    @TempDir
    Path home;

    private final Random random = new Random(SEED);
    private final Set<String> acknowledged = new HashSet<>();
    private Optional<SignedNote> kept = Optional.empty();

    @Test
    void losesNoAcknowledgedDecisionAndNeverForks() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            decideAndDie(round % 3 == 2);
            keepCheckpoint();
        }
        run("drain").waitFor();
        Set<String> logged = verify();
        System.out.printf(
                "kill tests: %d rounds, seed %d, %d decisions acknowledged, %d in the log%n",
                ROUNDS, SEED, acknowledged.size(), logged.size());
        assertThat(acknowledged).isNotEmpty();
        assertThat(logged).containsAll(acknowledged);
    }

    private void decideAndDie(boolean withDatabase) throws Exception {
        Process process = run();
        RunningLedger.await(() -> said().lines().anyMatch("READY"::equals));
        Thread.sleep(Duration.ofMillis(300 + random.nextInt(1500)));
        if (withDatabase) postmaster().ifPresent(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
        said().lines()
                .filter(line -> line.matches("ACK [0-9a-f-]{36}"))
                .forEach(line -> acknowledged.add(line.substring(4)));
    }

    /** A file, because a pipe is torn when the process is killed. */
    private String said() {
        try {
            return Files.readString(home.resolve("said"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<ProcessHandle> postmaster() throws IOException {
        Path file = home.resolve("database/cluster/postmaster.pid");
        if (Files.notExists(file)) return Optional.empty();
        return ProcessHandle.of(
                Long.parseLong(Files.readAllLines(file).getFirst().strip()));
    }

    /** What is published holds at any moment, whenever the process died. */
    private void keepCheckpoint() throws IOException {
        if (Files.notExists(log().resolve("checkpoint"))) return;
        verify();
        kept = Optional.of(SignedNote.parse(Files.readString(log().resolve("checkpoint"))));
    }

    private Set<String> verify() throws IOException {
        Set<String> logged = new HashSet<>();
        VerifierKey key =
                VerifierKey.parse(Files.readString(log().resolve("vkey")).strip());
        new LogVerification(new LogFolder(log()), key)
                .verify(
                        kept,
                        (index, bytes) -> assertThat(logged.add(EntryText.read(bytes, 2026, OptionalLong.of(index))
                                        .id()
                                        .toString()))
                                .as("entry %d is there once", index)
                                .isTrue());
        return logged;
    }

    private Path log() throws IOException {
        Path folder = home.resolve("log").resolve(BINJAI.code().value());
        if (Files.notExists(folder)) return folder;
        try (Stream<Path> years = Files.list(folder)) {
            return years.findFirst().orElse(folder);
        }
    }

    private Process run(String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                DecidingProcess.class.getName(),
                home.toString()));
        command.addAll(List.of(more));
        return new ProcessBuilder(command)
                .redirectOutput(home.resolve("said").toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** A failed run may leave the database server of its home behind. */
    @AfterEach
    void endDatabase() throws Exception {
        postmaster().ifPresent(ProcessHandle::destroy);
    }
}
