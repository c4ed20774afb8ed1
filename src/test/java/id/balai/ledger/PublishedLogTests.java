package id.balai.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.database.CurrentCity;
import id.balai.ledger.checking.VerifyingLog;
import id.balai.ledger.tlog.ProofFile;
import id.balai.ledger.tlog.TilePath;
import id.balai.ledger.tlog.VerifierKey;
import id.balai.support.BalaiTest;
import id.balai.support.Http;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The log as a stranger sees it, over HTTP. */
@BalaiTest
@Import(Probe.class)
class PublishedLogTests {
    @Autowired
    Ledger ledger;

    @Autowired
    Probe probe;

    @LocalServerPort
    int port;

    private LedgerEntry entry;
    private String prefix;
    private Http http;

    @BeforeEach
    void decide() throws InterruptedException {
        probe.createTable();
        http = Http.at(port);
        entry = sequenced(probe.decide(
                Decision.on(Probe.KIND, UUID.randomUUID(), 1).starting("begun").with("amount", 5)));
        prefix = "/log/" + entry.year();
    }

    @Test
    void isVerifiedByTheCommandLine() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        String key = http.get(prefix + "/vkey").body();
        int status = new VerifyingLog().run(List.of("http://localhost:" + port + prefix, "--key", key), out, out);
        assertThat(said.toString(StandardCharsets.UTF_8)).startsWith("OK localhost/log/" + entry.year());
        assertThat(status).isZero();
    }

    @Test
    void servesTheFilesAsTheSpecificationSays() {
        HttpResponse<String> checkpoint = http.get(prefix + "/checkpoint");
        assertThat(checkpoint.statusCode()).isEqualTo(200);
        assertThat(checkpoint.headers().firstValue("Content-Type")).hasValue("text/plain;charset=UTF-8");
        assertThat(checkpoint.headers().firstValue("Cache-Control")).hasValue("max-age=2, public");
        assertThat(checkpoint.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(checkpoint.body()).startsWith("localhost/log/" + entry.year() + "\n");

        long size = Long.parseLong(checkpoint.body().lines().skip(1).findFirst().orElseThrow());
        String tile = size >= TilePath.FULL ? "/tile/0/000" : "/tile/0/000.p/" + size;
        HttpResponse<String> found = http.get(prefix + tile);
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(found.headers().firstValue("Cache-Control").orElseThrow()).contains("max-age", "public");
    }

    @Test
    void servesNothingElse() {
        for (String path : List.of(
                "/tile/0/000.p/0",
                "/tile/0/000.p/256",
                "/tile/0/999",
                "/tile/7/000",
                "/tile/00/000",
                "/tile/entries/999",
                "/tile/0/..%2f..%2f..%2fkeys%2fledger",
                "/tile/",
                "/keys")) {
            assertThat(http.get(prefix + path).statusCode()).as(path).isIn(400, 404);
        }
        assertThat(http.get("/log/2001/checkpoint").statusCode()).isEqualTo(404);
        assertThat(http.get("/log/2001/policy").statusCode()).isEqualTo(404);
    }

    @Test
    void tellsItsPolicy() {
        String key = http.get(prefix + "/vkey").body().strip();
        assertThat(http.get(prefix + "/policy").body()).isEqualTo("log " + key + "\nquorum none\n");
    }

    @Test
    void givesAReceiptThatProvesTheEntry() {
        VerifierKey key = VerifierKey.parse(http.get(prefix + "/vkey").body().strip());
        HttpResponse<String> receipt = http.get("/log/receipt/" + entry.id());
        assertThat(receipt.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("catatan-" + entry.year() + "-" + entry.index().getAsLong() + ".tlog-proof");
        byte[] bytes = http.get("/log/entry/" + entry.id()).body().getBytes(StandardCharsets.UTF_8);
        ProofFile proof = ProofFile.parse(receipt.body().getBytes(StandardCharsets.UTF_8));
        assertThat(proof.proves(bytes, key)).isTrue();
        assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("\"publik\":{\"amount\":5}");
        String byIndex = http.get(
                        "/log/receipt/" + entry.year() + "-" + entry.index().getAsLong())
                .body();
        assertThat(ProofFile.parse(byIndex.getBytes(StandardCharsets.UTF_8)).index())
                .isEqualTo(entry.index().getAsLong());
    }

    @Test
    void hasNoReceiptForWhatIsNotThere() {
        for (String name : List.of(
                UUID.randomUUID().toString(), "x", "2026", "2001-0", "2026-x", "1' OR '1'='1".replace(" ", "%20"))) {
            assertThat(http.get("/log/receipt/" + name).statusCode()).as(name).isIn(404, 503);
        }
    }

    @Test
    void showsTheLogAndItsEntriesToPeople() {
        String name = entry.year() + "-" + entry.index().getAsLong();
        assertThat(http.get("/log").body()).contains("Periksa catatan keputusan", "/log/catatan/" + name);
        HttpResponse<String> page = http.get("/log/catatan/" + name);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("/log/receipt/" + name, entry.object().toString(), "begun");
        assertThat(http.get("/log/catatan/2001-5").statusCode()).isEqualTo(404);
    }

    @Test
    void findsAnEntryByItsNumberOrItsCode() {
        String path = "/log/catatan/" + entry.year() + "-" + entry.index().getAsLong();
        for (String typed : List.of(
                "" + entry.number(),
                entry.id().toString(),
                entry.id().toString().toUpperCase(Locale.ROOT))) {
            assertThat(http.get("/log?catatan=" + typed)
                            .headers()
                            .firstValue("Location")
                            .orElse(""))
                    .endsWith(path);
        }
        HttpResponse<String> nothing = http.get("/log?catatan=%3Cb%3E");
        assertThat(nothing.statusCode()).isEqualTo(404);
        assertThat(nothing.body()).contains("&lt;b&gt;").doesNotContain("<b>&gt;");
    }

    @Test
    void tellsTheStateWithoutAQuery() {
        assertThat(ledger.state().year()).isEqualTo(entry.year());
        assertThat(ledger.state().entries()).isPositive();
        assertThat(ledger.state().signed()).isPresent();
        assertThat(CurrentCity.get().code()).hasToString("1275");
    }

    private LedgerEntry sequenced(EntryId id) throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            LedgerEntry found = ledger.find(id).orElseThrow();
            if (found.index().isPresent()
                    && ledger.state().entries() > found.index().getAsLong()) return found;
            Thread.sleep(Duration.ofMillis(50));
        }
        throw new AssertionError("not sequenced in ten seconds");
    }
}
