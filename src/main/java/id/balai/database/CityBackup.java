package id.balai.database;

import id.balai.database.BackupManifest.History;
import id.balai.database.BackupManifest.SequenceState;
import id.balai.database.BackupManifest.TableCopy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Writes all rows of one city into a zip file while the city goes on working: every table is read in the same
 * repeatable-read snapshot (PostgreSQL's manual, 13.2.2), by COPY. The bundled server has no pg_dump.
 */
public final class CityBackup {
    private final DataSource owner;
    private final Clock clock;

    CityBackup(DataSource owner, Clock clock) {
        this.owner = owner;
        this.clock = clock;
    }

    /** What was written. */
    public record Report(int tables, long rows, long bytes) {}

    /**
     * @param file is written beside its place and renamed; only the user who runs this may read it
     * @throws BackupRefused when the file exists
     */
    public Report write(City city, Path file) throws IOException, SQLException {
        if (Files.exists(file)) throw BackupRefused.fileExists(file.toString());
        Path folder = file.toAbsolutePath().resolveSibling(".");
        Path work = Files.createTempFile(
                folder,
                "backup-",
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (Connection connection = owner.getConnection();
                ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(work))) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            BackupManifest manifest = write(city, connection, zip);
            zip.close();
            Files.move(work, file, StandardCopyOption.ATOMIC_MOVE);
            long rows = manifest.tables().stream().mapToLong(TableCopy::rows).sum();
            return new Report(manifest.tables().size(), rows, Files.size(file));
        } finally {
            Files.deleteIfExists(work);
        }
    }

    private BackupManifest write(City city, Connection connection, ZipOutputStream zip)
            throws IOException, SQLException {
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        CityTables schema = new CityTables(jdbc, city.schema());
        List<TableCopy> copies = new ArrayList<>();
        for (String table : schema.tables()) copies.add(copy(schema, table, connection, zip));
        List<SequenceState> sequences = schema.sequences();
        List<History> histories = schema.histories();
        boolean opened = jdbc.sql("SELECT opened_at IS NOT NULL FROM balai.city WHERE code = ?")
                .param(city.code().value())
                .query(Boolean.class)
                .single();
        BackupManifest manifest = new BackupManifest(city, opened, clock.instant(), histories, copies, sequences);
        zip.putNextEntry(new ZipEntry(BackupManifest.FILE));
        zip.write(manifest.write().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        return manifest;
    }

    private static TableCopy copy(CityTables schema, String table, Connection connection, ZipOutputStream zip)
            throws IOException, SQLException {
        String columns = schema.columns(table);
        zip.putNextEntry(new ZipEntry(CityTables.file(table)));
        DigestOutputStream out = new DigestOutputStream(zip, BackupManifest.newDigest());
        long rows = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("COPY " + schema.name(table) + " (" + columns + ") TO STDOUT", out);
        zip.closeEntry();
        return new TableCopy(
                table, rows, HexFormat.of().formatHex(out.getMessageDigest().digest()), columns);
    }
}
