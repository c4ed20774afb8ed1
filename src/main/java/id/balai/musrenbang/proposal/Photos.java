package id.balai.musrenbang.proposal;

import id.balai.document.FileNeeds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which photos belong to which proposal or draft; the files themselves are in the file store. */
@Repository
public class Photos implements FileNeeds {
    private final JdbcClient jdbc;

    Photos(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Photo> of(UUID proposal) {
        return list("proposal", proposal);
    }

    public List<Photo> ofDraft(UUID draft) {
        return list("draft", draft);
    }

    /** A photo that everybody may see. */
    public Optional<Photo> findPublic(UUID id) {
        return jdbc.sql("""
                        SELECT id, ordinal, sha256, width, height, bytes FROM musrenbang_photo
                        WHERE id = ? AND proposal IS NOT NULL""").param(id).query((row, n) -> photo(row)).optional();
    }

    @Override
    public Set<String> neededOf(Collection<String> sha256) {
        return jdbc.sql("SELECT DISTINCT sha256 FROM musrenbang_photo WHERE sha256 = ANY (?)")
                .param(sha256.toArray(String[]::new))
                .query((row, n) -> row.getString("sha256"))
                .set();
    }

    public void addToDraft(UUID draft, Photo photo) {
        jdbc.sql("""
                        INSERT INTO musrenbang_photo (id, draft, ordinal, sha256, width, height, bytes)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        photo.id(),
                        draft,
                        photo.ordinal(),
                        photo.sha256(),
                        photo.width(),
                        photo.height(),
                        photo.bytes())
                .update();
    }

    /** Those after it move up. */
    public void removeFromDraft(UUID draft, UUID photo) {
        jdbc.sql("""
                        WITH gone AS (DELETE FROM musrenbang_photo WHERE draft = ? AND id = ? RETURNING draft, ordinal)
                        UPDATE musrenbang_photo f SET ordinal = f.ordinal - 1
                        FROM gone WHERE f.draft = gone.draft AND f.ordinal > gone.ordinal""").params(draft, photo).update();
    }

    /** What was sent with the draft now belongs to the proposal. */
    public void moveToProposal(UUID draft, UUID proposal) {
        jdbc.sql("UPDATE musrenbang_photo SET draft = NULL, proposal = ? WHERE draft = ?")
                .params(proposal, draft)
                .update();
    }

    /** The photos of one proposal are those of another, too; the files are the same. */
    void copy(UUID from, UUID to) {
        jdbc.sql("""
                        INSERT INTO musrenbang_photo (id, proposal, ordinal, sha256, width, height, bytes)
                        SELECT gen_random_uuid(), ?, ordinal, sha256, width, height, bytes
                        FROM musrenbang_photo WHERE proposal = ?""").params(to, from).update();
    }

    private List<Photo> list(String owner, UUID id) {
        return jdbc.sql("SELECT id, ordinal, sha256, width, height, bytes FROM musrenbang_photo WHERE " + owner
                        + " = ? ORDER BY ordinal, id")
                .param(id)
                .query((row, n) -> photo(row))
                .list();
    }

    private static Photo photo(ResultSet row) throws SQLException {
        return new Photo(
                row.getObject("id", UUID.class),
                row.getInt("ordinal"),
                row.getString("sha256"),
                row.getInt("width"),
                row.getInt("height"),
                row.getInt("bytes"));
    }
}
