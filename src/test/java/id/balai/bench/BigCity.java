package id.balai.bench;

import id.balai.database.DatabaseServer;
import id.balai.database.EmbeddedPostgres;
import id.balai.database.PostgresSettings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes a big city of the demo's, while the program is stopped: each thing many times over. */
final class BigCity {
    private static final int PROPOSALS = 100_000;
    private static final int LINES = 50_000;

    private BigCity() {}

    /** Fills it up and tells the address of its biggest budget. */
    static String fill(Path home) throws SQLException {
        try (DatabaseServer server = EmbeddedPostgres.start(home, PostgresSettings.fast());
                Connection owner =
                        DriverManager.getConnection(server.jdbcUrl(), server.ownerUser(), server.ownerPassword());
                Statement sql = owner.createStatement()) {
            sql.execute("SET search_path TO kota_1275");
            proposals(sql);
            String budget = lines(sql);
            sql.execute("ANALYZE");
            return budget;
        }
    }

    private static void proposals(Statement sql) throws SQLException {
        String columns =
                columnsOf(sql, "musrenbang_proposal", "'id', 'serial', 'words', 'line', 'state', 'level', 'due'");
        sql.execute("ALTER TABLE musrenbang_proposal DISABLE TRIGGER USER");
        sql.execute("ALTER TABLE musrenbang_proposal ENABLE TRIGGER musrenbang_proposal_tallied");
        // What waits or became a line stays one; the rest of a big city's proposals are refused, deferred or accepted.
        sql.execute("""
                INSERT INTO musrenbang_proposal (id, serial, state, %1$s)
                SELECT gen_random_uuid(), (SELECT max(serial) FROM musrenbang_proposal) + row_number() OVER (),
                  (ARRAY['ACCEPTED', 'REFUSED', 'DEFERRED'])[1 + n %% 3], %1$s
                FROM musrenbang_proposal, generate_series(1, %2$d / (SELECT count(*)::int FROM musrenbang_proposal) + 1) n
                LIMIT %2$d - (SELECT count(*) FROM musrenbang_proposal)""".formatted(columns, PROPOSALS));
        sql.execute("ALTER TABLE musrenbang_proposal ENABLE TRIGGER USER");
    }

    /** Every line as often as needed, so that every sum grows by the same factor and the budget still balances. */
    private static String lines(Statement sql) throws SQLException {
        String columns = columnsOf(sql, "budgeting_version_line", "'version', 'seq'");
        String version;
        String address;
        int times;
        try (ResultSet row = sql.executeQuery(
                "SELECT id, year, code, lines FROM budgeting_version WHERE lines > 0 ORDER BY year DESC, serial DESC LIMIT 1")) {
            row.next();
            version = row.getString("id");
            address = "/anggaran/" + row.getInt("year") + "/" + row.getString("code");
            times = LINES / row.getInt("lines") + 1;
        }
        for (String table : new String[] {"version", "version_line", "version_income", "version_sub"}) {
            sql.execute("ALTER TABLE budgeting_" + table + " DISABLE TRIGGER USER");
        }
        sql.execute("""
                INSERT INTO budgeting_version_line (version, seq, %1$s)
                SELECT version, n * 1000000 + seq, %1$s FROM budgeting_version_line, generate_series(1, %2$d) n WHERE version = '%3$s'""".formatted(columns, times - 1, version));
        sql.execute(
                "UPDATE budgeting_version_sum SET amount = amount * %1$d, lines = lines * %1$d WHERE version = '%2$s'"
                        .formatted(times, version));
        sql.execute(
                "UPDATE budgeting_version_sub SET amount = amount * %d WHERE version = '%s'".formatted(times, version));
        sql.execute("UPDATE budgeting_version SET spending = spending * %1$d, lines = lines * %1$d WHERE id = '%2$s'"
                .formatted(times, version));
        sql.execute("UPDATE budgeting_version_income SET amount = amount * %d WHERE version = '%s'"
                .formatted(times, version));
        return address;
    }

    static String columnsOf(Statement sql, String table, String without) throws SQLException {
        try (ResultSet row = sql.executeQuery("""
                SELECT string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position) FROM information_schema.columns
                WHERE table_schema = current_schema() AND table_name = '%s' AND is_generated = 'NEVER' AND column_name NOT IN (%s)""".formatted(table, without))) {
            row.next();
            return row.getString(1);
        }
    }
}
