package id.balai.ledger.tlog;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;

/** A published log in a folder, for tests to read and to harm. */
final class LogFixture {
    static final String ORIGIN = "binjai.contoh/log/2026";

    final Path folder;
    final SigningKey key;

    LogFixture(Path folder) throws NoSuchAlgorithmException {
        this(
                folder,
                new SigningKey(ORIGIN, KeyPairGenerator.getInstance("Ed25519").generateKeyPair()));
    }

    LogFixture(Path folder, SigningKey key) {
        this.folder = folder;
        this.key = key;
    }

    /** Publishes these entries with a checkpoint after each of the given sizes. */
    LogFixture publish(List<byte[]> entries, int... sizes) throws IOException {
        LogFolder log = new LogFolder(folder);
        LogWriter writer = LogWriter.empty(log);
        for (int size : sizes) {
            writer.append(entries.subList((int) writer.size(), size));
            sign(writer.size(), writer.root());
            writer.dropPartials();
        }
        return this;
    }

    void sign(long size, Hash root) throws IOException {
        Files.writeString(
                folder.resolve("checkpoint"),
                new Checkpoint(ORIGIN, size, root).signedBy(key).toString());
    }

    SignedNote checkpoint() throws IOException {
        return SignedNote.parse(Files.readString(folder.resolve("checkpoint")));
    }

    Checkpoint verify() throws IOException {
        return verify(Optional.empty());
    }

    Checkpoint verify(Optional<SignedNote> since) throws IOException {
        return new LogVerification(new LogFolder(folder), key.verifier()).verify(since);
    }

    byte[] read(String path) throws IOException {
        return Files.readAllBytes(folder.resolve(path));
    }

    void write(String path, byte[] bytes) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.write(folder.resolve(path), bytes);
    }

    void write(String path, String text) throws IOException {
        write(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
