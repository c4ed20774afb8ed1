package id.balai.support;

import id.balai.database.DatabaseServer;
import id.balai.database.EmbeddedPostgres;
import id.balai.database.PostgresSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The one PostgreSQL server of a test run. Each kind of Spring context works in a database of its own; a database whose
 * city was set up once serves the later ones as template.
 */
public final class TestServer {
    private static final DatabaseServer SERVER = start();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestServer() {}

    public static DatabaseServer server() {
        return SERVER;
    }

    /** A fresh, empty database; its JDBC address. */
    public static String emptyDatabase() {
        return database("template0");
    }

    /** A copy of a database that nobody is connected to. */
    public static String copyOf(String template) {
        return database(template);
    }

    /** The address of another database of the server. */
    public static String addressOf(String name) {
        return SERVER.jdbcUrl().replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1");
    }

    public static void execute(String sql) {
        try (Connection connection = connect(SERVER.jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** A connection as the owner of everything, the superuser of the embedded server. */
    public static Connection connect(String address) throws SQLException {
        return DriverManager.getConnection(address, SERVER.ownerUser(), SERVER.ownerPassword());
    }

    private static String database(String template) {
        String name = "test_" + COUNT.incrementAndGet();
        execute("CREATE DATABASE " + name + " TEMPLATE " + template);
        return addressOf(name);
    }

    private static DatabaseServer start() {
        try {
            Path home = Files.createTempDirectory("balai-test");
            DatabaseServer server = EmbeddedPostgres.start(home, PostgresSettings.fast());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.close();
                delete(home);
            }));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(f -> f.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            // A temporary folder that stays behind harms nobody.
        }
    }
}
