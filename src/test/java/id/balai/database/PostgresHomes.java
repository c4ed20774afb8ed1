package id.balai.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Homes for servers of tests; PostgreSQL's programs are unpacked once and shared by all of them. */
final class PostgresHomes {
    private static final Path PROGRAMS = Path.of("target", "postgres-programs").toAbsolutePath();

    private PostgresHomes() {}

    /** A folder of the test; JUnit's own would warn of the link to the programs. */
    static Path newFolder() {
        try {
            return Files.createTempDirectory("balai-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) {
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A home in which nothing but the programs is there yet. */
    static Path prepare(Path home) {
        try {
            Files.createDirectories(PROGRAMS);
            Files.createDirectories(home);
            Files.createSymbolicLink(home.resolve("postgres"), PROGRAMS);
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void execute(DatabaseLogin login, String... sql) throws SQLException {
        try (Connection connection = login.connect();
                Statement statement = connection.createStatement()) {
            for (String each : sql) statement.execute(each);
        }
    }

    static int number(DatabaseLogin login, String sql) throws SQLException {
        return Integer.parseInt(text(login, sql));
    }

    static String text(DatabaseLogin login, String sql) throws SQLException {
        try (Connection connection = login.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    static DatabaseLogin owner(DatabaseServer server) {
        return new DatabaseLogin(server.jdbcUrl(), server.ownerUser(), server.ownerPassword());
    }

    static DatabaseLogin superuser(DatabaseServer server, Path home) {
        try {
            return new DatabaseLogin(server.jdbcUrl(), "postgres", new PostgresHome(home).password());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
