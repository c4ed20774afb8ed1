package id.balai.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The real program in a process of its own, with its own home, so that it can be killed, or lose its database. */
public final class OwnProgram implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern READY = Pattern.compile("Balai siap di http://localhost:(\\d+)/");

    private final Process process;
    private final Path home;
    private final Path said;

    private OwnProgram(Process process, Path home, Path said) {
        this.process = process;
        this.home = home;
        this.said = said;
    }

    /** Starts it on a free port and waits until it says that it is ready. */
    public static OwnProgram start(Path home, String... settings) {
        OwnProgram program = launch(home, settings);
        await("said ready:\n" + program.said(), () -> {
            if (!program.process.isAlive()) throw new AssertionError("it ended:\n" + program.said());
            return READY.matcher(program.said()).find();
        });
        return program;
    }

    /** Starts it and waits for nothing. */
    public static OwnProgram launch(Path home, String... settings) {
        try {
            Path said = Files.createTempFile(home.toAbsolutePath().getParent(), "said", ".txt");
            return new OwnProgram(
                    new ProcessBuilder(command(home, settings))
                            .redirectErrorStream(true)
                            .redirectOutput(said.toFile())
                            .start(),
                    home,
                    said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(Path home, String... settings) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx300m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                ProgramOfTest.class.getName(),
                "--server.port=0",
                "--management.server.port=0",
                "--balai.home=" + home));
        for (String each : settings) command.add("--" + each);
        return command;
    }

    public int port() {
        Matcher ready = READY.matcher(said());
        if (!ready.find()) throw new IllegalStateException("not ready:\n" + said());
        return Integer.parseInt(ready.group(1));
    }

    /** Everything it wrote to its terminal. */
    public String said() {
        try {
            return Files.readString(said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGKILL. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** The head of its embedded database server and every process below it. */
    public List<ProcessHandle> server() {
        return postmaster().stream()
                .flatMap(head -> java.util.stream.Stream.concat(java.util.stream.Stream.of(head), head.descendants()))
                .toList();
    }

    public Optional<ProcessHandle> postmaster() {
        Path file = home.resolve("database/cluster/postmaster.pid");
        if (Files.notExists(file)) return Optional.empty();
        try {
            return ProcessHandle.of(
                    Long.parseLong(Files.readAllLines(file).getFirst().strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its exit status, once it ended by itself. */
    public int awaitEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) throw new AssertionError("still running");
        return process.exitValue();
    }

    /** As Ctrl-C does; a program that was killed may have left its server behind. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (Files.exists(home.resolve("database/lock"))) postmaster().ifPresent(ProcessHandle::destroy);
    }

    /** Waits until it holds. */
    public static void await(String what, java.util.function.BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) throw new AssertionError("not within " + PATIENCE + ": " + what);
            try {
                Thread.sleep(Duration.ofMillis(30));
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
