package id.balai.database;

import static id.balai.database.PostgresHomes.execute;
import static id.balai.database.PostgresHomes.number;
import static id.balai.database.PostgresHomes.owner;
import static id.balai.database.PostgresHomes.superuser;
import static id.balai.database.PostgresHomes.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedPostgresTests {
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
    void keepsItsDataFromOneStartToTheNext() throws SQLException {
        try (EmbeddedPostgres server = start()) {
            execute(owner(server), "CREATE SCHEMA kota_1275", "CREATE TABLE kota_1275.t AS SELECT 7 AS n");
        }
        try (EmbeddedPostgres server = start()) {
            assertThat(number(owner(server), "SELECT n FROM kota_1275.t")).isEqualTo(7);
        }
    }

    @Test
    void endsTheServerWhenClosedAndMayBeClosedTwice() {
        EmbeddedPostgres server = start();
        PostmasterFile running = PostmasterFile.read(cluster()).orElseThrow();
        server.close();
        server.close();
        assertThat(running.isAlive()).isFalse();
        assertThat(PostmasterFile.read(cluster())).isEmpty();
    }

    @Test
    void letsNobodyInWithoutThePassword() throws SQLException, IOException {
        try (EmbeddedPostgres server = start()) {
            for (String user : new String[] {server.ownerUser(), "postgres", DatabaseRoles.APP}) {
                assertThatThrownBy(() -> new DatabaseLogin(server.jdbcUrl(), user, "postgres").connect())
                        .hasMessageContaining("password authentication failed");
            }
            assertThat(Files.getPosixFilePermissions(new PostgresHome(home).passwordFile()))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            assertThat(text(owner(server), "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(text(superuser(server, home), "SHOW unix_socket_directories"))
                    .isEmpty();
        }
    }

    @Test
    void forcesCommitsToDisk() throws SQLException {
        try (EmbeddedPostgres server = start()) {
            assertThat(text(owner(server), "SHOW fsync")).isEqualTo("on");
            assertThat(text(owner(server), "SHOW full_page_writes")).isEqualTo("on");
            assertThat(text(owner(server), "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(text(owner(server), "SHOW data_checksums")).isEqualTo("on");
        }
    }

    @Test
    void givesTheOwnerNoMoreThanAServerOfOthersWould() throws SQLException {
        try (EmbeddedPostgres server = start()) {
            assertThat(text(owner(server), "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
                    .isEqualTo("f");
            execute(owner(server), "CREATE EXTENSION btree_gist", "CREATE EXTENSION pg_trgm");
        }
    }

    @Test
    void refusesASecondProgramAndSaysWhatToDo() {
        try (EmbeddedPostgres first = start()) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("sedang dipakai oleh Balai yang lain")
                    .hasMessageContaining("in use by another Balai");
        }
    }

    @Test
    void letsTheCommandLineUseTheServerOfARunningProgram() throws SQLException {
        try (EmbeddedPostgres program = start()) {
            try (EmbeddedPostgres verb = EmbeddedPostgres.startOrJoin(home, PostgresSettings.safe())) {
                assertThat(verb.jdbcUrl()).isEqualTo(program.jdbcUrl());
                assertThat(verb.ownerPassword()).isEqualTo(program.ownerPassword());
            }
            assertThat(number(owner(program), "SELECT 1")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"kota binjai", "pemko's", "données – データ", "a;b&c|d(e)", "100%d %s"})
    void worksInAFolderWithAnOddName(String name) throws SQLException {
        home = PostgresHomes.prepare(folder.resolve(name));
        try (EmbeddedPostgres server = start()) {
            assertThat(number(owner(server), "SELECT 1")).isEqualTo(1);
        }
    }

    @Test
    void refusesAFolderNameThatInitdbWouldHandToAShell() {
        home = folder.resolve("a$(reboot)");
        assertThatThrownBy(this::start)
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("must not contain");
    }

    @Test
    void refusesAHomeThatIsAFile() throws IOException {
        home = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(this::start)
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("tidak dapat dipakai")
                .hasMessageContaining("cannot be used");
    }

    @Test
    void closesADataFolderThatWasOpenedToOthers() throws IOException {
        start().close();
        Files.setPosixFilePermissions(cluster(), PosixFilePermissions.fromString("rwxrwxrwx"));
        start().close();
        assertThat(Files.getPosixFilePermissions(cluster())).isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void refusesDataOfAnotherMajorVersion() throws IOException {
        start().close();
        Files.writeString(cluster().resolve("PG_VERSION"), "17\n");
        assertThatThrownBy(this::start).isInstanceOf(DatabaseUnavailable.class).hasMessageContaining("PostgreSQL 17");
    }

    @Test
    void beginsAnewAfterAFirstStartThatWasInterrupted() throws IOException {
        Path left = Files.createDirectories(new PostgresHome(home).database().resolve("initdb-1/base"));
        Files.writeString(left.resolve("1"), "half");
        Files.createDirectories(folder.resolve("home/postgres/unpacking-1/bin"));
        start().close();
        assertThat(left).doesNotExist();
    }

    @Test
    void startsWhenTheNumberOfAKilledServerBelongsToSomebodyElse() throws IOException, SQLException {
        start().close();
        String stranger = Long.toString(ProcessHandle.current().pid());
        String left = String.join("\n", stranger, cluster().toString(), "1", "5432", "", "127.0.0.1", "1 1", "ready");
        Files.writeString(cluster().resolve("postmaster.pid"), left + "\n");
        try (EmbeddedPostgres server = start()) {
            assertThat(number(owner(server), "SELECT 1")).isEqualTo(1);
        }
    }

    @Test
    void makesOwnerAndDatabaseAgainWhenTheFirstStartDiedBetween() throws SQLException {
        try (EmbeddedPostgres server = start()) {
            DatabaseLogin superuser = superuser(server, home);
            DatabaseLogin elsewhere = new DatabaseLogin(
                    superuser.jdbcUrl().replace("/balai", "/postgres"), superuser.user(), superuser.password());
            execute(elsewhere, "DROP DATABASE balai", "ALTER ROLE balai_owner PASSWORD 'another'");
        }
        try (EmbeddedPostgres server = start()) {
            assertThat(number(owner(server), "SELECT 1")).isEqualTo(1);
        }
    }

    @Test
    void runsAsNobodyWhereRootHasNoNamespaces() throws IOException, SQLException {
        assumeTrue(System.getProperty("user.name").equals("root") && Files.exists(Path.of("/usr/bin/setpriv")));
        Path open = Files.createTempDirectory("balai-nobody-");
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (EmbeddedPostgres server = EmbeddedPostgres.open(
                        PostgresHome.at(open), PostgresSettings.fast(), PostgresUser.NOBODY)
                .orElseThrow()) {
            assertThat(number(owner(server), "SELECT 1")).isEqualTo(1);
        }
        // The same folder under the other way of running must not be refused.
        try (EmbeddedPostgres server = EmbeddedPostgres.start(open, PostgresSettings.fast())) {
            assertThat(number(owner(server), "SELECT 1")).isEqualTo(1);
        } finally {
            Folders.delete(open);
        }
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(home, PostgresSettings.safe());
    }

    private Path cluster() {
        return new PostgresHome(home).cluster();
    }

    @Test
    void aServerThatIsKilledIsStartedAgainOnItsPort() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(home, PostgresSettings.fast())) {
            PostmasterFile killed =
                    PostmasterFile.read(new PostgresHome(home).cluster()).orElseThrow();
            ProcessHandle.of(killed.pid()).orElseThrow().destroyForcibly();
            id.balai.support.OwnProgram.await(
                    "a new server",
                    () -> PostmasterFile.read(new PostgresHome(home).cluster())
                            .filter(f -> f.pid() != killed.pid() && f.isReady())
                            .isPresent());
            assertThat(number(owner(server), "SELECT 1")).isEqualTo(1);
        }
        assertThat(PostmasterFile.read(new PostgresHome(home).cluster()))
                .as("ended, and not started again")
                .isEmpty();
    }
}
