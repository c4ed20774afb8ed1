package id.balai.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
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

    void keep(EntryId entry, Decision decision, List<Commitment> commitments) {
        if (commitments.isEmpty()) return;
        byte[] key = keyOf(decision.subject());
        batches.batchUpdate(
                """
                INSERT INTO ledger_sealed_text (entry, field, kind, object, subject, salt, text)
                VALUES (?, ?, ?, ?, ?, ?, ?)""",
                commitments.stream()
                        .map(each -> new Object[] {
                            entry.value(),
                            each.field(),
                            decision.kind(),
                            decision.object(),
                            decision.subject(),
                            each.salt(),
                            KeyRing.encrypt(
                                    key, each.text().getBytes(StandardCharsets.UTF_8), entry + "/" + each.field())
                        })
                        .toList());
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

    private byte[] keyOf(UUID subject) {
        byte[] wrapped = jdbc.sql("SELECT wrapped FROM ledger_subject_key WHERE subject = ?")
                .param(subject)
                .query(byte[].class)
                .optional()
                .orElseGet(() -> newKeyOf(subject));
        return keys.unwrap(wrapped, subject);
    }

    /** Of two transactions that begin the same subject, the second waits for the first and takes its key. */
    private byte[] newKeyOf(UUID subject) {
        return jdbc.sql("""
                        INSERT INTO ledger_subject_key (subject, wrapped) VALUES (?, ?)
                        ON CONFLICT (subject) DO NOTHING RETURNING wrapped""")
                .params(subject, keys.newWrappedKey(subject))
                .query(byte[].class)
                .optional()
                .orElseGet(() -> jdbc.sql("SELECT wrapped FROM ledger_subject_key WHERE subject = ?")
                        .param(subject)
                        .query(byte[].class)
                        .single());
    }
}
