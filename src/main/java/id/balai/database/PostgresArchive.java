package id.balai.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, as they lie packed on the classpath. */
final class PostgresArchive {
    private static final Pattern VERSION = Pattern.compile("-(\\d+(?:\\.\\d+)*)\\.jar$");

    private final URL packed;
    private final String name;

    private PostgresArchive(URL packed, String name) {
        this.packed = packed;
        this.name = name;
    }

    /** @throws DatabaseUnavailable when this machine is none of those we have programs for */
    static PostgresArchive forThisMachine() {
        String file = "/postgres-linux-" + machine() + ".txz";
        URL url = System.getProperty("os.name").equals("Linux") ? PostgresArchive.class.getResource(file) : null;
        if (url == null) {
            String machine = System.getProperty("os.name") + " " + System.getProperty("os.arch");
            throw new DatabaseUnavailable(
                    "Tidak ada PostgreSQL bawaan untuk " + machine
                            + "; tunjuk server PostgreSQL dengan BALAI_JDBC_URL.",
                    "There is no built-in PostgreSQL for " + machine + "; name a PostgreSQL server by BALAI_JDBC_URL.");
        }
        return new PostgresArchive(url, nameOf(url));
    }

    /**
     * Unpacks once; a folder under its final name is always complete, because the work is done beside it and renamed.
     *
     * @return the folder that holds bin, lib and share
     */
    Path unpackUnder(Path folder) throws IOException {
        Path target = folder.resolve(name);
        if (Files.isDirectory(target)) return target;
        Folders.create(folder);
        Folders.deleteSiblings(folder, "unpacking-");
        Path work = Files.createTempDirectory(folder, "unpacking-");
        try (InputStream in = new XZInputStream(packed.openStream())) {
            Tar.unpack(in, work);
        }
        Folders.openToReaders(work);
        Files.move(work, target, StandardCopyOption.ATOMIC_MOVE);
        return target;
    }

    private static String machine() {
        String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return arch.equals("aarch64") ? "arm_64" : arch.equals("amd64") ? "x86_64" : arch;
    }

    /** Version and content in one name, without reading the content: the jar's directory has its checksum. */
    private static String nameOf(URL url) {
        try {
            URLConnection connection = url.openConnection();
            if (!(connection instanceof JarURLConnection jar)) return "unversioned";
            Matcher version = VERSION.matcher(jar.getJarFileURL().getPath());
            JarEntry entry = jar.getJarEntry();
            return (version.find() ? version.group(1) : "unversioned")
                    + "-%08x%x".formatted(entry.getCrc(), entry.getSize());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
