package id.balai.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a running server wrote into {@code postmaster.pid}: its process on line 1, its port on line 4, its state on line
 * 8. A server that was killed leaves the file behind, and its process number may belong to somebody else by now.
 */
record PostmasterFile(long pid, int port, String state) {
    private static final int STATE_LINE = 7;

    static Optional<PostmasterFile> read(Path cluster) {
        try {
            List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
            if (lines.size() <= STATE_LINE) return Optional.empty();
            return Optional.of(new PostmasterFile(
                    Long.parseLong(lines.get(0).strip()),
                    Integer.parseInt(lines.get(3).strip()),
                    lines.get(STATE_LINE).strip()));
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isReady() {
        return state.equals("ready");
    }

    /** Whether the process is alive and is a server of this folder, not a stranger with the same number. */
    boolean runs(Path cluster) {
        return commandLine().contains(cluster.toString());
    }

    /** Whether it was started by these programs and not by those of another version. */
    boolean runsFrom(Path programs) {
        return commandLine().contains(programs.resolve("bin/postgres").toString());
    }

    private List<String> commandLine() {
        try {
            String line = Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"), StandardCharsets.UTF_8);
            return List.of(line.split("\0"));
        } catch (IOException e) {
            return List.of();
        }
    }

    /** One that ended and whose end nobody has asked for yet has no command line any more. */
    boolean isAlive() {
        return commandLine().stream().anyMatch(each -> !each.isEmpty());
    }
}
