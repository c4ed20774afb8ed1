package id.balai.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.balai.kernel.AgencyCode;
import id.balai.kernel.PersonId;
import id.balai.kernel.Rupiah;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EntryTextTests {
    private static final EntryId ID = new EntryId(UUID.fromString("01910000-0000-7000-8000-000000000001"));
    private static final UUID OBJECT = UUID.fromString("01910000-0000-7000-8000-000000000002");
    private static final Instant TIME = Instant.parse("2026-01-05T02:00:00.123456Z");
    private static final Commitment REASON = new Commitment("reason", new byte[32], "Tiga puluh meter sudah dibangun.");

    private static final Decision ACCEPTED = Decision.on("musrenbang.proposal", OBJECT, 3)
            .by(new PersonId(new UUID(5, 6)), "lurah", new AgencyCode("7.01.0.00.0.00.01.0001"))
            .moving("submitted", "accepted")
            .with("amount", Rupiah.of(1_250_000))
            .citing("a".repeat(64));

    /** This text is a public format: if it changes, {@code v} must. */
    @Test
    void writesTheAgreedText() {
        assertThat(new String(
                        EntryText.write(ID, ACCEPTED, TIME, "nama-samaran", List.of(REASON)), StandardCharsets.UTF_8))
                .isEqualTo("{\"aktor\":\"nama-samaran\",\"app\":\"musrenbang\",\"dari\":\"submitted\",\"dok\":[\""
                        + "a".repeat(64)
                        + "\"],\"id\":\"01910000-0000-7000-8000-000000000001\",\"jenis\":\"musrenbang.proposal\","
                        + "\"ke\":\"accepted\",\"komitmen\":{\"reason\":\"" + REASON.base64() + "\"},"
                        + "\"objek\":\"01910000-0000-7000-8000-000000000002\",\"peran\":\"lurah\","
                        + "\"publik\":{\"amount\":\"1250000.00\"},\"skpd\":\"7.01.0.00.0.00.01.0001\",\"v\":1,\"versi\":3,"
                        + "\"waktu\":\"2026-01-05T02:00:00.123Z\"}");
    }

    @Test
    void readsWhatItWrote() {
        LedgerEntry entry = EntryText.read(
                EntryText.write(ID, ACCEPTED, TIME, "nama-samaran", List.of(REASON)), 2026, OptionalLong.of(2618));
        assertThat(entry.id()).isEqualTo(ID);
        assertThat(entry.number()).isEqualTo(2619);
        assertThat(entry.object()).isEqualTo(OBJECT);
        assertThat(entry.version()).isEqualTo(3);
        assertThat(entry.actor()).isEqualTo("nama-samaran");
        assertThat(entry.from()).isEqualTo("submitted");
        assertThat(entry.to()).isEqualTo("accepted");
        assertThat(entry.publicFields()).isEqualTo(Map.of("amount", "1250000.00"));
        assertThat(entry.sealed()).containsExactly("reason");
    }

    @Test
    void leavesOutWhatIsNotThere() {
        byte[] entry =
                EntryText.write(ID, Decision.on("trace.link", OBJECT, 1).starting("made"), TIME, null, List.of());
        assertThat(new String(entry, StandardCharsets.UTF_8))
                .doesNotContain("null", "aktor", "skpd", "dari", "publik", "komitmen", "dok");
    }

    @Test
    void refusesAnEntryThatNoBundleHolds() {
        Decision huge = ACCEPTED.with("list", java.util.Collections.nCopies(500, "x".repeat(190)));
        assertThatThrownBy(() -> EntryText.write(ID, huge, TIME, null, List.of()))
                .hasMessageContaining("bytes");
    }

    @Test
    void refusesWhatIsNoEntry() {
        for (String text : List.of("", "[]", "{}", "{\"v\":2}", "{\"v\":1}", "{\"v\":1,\"id\":7}")) {
            assertThatThrownBy(() -> EntryText.read(text.getBytes(StandardCharsets.UTF_8), 2026, OptionalLong.empty()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
