package id.balai.trace;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The links in the database. */
@Repository
class LinkedThings implements Traces {
    /** A matter has a handful of things; more than this is a fault, and the page must still come. */
    private static final int MOST_THINGS = 60;

    private final JdbcClient jdbc;

    LinkedThings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void link(Thing earlier, Relation relation, Thing later) {
        jdbc.sql("""
                        INSERT INTO trace_link (earlier_kind, earlier_id, relation, later_kind, later_id)
                        VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")
                .params(earlier.kind(), earlier.id(), relation.name(), later.kind(), later.id())
                .update();
    }

    @Override
    public List<Thing> before(Thing thing) {
        return jdbc.sql(
                        "SELECT earlier_kind, earlier_id FROM trace_link WHERE later_kind = ? AND later_id = ? ORDER BY linked_at")
                .params(thing.kind(), thing.id())
                .query((row, n) -> new Thing(row.getString(1), row.getString(2)))
                .list();
    }

    @Override
    public List<Thing> after(Thing thing) {
        return jdbc.sql(
                        "SELECT later_kind, later_id FROM trace_link WHERE earlier_kind = ? AND earlier_id = ? ORDER BY linked_at")
                .params(thing.kind(), thing.id())
                .query((row, n) -> new Thing(row.getString(1), row.getString(2)))
                .list();
    }

    @Override
    public int linked(Thing thing) {
        return jdbc.sql("""
                        SELECT count(*)::int FROM trace_link
                        WHERE (earlier_kind, earlier_id) = (:kind, :id) OR (later_kind, later_id) = (:kind, :id)""")
                .param("kind", thing.kind())
                .param("id", thing.id())
                .query((row, n) -> row.getInt(1))
                .single();
    }

    /** Everything that hangs together with this thing, in both directions, itself among it. One query. */
    List<Thing> matterOf(Thing thing) {
        return jdbc.sql("""
                        WITH RECURSIVE matter (kind, id) AS (
                          SELECT :kind::text, :id::text
                          UNION
                          SELECT n.kind, n.id FROM matter m CROSS JOIN LATERAL (
                            SELECT later_kind, later_id FROM trace_link WHERE earlier_kind = m.kind AND earlier_id = m.id
                            UNION ALL
                            SELECT earlier_kind, earlier_id FROM trace_link WHERE later_kind = m.kind AND later_id = m.id
                          ) n (kind, id)
                        )
                        SELECT kind, id FROM matter LIMIT :most""")
                .param("kind", thing.kind())
                .param("id", thing.id())
                .param("most", MOST_THINGS)
                .query((row, n) -> new Thing(row.getString(1), row.getString(2)))
                .list();
    }
}
