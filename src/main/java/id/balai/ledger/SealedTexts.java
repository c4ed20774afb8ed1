package id.balai.ledger;

import id.balai.ledger.LedgerEntries.Written;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The texts that entries vouch for, with their salts, encrypted with one key a subject. Erasing is deleting: row, salt, and
 * the subject's key when nothing else needs it.
 */
@Repository
class SealedTexts {
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final KeyRing keys;

    SealedTexts(JdbcClient jdbc, JdbcTemplate batches, KeyRing keys) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.keys = keys;
    }

    void keep(List<Written> all) {
        List<Written> sealing =
                all.stream().filter(each -> !each.commitments().isEmpty()).toList();
        if (sealing.isEmpty()) return;
        Map<UUID, byte[]> bySubject = keysOf(
                sealing.stream().map(each -> each.decision().subject()).collect(Collectors.toCollection(TreeSet::new)));
        batches.batchUpdate(
                """
                INSERT INTO ledger_sealed_text (entry, field, kind, object, subject, salt, text)
                VALUES (?, ?, ?, ?, ?, ?, ?)""", sealing.stream().flatMap(each -> rows(each, bySubject)).toList());
    }

    private static Stream<Object[]> rows(Written written, Map<UUID, byte[]> keys) {
        Decision decision = written.decision();
        byte[] key = Objects.requireNonNull(keys.get(decision.subject()));
        return written.commitments().stream().map(each -> new Object[] {
            written.id().value(),
            each.field(),
            decision.kind(),
            decision.object(),
            decision.subject(),
            each.salt(),
            KeyRing.encrypt(key, each.text().getBytes(StandardCharsets.UTF_8), written.id() + "/" + each.field())
        });
    }

    /** What is left of the texts of these entries. */
    Map<EntryId, Map<String, Commitment>> open(List<EntryId> entries) {
        Map<EntryId, Map<String, Commitment>> opened = new HashMap<>();
        if (entries.isEmpty()) return opened;
        jdbc.sql("""
                        SELECT t.entry, t.field, t.salt, t.text, t.subject, k.wrapped
                        FROM ledger_sealed_text t JOIN ledger_subject_key k USING (subject)
                        WHERE t.entry = ANY (?)""")
                .param(entries.stream().map(EntryId::value).toArray(UUID[]::new))
                .query(row -> {
                    EntryId entry = new EntryId(row.getObject("entry", UUID.class));
                    Commitment commitment = open(entry, row);
                    opened.computeIfAbsent(entry, each -> new TreeMap<>()).put(commitment.field(), commitment);
                });
        return opened;
    }

    /** Erases a field of an object in all its entries; the number of texts that went. */
    int erase(String kind, UUID object, String field) {
        List<UUID> subjects = jdbc.sql("""
                        DELETE FROM ledger_sealed_text WHERE object = ? AND kind = ? AND field = ?
                        RETURNING subject""")
                .params(object, kind, field)
                .query((row, n) -> UUID.fromString(row.getString(1)))
                .list();
        subjects.stream().distinct().forEach(this::dropUnusedKey);
        return subjects.size();
    }

    private void dropUnusedKey(UUID subject) {
        jdbc.sql("""
                        DELETE FROM ledger_subject_key k WHERE k.subject = ?
                        AND NOT EXISTS (SELECT FROM ledger_sealed_text t WHERE t.subject = k.subject)""").param(subject).update();
    }

    private Commitment open(EntryId entry, ResultSet row) throws SQLException {
        String field = row.getString("field");
        byte[] key = keys.unwrap(row.getBytes("wrapped"), row.getObject("subject", UUID.class));
        byte[] text = KeyRing.decrypt(key, row.getBytes("text"), entry + "/" + field);
        return new Commitment(field, row.getBytes("salt"), new String(text, StandardCharsets.UTF_8));
    }

    /** The keys of subjects, made for those that have none; asked for in order, so that two acts do not block each other. */
    private Map<UUID, byte[]> keysOf(SortedSet<UUID> subjects) {
        Map<UUID, byte[]> wrapped = find(subjects);
        List<UUID> missing =
                subjects.stream().filter(each -> !wrapped.containsKey(each)).toList();
        if (!missing.isEmpty()) wrapped.putAll(make(missing));
        wrapped.replaceAll((subject, key) -> keys.unwrap(key, subject));
        return wrapped;
    }

    private Map<UUID, byte[]> find(Collection<UUID> subjects) {
        Map<UUID, byte[]> wrapped = new HashMap<>();
        jdbc.sql("SELECT subject, wrapped FROM ledger_subject_key WHERE subject = ANY (?)")
                .param(subjects.toArray(UUID[]::new))
                .query(row -> {
                    wrapped.put(row.getObject("subject", UUID.class), row.getBytes("wrapped"));
                });
        return wrapped;
    }

    /** Of two transactions that begin the same subject, the second waits for the first and takes its key. */
    private Map<UUID, byte[]> make(List<UUID> subjects) {
        Map<UUID, byte[]> made = new HashMap<>();
        subjects.forEach(each -> made.put(each, keys.newWrappedKey(each)));
        int[] added = batches.batchUpdate(
                "INSERT INTO ledger_subject_key (subject, wrapped) VALUES (?, ?) ON CONFLICT (subject) DO NOTHING",
                subjects.stream()
                        .map(each -> new Object[] {each, made.get(each)})
                        .toList());
        return Arrays.stream(added).allMatch(each -> each == 1) ? made : find(subjects);
    }
}
