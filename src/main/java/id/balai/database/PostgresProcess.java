package id.balai.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The server as a process: makes its folder, starts it, finds one that is still alive, ends it. */
final class PostgresProcess {
    /** A server that was killed under load first replays its log. */
    private static final Duration READY_WITHIN = Duration.ofMinutes(10);

    private static final Duration STOP_WITHIN = Duration.ofMinutes(1);
    private static final long POLL_MILLIS = 20;

    private final PostgresUser user;
    private final Path programs;
    private final Path cluster;
    private final Path startLog;

    /** @param programs the folder that holds PostgreSQL's bin, lib and share */
    PostgresProcess(PostgresUser user, Path programs, Path cluster) {
        this.user = user;
        this.programs = programs;
        this.cluster = cluster;
        this.startLog = cluster.resolveSibling("start.log");
    }

    /** Makes the data folder beside its place and renames it, so that an interrupted first start leaves none behind. */
    void initialise(String superuser, Path passwordFile, boolean durable) throws IOException {
        Path work = cluster.resolveSibling("initdb-" + ProcessHandle.current().pid());
        List<String> command = new ArrayList<>(List.of(program("initdb"), "-D", work.toString()));
        command.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C", "-E", "UTF8"));
        command.addAll(List.of("-A", "scram-sha-256", "-U", superuser, "--pwfile=" + passwordFile));
        if (!durable) command.add("--no-sync");
        Process process = launch(command);
        if (!ends(process, READY_WITHIN) || process.exitValue() != 0) throw failed("initdb");
        Files.move(work, cluster);
    }

    /** @throws DatabaseUnavailable when the data are of another major version than the programs */
    void checkVersion() throws IOException {
        String data = Files.readString(cluster.resolve("PG_VERSION")).strip();
        if (programs.getFileName().toString().startsWith(data + ".")) return;
        throw new DatabaseUnavailable(
                "Data ini dari PostgreSQL " + data + ", program ini membawa " + programs.getFileName()
                        + ". Buat cadangan dengan Balai yang lama, lalu pulihkan dengan yang ini.",
                "These data are of PostgreSQL " + data + ", this program brings " + programs.getFileName()
                        + ". Make a backup with the former Balai, then restore it with this one.");
    }

    /** The server of this folder that is alive and ready, if any; one that is just starting or ending is waited for. */
    Optional<PostmasterFile> findRunning() {
        long end = System.nanoTime() + READY_WITHIN.toNanos();
        while (System.nanoTime() < end) {
            Optional<PostmasterFile> found = PostmasterFile.read(cluster).filter(f -> f.runs(cluster));
            if (found.isEmpty() || found.get().isReady()) return found;
            pause();
        }
        throw failed("postgres");
    }

    PostmasterFile start(PostgresSettings settings) throws IOException {
        return start(settings, PostgresProcess::freePort);
    }

    /** Starts a server that ended by itself where everybody looks for it. */
    PostmasterFile startAgain(PostgresSettings settings, int port) throws IOException {
        return start(settings, () -> port);
    }

    private interface Port {
        int choose() throws IOException;
    }

    private PostmasterFile start(PostgresSettings settings, Port port) throws IOException {
        removeStrangersFile();
        int attempts = 5;
        for (int attempt = 1; ; attempt++) {
            Path file = cluster.resolve("postgresql.conf");
            Files.writeString(file, settings.file(port.choose()));
            user.own(file);
            Process process = launch(inOwnGroup(List.of(program("postgres"), "-D", cluster.toString())));
            Optional<PostmasterFile> ready = waitUntilReady(process);
            if (ready.isPresent()) return ready.get();
            // A program that was ending may have started it at the same moment.
            Optional<PostmasterFile> other = findRunning();
            if (other.isPresent()) return other.get();
            // Another took the port in between, or children of a killed server were not gone yet.
            if (attempt == attempts) throw failed("postgres");
            pause(Duration.ofMillis(300L * attempt));
        }
    }

    /** Disconnects everybody, rolls back what was open, writes everything out; ended means that the process is gone. */
    void stop() {
        Optional<PostmasterFile> running = PostmasterFile.read(cluster).filter(f -> f.runs(cluster));
        try {
            String seconds = Long.toString(STOP_WITHIN.toSeconds());
            List<String> command =
                    List.of(program("pg_ctl"), "stop", "-D", cluster.toString(), "-m", "fast", "-w", "-t", seconds);
            if (!ends(launch(command), STOP_WITHIN.plusSeconds(5))) return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        running.ifPresent(this::waitUntilGone);
    }

    /** pg_ctl waits for the server's file to go; the server takes that away a moment before it ends. */
    private void waitUntilGone(PostmasterFile ended) {
        long end = System.nanoTime() + STOP_WITHIN.toNanos();
        while (ended.runs(cluster) && System.nanoTime() < end) pause();
    }

    private Optional<PostmasterFile> waitUntilReady(Process process) {
        long end = System.nanoTime() + READY_WITHIN.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            Optional<PostmasterFile> file =
                    PostmasterFile.read(cluster).filter(f -> f.pid() == process.pid() && f.isReady());
            if (file.isPresent()) return file;
            pause();
        }
        return Optional.empty();
    }

    /**
     * PostgreSQL sees for itself that a killed server is gone, except when the process number is used by somebody else
     * (usual in containers, where numbers start over). Our lock says that no other program runs this folder.
     */
    private void removeStrangersFile() throws IOException {
        Optional<PostmasterFile> left = PostmasterFile.read(cluster);
        if (left.isPresent() && left.get().isAlive() && !left.get().runs(cluster)) {
            Files.deleteIfExists(cluster.resolve("postmaster.pid"));
        }
    }

    private Process launch(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(user.command(command));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.to(startLog.toFile()));
        return builder.start();
    }

    /** Ctrl-C in a terminal reaches the whole group of the program; the database has to outlive the program's farewell. */
    private static List<String> inOwnGroup(List<String> command) {
        if (!Files.isExecutable(Path.of("/usr/bin/setsid"))) return command;
        List<String> all = new ArrayList<>(List.of("/usr/bin/setsid"));
        all.addAll(command);
        return all;
    }

    private String program(String name) {
        return programs.resolve("bin").resolve(name).toString();
    }

    private DatabaseUnavailable failed(String program) {
        String log = readLog();
        return new DatabaseUnavailable(
                "PostgreSQL (" + program + ") gagal dijalankan; lihat " + startLog + ".",
                "PostgreSQL (" + program + ") did not start; see " + startLog + ".\n" + log);
    }

    private String readLog() {
        try {
            return Files.readString(startLog);
        } catch (IOException e) {
            return "";
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean ends(Process process, Duration within) {
        try {
            return process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void pause() {
        pause(Duration.ofMillis(POLL_MILLIS));
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the database was starting", e);
        }
    }
}
