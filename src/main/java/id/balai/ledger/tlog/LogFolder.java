package id.balai.ledger.tlog;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A published log as a folder, laid out as its addresses are, so that any web server could serve it.
 *
 * <p>A file appears whole or not at all: it is written beside its place, forced to disk and renamed. {@link #settle}
 * forces the folders, so that what was written before it survives a power cut.
 */
public final class LogFolder implements LogSource {
    /** The path of the signed checkpoint. */
    public static final String CHECKPOINT = "checkpoint";

    /** The log's public key as a vkey, for people who begin to verify. */
    public static final String VKEY = "vkey";

    /** Whose signatures a verifier should ask for. */
    public static final String POLICY = "policy";

    private final Path folder;
    private final Set<Path> unsettled = new LinkedHashSet<>();

    public LogFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    public Path path() {
        return folder;
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        try {
            Path file = at(path);
            return Files.isDirectory(file) ? Optional.empty() : Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Puts the file in its place; it is on disk, its name after the next {@link #settle}. */
    public void write(String path, byte[] bytes) throws IOException {
        Path target = at(path);
        Path parent = makeFolders(target);
        Path temporary = parent.resolve(target.getFileName() + ".tmp");
        try (FileChannel channel = FileChannel.open(
                temporary, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) channel.write(rest);
            channel.force(true);
        }
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        unsettled.add(parent);
    }

    /** Forces the names of everything written so far to disk. */
    public void settle() throws IOException {
        for (Path each : unsettled) {
            try (FileChannel channel = FileChannel.open(each, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
        unsettled.clear();
    }

    /** Removes the partial forms of a tile that is full and under a checkpoint by now. */
    void dropPartials(TilePath full) throws IOException {
        Path partials = at(full + ".p");
        if (!Files.isDirectory(partials)) return;
        try (Stream<Path> files = Files.list(partials)) {
            for (Path each : files.toList()) Files.deleteIfExists(each);
        }
        Files.deleteIfExists(partials);
    }

    private Path makeFolders(Path target) throws IOException {
        Path parent = target.getParent();
        if (parent == null) throw new IOException("no folder for " + target);
        for (Path each = parent; each != null && !Files.exists(each); each = each.getParent()) {
            if (each.getParent() != null) unsettled.add(each.getParent());
        }
        Files.createDirectories(parent);
        return parent;
    }

    private Path at(String path) throws IOException {
        Path file = folder.resolve(path).normalize();
        if (!file.startsWith(folder)) throw new IOException("outside of the log: " + path);
        return file;
    }
}
