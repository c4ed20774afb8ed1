package id.balai.database;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.support.Http;
import id.balai.support.OwnProgram;
import id.balai.support.Proposing;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The database is stopped while the program goes on running, and comes back. */
class AwayDatabaseTests {
    private static final Duration QUICKLY = Duration.ofSeconds(3);
    private static final Duration AT_FIRST = Duration.ofSeconds(8);
    private static final Duration WHEN_SILENT = Duration.ofSeconds(25);
    private static final String TYPED = "Air <b>masuk</b> ke dapur & \"kamar\" tiap hujan.";
    private static final List<String> PAGES = List.of(
            "/",
            "/musrenbang",
            "/musrenbang/usulan.csv",
            "/anggaran",
            "/wilayah",
            "/cari?q=parit",
            "/log",
            "/akun",
            "/kerja");

    private final Path folder = PostgresHomes.newFolder();
    private EmbeddedPostgres first;
    private PostgresProcess server;
    private int port;

    @BeforeEach
    void startServer() throws IOException {
        Path home = PostgresHomes.prepare(folder.resolve("server"));
        first = EmbeddedPostgres.start(home, PostgresSettings.fast());
        port = URI.create(first.jdbcUrl().substring("jdbc:".length())).getPort();
        server = new PostgresProcess(
                PostgresUser.choose(),
                PostgresArchive.forThisMachine().unpackUnder(new PostgresHome(home).programs()),
                new PostgresHome(home).cluster());
    }

    @AfterEach
    void stopServer() {
        // First the keeper, which would start again what we stop; then what the test itself started.
        first.close();
        server.stop();
        PostgresHomes.delete(folder);
    }

    @Test
    @Timeout(300)
    void everyPageSaysSoAtOnceAndComesBack() throws Exception {
        try (OwnProgram program = program()) {
            Proposing resident = Proposing.at(program.port());
            first.close();
            // The first readers meet connections that break; then it is known.
            while (!program.said().contains("the database is away")) assertAway(resident.http(), "/akun", AT_FIRST);
            for (String page : PAGES) assertAway(resident.http(), page, QUICKLY);
            assertJson(resident.http());
            assertThat(stylesheet(resident.http())).as("what needs no database").isEqualTo(200);
            HttpResponse<String> kept = resident.describe(TYPED);
            assertAway(kept);

            server.startAgain(PostgresSettings.fast(), port);
            OwnProgram.await("pages again", () -> resident.http().get("/akun").statusCode() == 200);
            assertThat(sendAgain(resident.http(), kept.body())
                            .headers()
                            .firstValue("Location")
                            .orElseThrow())
                    .contains("/musrenbang/usulan/konsep/");

            String said = program.said();
            assertThat(said.substring(said.indexOf("the database is away")).lines())
                    .as("a known trouble is no stack trace")
                    .noneMatch(line -> line.startsWith("\tat "))
                    .anyMatch(line -> line.contains("the database is back"));
        }
    }

    @Test
    @Timeout(300)
    void aServerThatHangsIsLikeOneThatIsAway() throws Exception {
        try (OwnProgram program = program()) {
            Proposing resident = Proposing.at(program.port());
            signal("-STOP");
            try {
                while (!program.said().contains("the database is away")) {
                    assertAway(resident.http(), "/akun", WHEN_SILENT);
                }
                for (String page : PAGES) assertAway(resident.http(), page, QUICKLY);
            } finally {
                signal("-CONT");
            }
            OwnProgram.await("pages again", () -> resident.http().get("/akun").statusCode() == 200);
        }
    }

    private OwnProgram program() throws Exception {
        return OwnProgram.start(
                Files.createDirectory(folder.resolve("home")),
                "balai.jdbc.url=" + first.jdbcUrl(),
                "balai.jdbc.user=" + first.ownerUser(),
                "balai.jdbc.password=" + first.ownerPassword());
    }

    /** To the server and all processes that it started. */
    private void signal(String signal) throws IOException, InterruptedException {
        Path file = new PostgresHome(folder.resolve("server")).cluster().resolve("postmaster.pid");
        ProcessHandle postmaster = ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(file).getFirst()))
                .orElseThrow();
        List<String> command = Stream.concat(Stream.of(postmaster), postmaster.descendants())
                .map(process -> Long.toString(process.pid()))
                .collect(Collectors.toCollection(() -> new ArrayList<>(List.of("kill", signal))));
        new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    private static void assertAway(Http reader, String path, Duration within) {
        long begin = System.nanoTime();
        HttpResponse<String> answer = reader.get(path);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).as(path).isLessThan(within);
        assertThat(answer.statusCode()).as(path).isEqualTo(503);
        assertAway(answer);
    }

    private static void assertAway(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "img-src 'self' data:");
        assertThat(answer.body())
                .startsWith("<!doctype html>")
                .contains("Kota Binjai", "gangguan sementara", "Nomor rujukan", "data-keep-draft")
                .containsPattern("[A-Z2-9]{8}</b>");
    }

    private static void assertJson(Http reader) {
        HttpResponse<String> answer = reader.get("/akun", "Accept", "application/json");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"status\":503").contains("reference");
    }

    private static int stylesheet(Http reader) {
        Matcher css = Pattern.compile("href=\"(/static/[^\"]+balai.css)\"")
                .matcher(reader.get("/akun").body());
        assertThat(css.find()).isTrue();
        return reader.get(css.group(1)).statusCode();
    }

    /** What was typed is in the page, and one press sends it, without scripts. */
    private static HttpResponse<String> sendAgain(Http reader, String page) {
        List<String> fields = Http.hiddenFields(page);
        assertThat(page).contains("Kirim lagi").contains("tidak hilang").doesNotContain("<b>masuk</b>");
        assertThat(fields).contains("masalah", "alamat");
        Matcher action =
                Pattern.compile("<form method=\"post\" action=\"([^\"]+)\"").matcher(page);
        assertThat(action.find()).isTrue();
        return reader.post(action.group(1), fields.toArray(String[]::new));
    }
}
