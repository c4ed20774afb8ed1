package id.balai.database;

import id.balai.database.BackupManifest.History;
import id.balai.database.BackupManifest.SequenceState;
import id.balai.database.BackupManifest.TableCopy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Takes a backup back as a new city: makes the tables as they were when it was written, fills them in one transaction
 * that compares every table with its hash, then brings the tables to this program's. Either the whole city is there
 * afterwards or nothing of it.
 */
public final class CityRestore {
    private final DataSource owner;
    private final CityMigrations migrations;
    private final Cities cities;

    CityRestore(DataSource owner, CityMigrations migrations, Cities cities) {
        this.owner = owner;
        this.migrations = migrations;
        this.cities = cities;
    }

    /**
     * @return the city, as it now stands in the list
     * @throws BackupRefused when the city is there already, the file is damaged, or a newer program wrote it
     */
    public City restore(Path file) throws IOException, SQLException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            BackupManifest manifest = BackupManifest.read(
                    new String(read(zip, BackupManifest.FILE).readAllBytes(), StandardCharsets.UTF_8));
            City city = manifest.city();
            JdbcClient jdbc = JdbcClient.create(owner);
            if (cities.find(city.code()).isPresent() || schemaExists(jdbc, city)) throw BackupRefused.cityExists(city);
            try {
                restore(zip, manifest);
            } catch (IOException | SQLException | RuntimeException e) {
                jdbc.sql("DROP SCHEMA IF EXISTS " + city.schema() + " CASCADE").update();
                throw e;
            }
            cities.migrateAll();
            return cities.find(city.code()).orElseThrow();
        } catch (ZipException e) {
            throw BackupRefused.notABackup();
        }
    }

    private static boolean schemaExists(JdbcClient jdbc, City city) {
        return jdbc.sql("SELECT to_regnamespace(?) IS NOT NULL")
                .param(city.schema())
                .query(Boolean.class)
                .single();
    }

    private void restore(ZipFile zip, BackupManifest manifest) throws IOException, SQLException {
        Map<String, String> versions =
                manifest.histories().stream().collect(Collectors.toMap(History::module, History::version));
        migrations.migrateTo(manifest.city().schema(), versions);
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            CityTables schema = new CityTables(jdbc, manifest.city().schema());
            checkVersions(schema, manifest);
            fill(zip, manifest, schema, jdbc, connection);
            register(jdbc, manifest);
            connection.commit();
        }
    }

    private static void checkVersions(CityTables schema, BackupManifest manifest) {
        List<History> now = schema.histories();
        for (History history : manifest.histories()) {
            if (!now.contains(history)) throw BackupRefused.newerProgram(history);
        }
    }

    /** The rows are facts already: no trigger judges them again. Keys between tables are checked when all are there. */
    private static void fill(
            ZipFile zip, BackupManifest manifest, CityTables schema, JdbcClient jdbc, Connection connection)
            throws IOException, SQLException {
        List<CityTables.ForeignKey> keys = schema.foreignKeys();
        List<CityTables.Trigger> triggers = schema.triggers();
        keys.forEach(k -> jdbc.sql("ALTER TABLE " + k.table() + " DROP CONSTRAINT " + k.name())
                .update());
        triggers.forEach(t -> jdbc.sql("ALTER TABLE " + t.table() + " DISABLE TRIGGER " + t.name())
                .update());
        String all = schema.tables().stream().map(schema::name).collect(Collectors.joining(", "));
        jdbc.sql("TRUNCATE " + all).update();
        for (TableCopy copy : manifest.tables()) fill(zip, copy, schema, connection);
        for (SequenceState s : manifest.sequences()) set(s, schema, jdbc);
        triggers.forEach(t -> jdbc.sql("ALTER TABLE " + t.table() + " ENABLE " + t.how() + "TRIGGER " + t.name())
                .update());
        keys.forEach(k -> jdbc.sql("ALTER TABLE " + k.table() + " ADD CONSTRAINT " + k.name() + " " + k.definition())
                .update());
    }

    private static void fill(ZipFile zip, TableCopy copy, CityTables schema, Connection connection)
            throws IOException, SQLException {
        try (DigestInputStream in =
                new DigestInputStream(read(zip, CityTables.file(copy.name())), BackupManifest.newDigest())) {
            long rows = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY " + schema.name(copy.name()) + " (" + copy.columns() + ") FROM STDIN", in);
            String sha256 = HexFormat.of().formatHex(in.getMessageDigest().digest());
            if (rows != copy.rows() || !sha256.equals(copy.sha256())) throw BackupRefused.changed(copy.name());
        }
    }

    private static void set(SequenceState sequence, CityTables schema, JdbcClient jdbc) {
        jdbc.sql("SELECT setval(?::regclass, ?, ?)")
                .params(schema.name(sequence.name()), sequence.value(), sequence.called())
                .query(Long.class)
                .single();
    }

    private static void register(JdbcClient jdbc, BackupManifest manifest) {
        City city = manifest.city();
        jdbc.sql("""
                        INSERT INTO balai.city (code, name, hosts, demo, opened_at)
                        VALUES (?, ?, ?, ?, CASE WHEN ? THEN now() END)""")
                .params(
                        city.code().value(),
                        city.name(),
                        city.hosts().toArray(String[]::new),
                        city.demo(),
                        manifest.opened())
                .update();
    }

    private static InputStream read(ZipFile zip, String name) throws IOException {
        ZipEntry entry = Optional.ofNullable(zip.getEntry(name)).orElseThrow(() -> BackupRefused.changed(name));
        return zip.getInputStream(entry);
    }
}
