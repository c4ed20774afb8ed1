package id.balai.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.balai.database.BackupManifest.TableCopy;
import id.balai.support.BalaiTest;
import id.balai.support.TestServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A city that was set up by the program is written, and taken back into an empty database. */
@BalaiTest
class CityBackupTests {
    private final CityBackup backup;

    @TempDir
    Path folder;

    Path file;

    CityBackupTests(CityBackup backup) {
        this.backup = backup;
    }

    @BeforeEach
    void writeBackup() throws SQLException, IOException {
        file = folder.resolve("binjai.zip");
        backup.write(CurrentCity.get(), file);
    }

    @Test
    void takesBackEveryRowOfEveryTable() throws SQLException, IOException {
        Target target = new Target();
        City restored = target.restore.restore(file);
        Path again = folder.resolve("again.zip");
        target.backup.write(restored, again);
        assertThat(restored).isEqualTo(CurrentCity.get());
        assertThat(manifest(again).tables())
                .isEqualTo(manifest(file).tables())
                .anySatisfy(t -> assertThat(t.rows()).isGreaterThan(10));
        assertThat(manifest(again).sequences()).isEqualTo(manifest(file).sequences());
        assertThat(manifest(again).histories()).isEqualTo(manifest(file).histories());
    }

    @Test
    void leavesKeysAndTriggersAsTheMigrationsMadeThem() throws SQLException, IOException {
        Target restored = new Target();
        restored.restore.restore(file);
        Target migrated = new Target();
        migrated.cities.add(CurrentCity.get());
        assertThat(restored.tables().foreignKeys())
                .containsExactlyInAnyOrderElementsOf(migrated.tables().foreignKeys());
        assertThat(restored.tables().triggers())
                .containsExactlyInAnyOrderElementsOf(migrated.tables().triggers())
                .isNotEmpty();
    }

    @Test
    void refusesABackupOfWhichOneRowWasChangedAndLeavesNothing() throws IOException {
        TableCopy copy = manifest(file).tables().stream()
                .filter(t -> t.name().equals("organisation_region"))
                .findFirst()
                .orElseThrow();
        rewrite(CityTables.file(copy.name()), text -> text.replaceFirst("Binjai", "Medan"));
        Target target = new Target();
        assertThatThrownBy(() -> target.restore.restore(file))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("organisation_region");
        assertThat(target.cities.all()).isEmpty();
        assertThat(target.jdbc
                        .sql("SELECT count(*) FROM pg_namespace WHERE nspname LIKE 'kota%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void refusesAChangedManifestAndAForeignFile() throws IOException {
        rewrite(BackupManifest.FILE, text -> text.replace("Kota Binjai", "Kota Medan"));
        Target target = new Target();
        assertThatThrownBy(() -> target.restore.restore(file)).hasMessageContaining("manifest");
        Path foreign = Files.writeString(folder.resolve("notes.txt"), "no zip");
        assertThatThrownBy(() -> target.restore.restore(foreign)).isInstanceOf(BackupRefused.class);
    }

    @Test
    void doesNotTouchACityThatIsThere() {
        Target target = new Target();
        target.cities.add(CurrentCity.get());
        assertThatThrownBy(() -> target.restore.restore(file))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("sudah ada");
    }

    @Test
    void overwritesNoFileAndLetsNobodyElseReadIt() throws IOException {
        assertThatThrownBy(() -> backup.write(CurrentCity.get(), file)).isInstanceOf(BackupRefused.class);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    /** A program on an empty database. */
    private static final class Target {
        final PGSimpleDataSource owner = new PGSimpleDataSource();
        final JdbcClient jdbc = JdbcClient.create(owner);
        final CityMigrations migrations = new CityMigrations(owner);
        final Cities cities = new Cities(owner, migrations, Opening.done());
        final CityBackup backup = new CityBackup(owner, Clock.systemUTC());
        final CityRestore restore = new CityRestore(owner, migrations, cities);

        Target() {
            owner.setUrl(TestServer.emptyDatabase());
            owner.setUser(TestServer.server().ownerUser());
            owner.setPassword(TestServer.server().ownerPassword());
            migrations.createRegistry();
        }

        CityTables tables() {
            return new CityTables(jdbc, CurrentCity.get().schema());
        }
    }

    private static BackupManifest manifest(Path file) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            return BackupManifest.read(Files.readString(zip.getPath(BackupManifest.FILE)));
        }
    }

    private void rewrite(String entry, UnaryOperator<String> change) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path path = zip.getPath(entry);
            String before = Files.readString(path, StandardCharsets.UTF_8);
            String after = change.apply(before);
            assertThat(after).isNotEqualTo(before);
            Files.writeString(path, after);
        }
    }
}
