package id.balai.document;

import id.balai.database.CurrentCity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Files in a folder of the home, a folder a city, whole or not at all: written aside, forced to disk and then moved, so
 * that what a committed decision names is there after a power cut too.
 */
@Component
class FolderFileStore implements FileStore {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final int PREFIX = 2;
    private static final int AT_A_TIME = 1_000;

    private final Path home;
    private final Clock clock;
    private final List<FileNeeds> needs;

    FolderFileStore(@Value("${balai.home:data}") Path home, Clock clock, List<FileNeeds> needs) {
        this.clock = clock;
        this.needs = needs;
        this.home = home.resolve("berkas");
    }

    @Override
    public String put(byte[] bytes) {
        String sha256 = sha256(bytes);
        Path file = file(sha256);
        Path within = Objects.requireNonNull(file.getParent());
        try {
            if (putAgain(file)) return sha256;
            if (!Files.isDirectory(within)) {
                Files.createDirectories(within);
                forceFolder(folder());
            }
            Path aside = Files.createTempFile(within, "tulis", ".sementara");
            try (FileChannel out = FileChannel.open(aside, StandardOpenOption.WRITE)) {
                for (ByteBuffer rest = ByteBuffer.wrap(bytes); rest.hasRemaining(); ) out.write(rest);
                out.force(true);
            }
            Files.setLastModifiedTime(aside, FileTime.from(clock.instant()));
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
            forceFolder(within);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sha256;
    }

    private static void forceFolder(Path folder) throws IOException {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    @Override
    public Optional<byte[]> find(String sha256) {
        if (!SHA256.matcher(sha256).matches()) return Optional.empty();
        Path file = file(sha256);
        try {
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that is put again is as good as new: no cleaning that began before takes it away. */
    private boolean putAgain(Path file) throws IOException {
        if (!Files.exists(file)) return false;
        Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
        return true;
    }

    @Override
    public int clean(Instant before) {
        int gone = 0;
        Map<String, Path> some = new HashMap<>();
        for (Path file : old(before)) {
            some.put(file.getFileName().toString(), file);
            if (some.size() == AT_A_TIME) gone += removeUnneeded(some, before);
        }
        return gone + removeUnneeded(some, before);
    }

    private List<Path> old(Instant before) {
        if (!Files.isDirectory(folder())) return List.of();
        try (Stream<Path> files = Files.walk(folder())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> wasPutBefore(before, file))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean wasPutBefore(Instant time, Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(time);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empties the map. What was put again since it was listed stays: nobody needed it when we asked. */
    private int removeUnneeded(Map<String, Path> files, Instant before) {
        int gone = 0;
        Set<String> asked = Set.copyOf(files.keySet());
        Set<String> needed = new HashSet<>();
        for (FileNeeds each : needs) needed.addAll(each.neededOf(asked));
        files.keySet().removeAll(needed);
        try {
            for (Path file : files.values()) if (isStillOld(before, file) && Files.deleteIfExists(file)) gone++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.clear();
        return gone;
    }

    /** Another process may clean as well. */
    private static boolean isStillOld(Instant before, Path file) throws IOException {
        return Files.exists(file) && wasPutBefore(before, file);
    }

    private Path folder() {
        return home.resolve(CurrentCity.get().code().value());
    }

    private Path file(String sha256) {
        return folder().resolve(sha256.substring(0, PREFIX)).resolve(sha256);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
