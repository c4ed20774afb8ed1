package id.balai.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What the launcher does with folders. */
final class Folders {
    private Folders() {}

    static void create(Path folder) throws IOException {
        Files.createDirectories(folder);
    }

    /** Like {@link #create}, and nobody else may look inside. */
    static void createPrivate(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    static void openToReaders(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Removes what an interrupted start left in the folder under names that begin so. */
    static void deleteSiblings(Path folder, String prefix) throws IOException {
        try (Stream<Path> left = Files.list(folder)) {
            for (Path path : left.filter(p -> p.getFileName().toString().startsWith(prefix))
                    .toList()) {
                delete(path);
            }
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) Files.deleteIfExists(path);
        }
    }

    /** Gives the folder with all in it; one that belongs to the user already is taken to do so as a whole. */
    static void giveTo(String user, Path folder) throws IOException {
        UserPrincipal owner =
                folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user);
        if (Files.getOwner(folder).equals(owner)) return;
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.toList()) Files.setOwner(path, owner);
        }
    }
}
