package id.balai.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Brings a city's schema to the tables that this program wants: one history a module, in the order of
 * {@code db/migration/order}. A city already migrated by the same set of files is left alone without starting Flyway,
 * which is most of a restart.
 */
final class CityMigrations {
    private static final String LATEST = "latest";
    /** One for its history, one for the migration, one to spare. */
    private static final int FLYWAY_CONNECTIONS = 3;

    private final DataSource owner;
    private final JdbcClient jdbc;
    private final List<String> modules = order();
    private final String fingerprint = fingerprint();

    CityMigrations(DataSource owner) {
        this.owner = owner;
        this.jdbc = JdbcClient.create(owner);
    }

    /** The list of cities and its place, outside of every city. */
    void createRegistry() {
        jdbc.sql("CREATE SCHEMA IF NOT EXISTS balai").update();
        jdbc.sql("""
                        CREATE TABLE IF NOT EXISTS balai.city (
                          code text PRIMARY KEY,
                          name text NOT NULL,
                          hosts text[] NOT NULL,
                          demo boolean NOT NULL,
                          migrated text NOT NULL DEFAULT '',
                          added_at timestamptz NOT NULL DEFAULT now(),
                          opened_at timestamptz)""").update();
    }

    void migrate(City city) {
        if (!isCurrent(city)) migrateTo(city.schema(), Map.of());
    }

    /**
     * Makes the tables as they were at these versions.
     *
     * @param versions the last migration of each module; all there are for a module that is not named
     */
    void migrateTo(String schema, Map<String, String> versions) {
        jdbc.sql("CREATE SCHEMA IF NOT EXISTS " + schema).update();
        jdbc.sql("GRANT USAGE ON SCHEMA " + schema + " TO " + DatabaseRoles.APP + ", " + DatabaseRoles.SEQUENCER)
                .update();
        // Flyway asks for connections anew for each module; signing in takes longer than most of what it then does.
        try (HikariDataSource connections = pool()) {
            modules.forEach(module -> migrate(connections, schema, module, versions.getOrDefault(module, LATEST)));
        }
    }

    private HikariDataSource pool() {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("balai-migrations");
        pool.setDataSource(owner);
        pool.setMaximumPoolSize(FLYWAY_CONNECTIONS);
        pool.setMinimumIdle(0);
        // Its place in the list is written after the migrations, and waits for the disk for all of them.
        pool.setConnectionInitSql("SET synchronous_commit TO off");
        return new HikariDataSource(pool);
    }

    /** Remembers that a city of the list has the tables of this program. */
    void markCurrent(City city) {
        jdbc.sql("UPDATE balai.city SET migrated = ? WHERE code = ?")
                .params(fingerprint, city.code().value())
                .update();
    }

    private boolean isCurrent(City city) {
        return jdbc.sql("SELECT migrated = ? FROM balai.city WHERE code = ?")
                .params(fingerprint, city.code().value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private static void migrate(DataSource connections, String schema, String module, String version) {
        Flyway.configure()
                .dataSource(connections)
                .schemas(schema)
                .defaultSchema(schema)
                .table("flyway_" + module)
                .locations("classpath:db/migration/" + module)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .target(version)
                .load()
                .migrate();
    }

    private static List<String> order() {
        try (InputStream in = new ClassPathResource("db/migration/order").getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Resource[] files =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/**/*.sql");
            for (Resource file : Stream.of(files)
                    .sorted(Comparator.comparing(CityMigrations::path))
                    .toList()) {
                digest.update(path(file).getBytes(StandardCharsets.UTF_8));
                digest.update(file.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String path(Resource file) {
        try {
            String address = file.getURL().toString();
            return address.substring(address.lastIndexOf("db/migration/"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
