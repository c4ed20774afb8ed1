package id.balai.database;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads as much of the tar format (POSIX ustar) as our archive of PostgreSQL needs: files, folders, symbolic links. */
final class Tar {
    private static final int BLOCK = 512;

    private Tar() {}

    /** @throws IOException also when the archive holds something else, or a name that leads out of the folder */
    static void unpack(InputStream in, Path folder) throws IOException {
        for (byte[] header = next(in); header[0] != 0; header = next(in)) {
            Path path = inside(folder, text(header, 0, 100));
            long size = octal(text(header, 124, 12));
            switch (header[156]) {
                case '0', 0 -> file(in, path, size, (octal(text(header, 100, 8)) & 0111) != 0);
                case '2' -> link(folder, path, text(header, 157, 100));
                case '5' -> Files.createDirectories(path);
                default -> throw new IOException("tar entry of type " + (char) header[156] + ": " + path);
            }
        }
    }

    private static byte[] next(InputStream in) throws IOException {
        byte[] header = in.readNBytes(BLOCK);
        if (header.length < BLOCK) throw new EOFException("tar archive is cut off");
        return header;
    }

    private static void file(InputStream in, Path path, long size, boolean executable) throws IOException {
        Files.createDirectories(path.resolveSibling("."));
        try (OutputStream out = Files.newOutputStream(path)) {
            byte[] buffer = new byte[1 << 16];
            for (long left = size; left > 0; ) {
                int read = in.readNBytes(buffer, 0, (int) Math.min(buffer.length, left));
                if (read == 0) throw new EOFException("tar archive is cut off in " + path);
                out.write(buffer, 0, read);
                left -= read;
            }
        }
        if (executable && !path.toFile().setExecutable(true, false)) throw new IOException("not executable: " + path);
        in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
    }

    private static void link(Path folder, Path path, String target) throws IOException {
        inside(folder, folder.relativize(path.resolveSibling(target)).toString());
        Files.createDirectories(path.resolveSibling("."));
        Files.createSymbolicLink(path, Path.of(target));
    }

    private static Path inside(Path folder, String name) throws IOException {
        Path path = folder.resolve(name).normalize();
        if (!path.startsWith(folder)) throw new IOException("tar entry leads outside: " + name);
        return path;
    }

    private static String text(byte[] header, int from, int length) {
        int end = from;
        while (end < from + length && header[end] != 0) end++;
        return new String(header, from, end - from, StandardCharsets.UTF_8);
    }

    private static long octal(String text) {
        return Long.parseLong(text.strip(), 8);
    }
}
