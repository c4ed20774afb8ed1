package id.balai.ledger.publication;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Supplier;

/** A file with a key in it: made whole or not at all, for its owner only (mode 0600). */
public record SecretFile(Path path) {
    private static final FileAttribute<Set<PosixFilePermission>> PRIVATE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    public boolean exists() {
        return Files.exists(path);
    }

    /**
     * What stands in it; of several that make it at once, the first one's secret holds for all.
     *
     * @throws IllegalStateException when others than its owner can read it
     */
    public String readOrMake(Supplier<String> secret) throws IOException {
        if (!exists()) make(secret.get());
        return read();
    }

    /** @throws IllegalStateException when others than its owner can read it */
    public String read() throws IOException {
        String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        if (!mode.endsWith("------"))
            throw new IllegalStateException(path + " can be read by others (" + mode + "): chmod 600");
        return Files.readString(path);
    }

    /** A link, unlike a rename, never replaces what another process has just put there. */
    private void make(String secret) throws IOException {
        Path folder = Files.createDirectories(path.toAbsolutePath().getParent());
        Path draft = Files.createTempFile(folder, "draft", "", PRIVATE);
        try {
            Files.writeString(draft, secret, StandardOpenOption.DSYNC);
            Files.createLink(path, draft);
        } catch (FileAlreadyExistsException e) {
            // The other one's secret holds.
        } finally {
            Files.delete(draft);
        }
    }
}
