package id.balai.database;

import static id.balai.database.PostgresHomes.execute;
import static id.balai.database.PostgresHomes.superuser;
import static id.balai.database.PostgresHomes.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DatabaseRolesTests {
    static final Path home = PostgresHomes.newFolder();

    static EmbeddedPostgres server;

    @BeforeAll
    static void start() {
        PostgresHomes.prepare(home);
        server = EmbeddedPostgres.start(home, PostgresSettings.fast());
    }

    @AfterAll
    static void stop() {
        server.close();
        PostgresHomes.delete(home);
    }

    @BeforeEach
    void forgetTheRoles() throws SQLException {
        execute(superuser(server, home), "DROP ROLE IF EXISTS balai_app", "DROP ROLE IF EXISTS balai_sequencer");
    }

    @Test
    void letsProgramAndSequencerSignInAndNothingMore() throws SQLException {
        DatabaseRoles roles = DatabaseRoles.prepare(server);
        assertThat(text(roles.app(), "SELECT current_user")).isEqualTo("balai_app");
        assertThat(text(roles.sequencer(), "SELECT current_user")).isEqualTo("balai_sequencer");
        for (String sql : new String[] {
            "CREATE SCHEMA s", "CREATE TABLE public.t ()", "CREATE ROLE r", "SET session_replication_role = replica"
        }) {
            assertThatThrownBy(() -> execute(roles.app(), sql)).hasMessageContaining("permission denied");
        }
    }

    @Test
    void findsTheSamePasswordsInEveryProcess() {
        assertThat(DatabaseRoles.prepare(server).app())
                .isEqualTo(DatabaseRoles.prepare(server).app());
    }

    @Test
    void keepsPasswordsOutOfWhatIsPrinted() {
        DatabaseRoles roles = DatabaseRoles.prepare(server);
        assertThat(roles.app().toString()).doesNotContain(roles.app().password());
        assertThat(server.toString()).doesNotContain(server.ownerPassword());
    }

    @Test
    void followsANewPasswordOfTheOwner() throws SQLException {
        DatabaseRoles.prepare(server);
        execute(superuser(server, home), "CREATE ROLE second LOGIN CREATEROLE PASSWORD 'lain'");
        execute(superuser(server, home), "GRANT balai_app, balai_sequencer TO second WITH ADMIN OPTION");
        DatabaseLogin second = new DatabaseLogin(server.jdbcUrl(), "second", "lain");
        try {
            assertThat(text(DatabaseRoles.prepare(second).app(), "SELECT 1")).isEqualTo("1");
        } finally {
            execute(superuser(server, home), "DROP ROLE second");
        }
    }

    @Test
    void saysWhatAnAdministratorHasToRunWhenTheOwnerMayNotMakeRoles() throws SQLException {
        execute(superuser(server, home), "CREATE ROLE modest LOGIN PASSWORD 'rahasia'");
        DatabaseLogin modest = new DatabaseLogin(server.jdbcUrl(), "modest", "rahasia");
        try {
            Throwable refused = catchThrowable(() -> DatabaseRoles.prepare(modest));
            assertThat(refused)
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("CREATE ROLE balai_app LOGIN")
                    .hasMessageNotContaining(modest.derive("balai_app").password());
            String message = String.valueOf(refused.getMessage());
            execute(superuser(server, home), message.substring(message.indexOf("CREATE ROLE")));
            assertThat(text(DatabaseRoles.prepare(modest).app(), "SELECT 1")).isEqualTo("1");
        } finally {
            execute(superuser(server, home), "DROP ROLE modest");
        }
    }
}
