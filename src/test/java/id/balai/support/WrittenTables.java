package id.balai.support;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.TreeSet;

/**
 * Tells which tables of a city were written and committed since it was last asked, by a trigger on each row of every
 * table. Only for a database of the test's own: the triggers stay.
 */
public final class WrittenTables implements AutoCloseable {
    private static final String WATCH = """
            CREATE TABLE public.written (name text);
            CREATE FUNCTION public.note() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
            BEGIN
              -- The sequencer takes decisions out of the queue at its own time.
              IF TG_TABLE_NAME = 'ledger_queue' AND TG_OP = 'DELETE' THEN RETURN NULL; END IF;
              INSERT INTO public.written VALUES (TG_TABLE_NAME);
              RETURN NULL;
            END $$;
            DO $$
            DECLARE each record;
            BEGIN
              FOR each IN SELECT schemaname, tablename FROM pg_tables
                WHERE schemaname LIKE 'kota_%%' AND tablename ~ '%s'
              LOOP
                EXECUTE format('CREATE TRIGGER zz_note AFTER INSERT OR UPDATE OR DELETE ON %%I.%%I
                  FOR EACH ROW EXECUTE FUNCTION public.note()', each.schemaname, each.tablename);
              END LOOP;
            END $$""";

    private final Connection owner;

    /**
     * @param database JDBC address
     * @param tables regular expression of their names
     */
    public WrittenTables(String database, String tables) throws SQLException {
        owner = TestServer.connect(database);
        try (Statement statement = owner.createStatement()) {
            statement.execute(String.format(WATCH, tables));
        }
    }

    /** Their names, sorted; from now on it starts again. */
    public TreeSet<String> sinceLastAsked() throws SQLException {
        TreeSet<String> names = new TreeSet<>();
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery("DELETE FROM public.written RETURNING name")) {
            while (rows.next()) names.add(rows.getString(1));
        }
        return names;
    }

    @Override
    public void close() throws SQLException {
        owner.close();
    }
}
