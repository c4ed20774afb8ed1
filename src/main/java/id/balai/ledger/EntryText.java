package id.balai.ledger;

import id.balai.ledger.tlog.Bundle;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The bytes of an entry: canonical JSON, written once when the decision is taken and never written again. Their format is
 * part of the public interface; {@code v} is its version.
 */
public final class EntryText {
    private static final int VERSION = 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private EntryText() {}

    /**
     * @param actor the pseudonym of who decided
     * @throws IllegalArgumentException when it is longer than an entry may be
     */
    static byte[] write(
            EntryId id, Decision decision, Instant time, @Nullable String actor, List<Commitment> commitments) {
        Map<String, Object> entry = new TreeMap<>();
        entry.put("v", VERSION);
        entry.put("id", id.toString());
        entry.put("app", decision.app());
        entry.put("jenis", decision.kind());
        entry.put("objek", decision.object().toString());
        entry.put("versi", decision.version());
        entry.put("waktu", time.truncatedTo(ChronoUnit.MILLIS).toString());
        entry.put("peran", decision.role());
        entry.put("ke", decision.to());
        putIfPresent(entry, "aktor", actor);
        putIfPresent(
                entry,
                "skpd",
                decision.agency() == null ? null : decision.agency().toString());
        putIfPresent(entry, "dari", decision.from());
        putIfPresent(entry, "publik", decision.publicFields().isEmpty() ? null : decision.publicFields());
        putIfPresent(entry, "komitmen", commitments.isEmpty() ? null : byField(commitments));
        putIfPresent(entry, "dok", decision.documents().isEmpty() ? null : decision.documents());
        byte[] bytes = CanonicalJson.of(entry).getBytes(StandardCharsets.UTF_8);
        if (bytes.length > Bundle.LONGEST_ENTRY) {
            throw new IllegalArgumentException(
                    "an entry of " + bytes.length + " bytes: " + decision.kind() + " " + decision.object());
        }
        return bytes;
    }

    /** @throws IllegalArgumentException when the bytes are not an entry of a known version */
    public static LedgerEntry read(byte[] bytes, int year, OptionalLong index) {
        try {
            Map<String, Object> entry = JSON.readValue(bytes, new TypeReference<>() {});
            if (!Integer.valueOf(VERSION).equals(entry.get("v")))
                throw new IllegalArgumentException("entry of version " + entry.get("v"));
            return read(entry, year, index);
        } catch (JacksonException | ClassCastException | NullPointerException e) {
            throw new IllegalArgumentException("not an entry", e);
        }
    }

    @SuppressWarnings("unchecked")
    private static LedgerEntry read(Map<String, Object> entry, int year, OptionalLong index) {
        return new LedgerEntry(
                new EntryId(UUID.fromString(text(entry, "id"))),
                year,
                index,
                text(entry, "app"),
                text(entry, "jenis"),
                UUID.fromString(text(entry, "objek")),
                (Integer) entry.getOrDefault("versi", 0),
                Instant.parse(text(entry, "waktu")),
                (String) entry.get("aktor"),
                text(entry, "peran"),
                (String) entry.get("skpd"),
                (String) entry.get("dari"),
                text(entry, "ke"),
                (Map<String, Object>) entry.getOrDefault("publik", Map.of()),
                new TreeSet<>(((Map<String, Object>) entry.getOrDefault("komitmen", Map.of())).keySet()),
                (List<String>) entry.getOrDefault("dok", List.of()));
    }

    /** The commitment of a field, in base64; null where the entry has none. */
    @SuppressWarnings("unchecked")
    static @Nullable String commitment(byte[] bytes, String field) {
        Map<String, Object> entry = JSON.readValue(bytes, new TypeReference<>() {});
        return ((Map<String, String>) entry.getOrDefault("komitmen", Map.of())).get(field);
    }

    private static String text(Map<String, Object> entry, String member) {
        if (entry.get(member) instanceof String text) return text;
        throw new IllegalArgumentException("an entry without " + member);
    }

    private static Map<String, String> byField(List<Commitment> commitments) {
        Map<String, String> byField = new TreeMap<>();
        commitments.forEach(each -> byField.put(each.field(), each.base64()));
        return byField;
    }

    private static void putIfPresent(Map<String, Object> entry, String member, @Nullable Object value) {
        if (value != null) entry.put(member, value);
    }
}
