package id.balai;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.support.OwnProgram;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program as its user starts it: built by {@code bin/run} with its parts settled (record 145), which no other test
 * looks at. It tells the whole demo, answers at both ports, and a verb runs beside it.
 */
class ProgramTests {
    private static final String NO_TRAINING = "BALAI_AOT";
    /** The whole program is compiled, beside other tests. */
    private static final int BUILD_MINUTES = 12;

    private static final int UNUSABLE = 2;

    @TempDir(cleanup = CleanupMode.ALWAYS)
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    @Timeout(1200)
    void theBuiltProgramTellsItsDemoAndAnswersAtBothPorts() throws Exception {
        Path home = Files.createDirectory(folder.resolve("home"));
        Path usage = folder.resolve("usage.txt");
        // Without an address this verb only says how it is used; whatever is run first builds the program.
        Process built = started(usage, "bin/balai", "log", "verify");
        assertThat(built.waitFor(BUILD_MINUTES, TimeUnit.MINUTES))
                .as(read(usage))
                .isTrue();
        assertThat(built.exitValue()).as(read(usage)).isEqualTo(UNUSABLE);

        Path said = folder.resolve("said.txt");
        int port = twoFreePorts();
        Process program = started(said, "bin/run", "--port", String.valueOf(port), "--home", home.toString());
        try {
            OwnProgram.await("the first page", () -> !program.isAlive() || isListening(port));
            OwnProgram.await("the demo", () -> !program.isAlive() || read(said).contains("Balai siap di"));
            assertThat(program.isAlive()).as(read(said)).isTrue();

            assertThat(get(port, "/").body()).contains("Binjai");
            assertThat(get(port, "/musrenbang").body()).contains("USL-");
            assertThat(get(port + 1, "/actuator/health").body()).contains("\"status\":\"UP\"");
            assertThat(get(port + 1, "/actuator/prometheus").body())
                    .contains("http_server_requests_seconds_count")
                    .contains("hikaricp_connections");
            assertThat(get(port + 1, "/nothing").statusCode()).isEqualTo(404);
            assertThat(get(port, "/actuator/health").statusCode()).isEqualTo(404);

            Path listed = folder.resolve("listed.txt");
            Process verb = started(listed, "bin/balai", "--home", home.toString(), "log", "replay");
            assertThat(verb.waitFor(120, TimeUnit.SECONDS)).isTrue();
            assertThat(verb.exitValue()).as(read(listed)).isZero();
        } finally {
            program.destroy();
            if (!program.waitFor(60, TimeUnit.SECONDS)) program.destroyForcibly();
        }
        assertThat(read(said)).doesNotContain("ERROR").doesNotContain("WARN");
    }

    private static Process started(Path said, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().put(NO_TRAINING, "off");
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        return process;
    }

    private HttpResponse<String> get(int port, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private boolean isListening(int port) {
        try {
            get(port, "/");
            return true;
        } catch (Exception e) {
            return false;
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static int twoFreePorts() throws IOException {
        while (true) {
            try (ServerSocket first = new ServerSocket(0)) {
                int next = first.getLocalPort() + 1;
                if (next > 65_534) continue;
                try (ServerSocket second = new ServerSocket(next)) {
                    return second.getLocalPort() - 1;
                } catch (IOException e) {
                    // Taken by somebody else.
                }
            }
        }
    }
}
