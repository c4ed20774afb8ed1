package id.balai.budgeting.catalogue;

import id.balai.budgeting.intake.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts and sources of fund: two lists of the same shape, each in its table. */
abstract class CodeList {
    private static final String COLUMNS = "code text, name text, note text";

    private final JdbcClient jdbc;
    private final Rows rows;
    private final String table;

    CodeList(JdbcClient jdbc, Rows rows, String table) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.table = table;
    }

    /** One code and what the list says of it. */
    record Entry(String code, String name, String note) {
        @Nullable
        Object[] cells() {
            return new @Nullable Object[] {code, name, note};
        }
    }

    Optional<Entry> findEntry(String code) {
        return jdbc.sql("SELECT code, name, note FROM " + table + " WHERE code = ?")
                .param(code)
                .query(CodeList::entry)
                .optional();
    }

    List<Entry> list() {
        return jdbc.sql("SELECT code, name, note FROM " + table + " ORDER BY code")
                .query(CodeList::entry)
                .list();
    }

    /** What the ministry's table said, without our own sample. */
    Map<String, Entry> official() {
        Map<String, Entry> found = new HashMap<>();
        jdbc.sql("SELECT code, name, note FROM " + table + " WHERE NOT sample")
                .query(CodeList::entry)
                .list()
                .forEach(entry -> found.put(entry.code(), entry));
        return found;
    }

    private static Entry entry(ResultSet row, int n) throws SQLException {
        return new Entry(row.getString("code"), row.getString("name"), row.getString("note"));
    }

    void save(Collection<Entry> entries) {
        rows.merge(COLUMNS, entries, Entry::cells, """
                INSERT INTO %s (code, name, note) SELECT code, name, note FROM incoming
                ON CONFLICT (code) DO UPDATE SET name = excluded.name, note = excluded.note, sample = false""".formatted(table));
    }
}
