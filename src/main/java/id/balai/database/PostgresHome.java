package id.balai.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Where things lie in the program's home folder.
 *
 * <pre>
 * home/postgres/18.6.0-.../     PostgreSQL's programs, unpacked once
 * home/database/lock            held by the program that runs the server
 * home/database/password        of the superuser; the other passwords are derived from it
 * home/database/cluster/        the data
 * home/database/log/            a file a weekday
 * </pre>
 */
record PostgresHome(Path folder) {
    private static final int PASSWORD_BYTES = 32;
    /** initdb hands its own path to a shell within double quotes. */
    private static final String NOT_IN_A_PATH = "\"$`\\\n";

    /** @throws DatabaseUnavailable when the path cannot be used */
    static PostgresHome at(Path home) {
        Path folder = home.toAbsolutePath().normalize();
        if (folder.toString().chars().anyMatch(c -> NOT_IN_A_PATH.indexOf(c) >= 0)) {
            throw new DatabaseUnavailable(
                    "Nama folder tidak boleh memuat \" $ ` atau \\: " + folder,
                    "The folder's name must not contain \" $ ` or \\: " + folder);
        }
        return new PostgresHome(folder);
    }

    Path programs() {
        return folder.resolve("postgres");
    }

    Path database() {
        return folder.resolve("database");
    }

    Path cluster() {
        return database().resolve("cluster");
    }

    Path lock() {
        return database().resolve("lock");
    }

    Path passwordFile() {
        return database().resolve("password");
    }

    boolean hasCluster() {
        return Files.exists(cluster().resolve("PG_VERSION"));
    }

    String password() throws IOException {
        return Files.readString(passwordFile()).strip();
    }

    /** A password that is written whole or not at all. */
    void makePassword() throws IOException {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        Path work = Files.createTempFile(
                database(),
                "password-",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(work, HexFormat.of().formatHex(random));
        Files.move(work, passwordFile(), StandardCopyOption.ATOMIC_MOVE);
    }
}
