package id.balai.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTests {
    @TempDir
    Path home;

    @Test
    void keepsItsDataFromOneStartToTheNext() throws SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(home, PostgresSettings.safe())) {
            execute(server, "CREATE SCHEMA kota_1275", "CREATE TABLE kota_1275.t AS SELECT 7 AS n");
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.start(home, PostgresSettings.safe())) {
            assertThat(number(server, "SELECT n FROM kota_1275.t")).isEqualTo(7);
        }
    }

    static void execute(DatabaseServer server, String... sql) throws SQLException {
        try (Connection connection = owner(server).connect();
                Statement statement = connection.createStatement()) {
            for (String each : sql) statement.execute(each);
        }
    }

    static int number(DatabaseServer server, String sql) throws SQLException {
        try (Connection connection = owner(server).connect();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    static DatabaseLogin owner(DatabaseServer server) {
        return new DatabaseLogin(server.jdbcUrl(), server.ownerUser(), server.ownerPassword());
    }
}
