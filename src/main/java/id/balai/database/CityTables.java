package id.balai.database;

import id.balai.database.BackupManifest.History;
import id.balai.database.BackupManifest.SequenceState;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands in a city's schema, asked of PostgreSQL's catalogue; migration histories are told apart from data. */
final class CityTables {
    private static final String HISTORY = "flyway_";

    private final JdbcClient jdbc;
    private final String schema;

    CityTables(JdbcClient jdbc, String schema) {
        this.jdbc = jdbc;
        this.schema = schema;
    }

    /** Tables that hold rows themselves: of a partitioned one its partitions. */
    List<String> tables() {
        return relations("r").stream().filter(t -> !t.startsWith(HISTORY)).toList();
    }

    /** The stored columns of a table; generated ones are computed again. */
    String columns(String table) {
        return jdbc.sql("""
                        SELECT string_agg(quote_ident(attname), ',' ORDER BY attnum) FROM pg_attribute
                        WHERE attrelid = to_regclass(?) AND attnum > 0 AND NOT attisdropped AND attgenerated = ''""").param(name(table)).query(String.class).single();
    }

    List<SequenceState> sequences() {
        return relations("S").stream()
                .map(sequence -> jdbc.sql("SELECT last_value, is_called FROM " + name(sequence))
                        .query((row, n) -> new SequenceState(sequence, row.getLong(1), row.getBoolean(2)))
                        .single())
                .toList();
    }

    List<History> histories() {
        return relations("r").stream()
                .filter(t -> t.startsWith(HISTORY))
                .map(t -> new History(t.substring(HISTORY.length()), lastVersion(t)))
                .toList();
    }

    /** Table and name of every foreign key, with what it says. */
    List<ForeignKey> foreignKeys() {
        return jdbc.sql("""
                        SELECT c.conrelid::regclass::text AS "table", quote_ident(c.conname) AS name,
                               pg_get_constraintdef(c.oid) AS definition
                        FROM pg_constraint c JOIN pg_namespace n ON n.oid = c.connamespace
                        WHERE n.nspname = ? AND c.contype = 'f' AND c.conparentid = 0 ORDER BY c.oid""")
                .param(schema)
                .query((row, n) -> new ForeignKey(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** @param table with its schema, quoted as needed */
    record ForeignKey(String table, String name, String definition) {}

    /** Triggers of ours that are switched on, each with how. */
    List<Trigger> triggers() {
        return jdbc.sql("""
                        SELECT t.tgrelid::regclass::text AS "table", quote_ident(t.tgname) AS name,
                               CASE t.tgenabled WHEN 'A' THEN 'ALWAYS ' WHEN 'R' THEN 'REPLICA ' ELSE '' END AS how
                        FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
                        JOIN pg_namespace n ON n.oid = c.relnamespace
                        WHERE n.nspname = ? AND NOT t.tgisinternal AND t.tgenabled <> 'D' ORDER BY t.oid""")
                .param(schema)
                .query((row, n) -> new Trigger(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** @param how "", or "ALWAYS " and "REPLICA " as in ALTER TABLE ... ENABLE */
    record Trigger(String table, String name, String how) {}

    String name(String relation) {
        return schema + ".\"" + relation + "\"";
    }

    static String file(String table) {
        return "tables/" + table;
    }

    private List<String> relations(String kind) {
        return jdbc.sql("""
                        SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                        WHERE n.nspname = ? AND c.relkind = ?::"char" ORDER BY c.relname COLLATE "C\"""")
                .params(schema, kind)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private String lastVersion(String history) {
        return jdbc.sql("SELECT version FROM " + name(history)
                        + " WHERE success AND version IS NOT NULL ORDER BY installed_rank DESC LIMIT 1")
                .query(String.class)
                .optional()
                .orElse("0");
    }
}
