package id.balai.musrenbang.kamus;

import id.balai.identity.Actor;
import id.balai.kernel.FiscalYear;
import id.balai.organisation.HeldPost;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The editions of the kamus and what was changed in them. */
@Repository
public class KamusChanges {
    private final JdbcClient jdbc;

    KamusChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The kamus of a year as it is now; empty when none was published. */
    public Optional<KamusEdition> edition(FiscalYear year) {
        return edition(year, "");
    }

    /** The same, and until the transaction ends nobody else changes it. */
    Optional<KamusEdition> editionForChanging(FiscalYear year) {
        return edition(year, " FOR UPDATE");
    }

    /** Years with a published kamus, newest first. */
    public List<FiscalYear> years() {
        return jdbc.sql("SELECT year FROM musrenbang_kamus ORDER BY year DESC")
                .query((row, n) -> new FiscalYear(row.getInt("year")))
                .list();
    }

    /** The latest changes of a year, newest first. */
    public List<KamusChange> latest(FiscalYear year, int limit) {
        return list("WHERE year = ? ORDER BY version DESC LIMIT ?", year.value(), limit);
    }

    /** All changes of one entry, newest first. */
    public List<KamusChange> of(FiscalYear year, String code) {
        return list("WHERE year = ? AND code = ? ORDER BY version DESC", year.value(), code);
    }

    void next(KamusEdition edition) {
        jdbc.sql("UPDATE musrenbang_kamus SET version = version + 1 WHERE id = ?")
                .param(edition.id())
                .update();
    }

    void add(FiscalYear year, KamusChange change, Actor actor, HeldPost post) {
        jdbc.sql("""
            INSERT INTO musrenbang_kamus_change
              (year, version, code, entry_version, kind, reason, actor, actor_name, post_title, at, entry)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        year.value(),
                        change.version(),
                        change.code(),
                        change.entryVersion(),
                        change.kind().name(),
                        change.reason(),
                        actor.person().value(),
                        actor.displayName(),
                        post.title(),
                        change.at().atOffset(ZoneOffset.UTC),
                        change.entry())
                .update();
    }

    private Optional<KamusEdition> edition(FiscalYear year, String lock) {
        return jdbc.sql("SELECT id, version, source, published_at FROM musrenbang_kamus WHERE year = ?" + lock)
                .param(year.value())
                .query((row, n) -> new KamusEdition(
                        row.getObject("id", UUID.class),
                        row.getInt("version"),
                        row.getString("source"),
                        row.getObject("published_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    private List<KamusChange> list(String where, Object... values) {
        return jdbc.sql("""
            SELECT version, code, entry_version, kind, reason, actor_name, post_title, at, entry
            FROM musrenbang_kamus_change\s""" + where)
                .params(values)
                .query((row, n) -> new KamusChange(
                        row.getInt("version"),
                        row.getString("code"),
                        row.getInt("entry_version"),
                        KamusChange.Kind.valueOf(row.getString("kind")),
                        row.getString("reason"),
                        row.getString("actor_name") + ", " + row.getString("post_title"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getObject("entry", UUID.class)))
                .list();
    }
}
