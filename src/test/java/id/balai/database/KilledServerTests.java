package id.balai.database;

import static id.balai.database.PostgresHomes.number;
import static id.balai.database.PostgresHomes.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The program or the server is killed while rows are written, as by the system when memory ends. */
class KilledServerTests {
    private static final int ROWS = 300;

    final Path folder = PostgresHomes.newFolder();
    Path home = folder;

    @BeforeEach
    void prepareHome() {
        home = PostgresHomes.prepare(folder.resolve("home"));
    }

    @AfterEach
    void deleteFolder() {
        PostgresHomes.delete(folder);
    }

    @Test
    void losesNoAcknowledgedRowWhenTheServerIsKilled() throws IOException, SQLException, InterruptedException {
        Process program = write();
        treeOf(postmaster().pid()).forEach(ProcessHandle::destroyForcibly);
        program.onExit().join();
        try (EmbeddedPostgres server = start()) {
            assertThatNothingIsLost(server);
        }
    }

    @Test
    void startsAtOnceWhenOnlyTheHeadOfTheServerIsKilled() throws IOException, SQLException, InterruptedException {
        Process program = write();
        ProcessHandle.of(postmaster().pid()).orElseThrow().destroyForcibly();
        program.onExit().join();
        try (EmbeddedPostgres server = start()) {
            assertThatNothingIsLost(server);
        }
    }

    @Test
    void takesOverTheServerOfAKilledProgram() throws IOException, SQLException, InterruptedException {
        write().destroyForcibly().onExit().join();
        PostmasterFile left = postmaster();
        assertThat(left.runs(new PostgresHome(home).cluster())).isTrue();
        try (EmbeddedPostgres server = start()) {
            assertThat(postmaster()).isEqualTo(left);
            assertThatNothingIsLost(server);
        }
        assertThat(left.runs(new PostgresHome(home).cluster())).isFalse();
    }

    @Test
    void losesNothingWhenProgramAndServerAreKilledTogether() throws IOException, SQLException, InterruptedException {
        Process program = write();
        Stream.concat(Stream.of(program.toHandle()), treeOf(postmaster().pid()).stream())
                .forEach(ProcessHandle::destroyForcibly);
        program.onExit().join();
        try (EmbeddedPostgres server = start()) {
            assertThatNothingIsLost(server);
        }
    }

    @Test
    void refusesASecondProgramFromAnotherProcess() throws IOException, InterruptedException {
        Process program = write();
        assertThatThrownBy(this::start).isInstanceOf(DatabaseUnavailable.class);
        program.destroyForcibly().onExit().join();
        start().close();
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(home, PostgresSettings.safe());
    }

    private Process write() throws IOException, InterruptedException {
        Process program = WritingProgram.start(home, acknowledged());
        while (acknowledgedRows() < ROWS) {
            assertThat(program.isAlive()).isTrue();
            Thread.sleep(20);
        }
        return program;
    }

    private Path acknowledged() {
        return folder.resolve("acknowledged");
    }

    /** Complete lines only; the last one may be cut by the kill. What is no number was logged. */
    private int acknowledgedRows() throws IOException {
        String said = Files.readString(acknowledged());
        return (int) said.substring(0, said.lastIndexOf('\n') + 1)
                .lines()
                .filter(line -> line.matches("\\d+"))
                .count();
    }

    /** All rows that were acknowledged are there; of the one that was under way nobody knows. */
    private void assertThatNothingIsLost(EmbeddedPostgres server) throws IOException, SQLException {
        int acknowledged = acknowledgedRows();
        assertThat(number(owner(server), "SELECT count(*) FROM kota_1275.written"))
                .isBetween(acknowledged, acknowledged + 1);
    }

    private PostmasterFile postmaster() {
        return PostmasterFile.read(new PostgresHome(home).cluster()).orElseThrow();
    }

    private static List<ProcessHandle> treeOf(long pid) {
        ProcessHandle head = ProcessHandle.of(pid).orElseThrow();
        return Stream.concat(Stream.of(head), head.descendants()).toList();
    }
}
