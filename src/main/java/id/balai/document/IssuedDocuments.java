package id.balai.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the current city issued; only grows. */
@Repository
class IssuedDocuments implements FileNeeds {
    private final JdbcClient jdbc;

    IssuedDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<IssuedDocument> find(UUID id) {
        return jdbc.sql("SELECT id, kind, title, sha256, bytes, issued_at FROM document_issued WHERE id = ?")
                .param(id)
                .query((row, n) -> document(row))
                .optional();
    }

    void add(IssuedDocument document) {
        jdbc.sql("INSERT INTO document_issued (id, kind, title, sha256, bytes, issued_at) VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        document.id(),
                        document.kindKey(),
                        document.title(),
                        document.sha256(),
                        document.bytes(),
                        document.issuedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Set<String> neededOf(Collection<String> sha256) {
        return jdbc.sql("SELECT DISTINCT sha256 FROM document_issued WHERE sha256 = ANY (?)")
                .param(sha256.toArray(String[]::new))
                .query((row, n) -> row.getString("sha256"))
                .set();
    }

    private static IssuedDocument document(ResultSet row) throws SQLException {
        return new IssuedDocument(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("title"),
                row.getString("sha256"),
                row.getLong("bytes"),
                row.getObject("issued_at", OffsetDateTime.class).toInstant());
    }
}
