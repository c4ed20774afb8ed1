package id.balai.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.balai.support.BalaiTest;
import id.balai.support.Http;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The published log, read over HTTP by a verifier that shares no code with the program. */
@BalaiTest
@Import(Probe.class)
class ForeignVerifierTests {
    /** More than a full tile, so that there is a level above the first; and no multiple of it, so that tiles are partial. */
    private static final int ENTRIES = 300;

    private final Ledger ledger;
    private final Probe probe;
    private final String site;
    private final Http http;
    private EntryId last = new EntryId(new UUID(0, 0));
    private int year;

    ForeignVerifierTests(Ledger ledger, Probe probe, @LocalServerPort int port) {
        this.ledger = ledger;
        this.probe = probe;
        this.site = "http://localhost:" + port;
        this.http = Http.at(port);
    }

    @BeforeEach
    void decide() {
        probe.createTable();
        if (ledger.state().entries() < ENTRIES) for (int i = 0; i < ENTRIES; i++) decideOnce();
        last = decideOnce();
        RunningLedger.await(() -> receipt().statusCode() == 200);
        year = ledger.find(last).orElseThrow().year();
    }

    private EntryId decideOnce() {
        return probe.decide(
                Decision.on(Probe.KIND, UUID.randomUUID(), 1).starting("begun").with("amount", 5));
    }

    @Test
    void everyEntryIsUnderTheSignedRoot() throws Exception {
        ForeignVerifier verifier = verifier();
        ForeignVerifier.Head head = verifier.head();
        List<byte[]> entries = verifier.entries(head);
        List<byte[]> leaves = new ArrayList<>();
        for (byte[] entry : entries) leaves.add(ForeignVerifier.leaf(entry));
        assertThat(entries.size()).isEqualTo((int) head.size()).isGreaterThan(ENTRIES);
        assertThat(ForeignVerifier.root(leaves)).isEqualTo(head.root());
    }

    @Test
    void theTilesSayTheSame() throws Exception {
        ForeignVerifier verifier = verifier();
        ForeignVerifier.Head head = verifier.head();
        List<byte[]> below = verifier.level(head, 0);
        assertThat(ForeignVerifier.root(below)).isEqualTo(head.root());
        List<byte[]> above = verifier.level(head, 1);
        assertThat(above).hasSize(below.size() / 256).isNotEmpty();
        for (int i = 0; i < above.size(); i++) {
            assertThat(ForeignVerifier.root(below.subList(i * 256, (i + 1) * 256)))
                    .isEqualTo(above.get(i));
        }
    }

    @Test
    void aReceiptProvesItsEntryAndNoOther() throws Exception {
        ForeignVerifier verifier = verifier();
        byte[] entry = verifier.entries(verifier.head()).stream()
                .filter(each -> new String(each, StandardCharsets.UTF_8).contains(last.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(verifier.proves(receipt().body(), entry)).isTrue();
        entry[entry.length / 2] ^= 1;
        assertThat(verifier.proves(receipt().body(), entry)).isFalse();
    }

    @Test
    void aCheckpointThatWasTouchedIsNotBelieved() throws Exception {
        ForeignVerifier verifier = verifier();
        String note = http.get("/log/" + year + "/checkpoint").body();
        String touched = note.replaceFirst("\n(\\d+)\n", "\n1\n");
        assertThatThrownBy(() -> verifier.open(touched)).hasMessage("not signed by the key");
    }

    private ForeignVerifier verifier() throws Exception {
        return new ForeignVerifier(
                site + "/log/" + year, http.get("/log/" + year + "/vkey").body());
    }

    private HttpResponse<String> receipt() {
        return http.get("/log/receipt/" + last);
    }
}
