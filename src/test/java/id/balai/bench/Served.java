package id.balai.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The program as users start it, by {@code bin/run}, on a free port. */
final class Served implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final Process process;
    private final int port;
    private final double secondsToFirstPage;

    private Served(Process process, int port, double secondsToFirstPage) {
        this.process = process;
        this.port = port;
        this.secondsToFirstPage = secondsToFirstPage;
    }

    static Served start(Path home, String... options) throws Exception {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of("bin/run", "--port", "" + port, "--home", home.toString()));
        command.addAll(List.of(options));
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolveSibling(home.getFileName() + ".log").toFile())
                .start();
        awaitFirstPage(process, port);
        return new Served(process, port, (System.nanoTime() - begin) / 1e9);
    }

    String address(String path) {
        return "http://localhost:" + port + path;
    }

    double secondsToFirstPage() {
        return secondsToFirstPage;
    }

    /** Resident memory of the program (the Java process), MB. */
    double residentMegabytes() throws IOException {
        ProcessHandle java = process.toHandle()
                .descendants()
                .filter(p -> p.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElse(process.toHandle());
        String line = Files.readAllLines(Path.of("/proc/" + java.pid() + "/status")).stream()
                .filter(l -> l.startsWith("VmRSS"))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
    }

    @Override
    public void close() throws Exception {
        process.toHandle().descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) process.destroyForcibly();
    }

    /** As in daily use: waits until the program has trained its starts in the background, as it does once for each build. */
    void awaitTraining() throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (isTrained()) return;
            Thread.sleep(1000);
        }
        throw new IllegalStateException("not trained within " + PATIENCE);
    }

    private static boolean isTrained() throws IOException {
        try (Stream<Path> builds = Files.list(Path.of("target/run"))) {
            return builds.anyMatch(build -> Files.exists(build.resolve("verb.aot")));
        }
    }

    private static void awaitFirstPage(Process process, int port) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest home = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/"))
                .build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (!process.isAlive()) throw new IllegalStateException("bin/run ended with " + process.exitValue());
            try {
                if (client.send(home, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) return;
            } catch (IOException e) {
                // Not listening yet.
            }
            // A hundred milliseconds too many are none; asking all the time would take from what is measured.
            Thread.sleep(100);
        }
        throw new IllegalStateException("no page within " + PATIENCE);
    }

    /** With the next one free too, for the program's own figures; below the ports that clients are given. */
    private static int freePort() {
        for (int tries = 0; tries < 100; tries++) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 30_000);
            if (isFree(port) && isFree(port + 1)) return port;
        }
        throw new IllegalStateException("no two free ports found");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
