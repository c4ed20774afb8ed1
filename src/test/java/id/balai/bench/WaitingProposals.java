package id.balai.bench;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Proposals that wait for the city level, with identifiers that a statement can compute from their serial; they say what
 * the others of their year say, so that what many wrote stands among the newest, too.
 */
final class WaitingProposals {
    private static final int MOST = 60_000;
    private static final int TEXTS = 100;
    private static final int FIRST_SERIAL = 500_000;

    private WaitingProposals() {}

    /** Makes them for the year of the running cycle. */
    static int make(Statement sql) throws SQLException {
        String columns = BigCity.columnsOf(
                sql,
                "musrenbang_proposal",
                "'id', 'serial', 'version', 'words', 'line', 'state', 'level', 'due', 'year', 'title', 'problem', 'address'");
        int year;
        try (ResultSet row = sql.executeQuery("SELECT max(year) FROM musrenbang_proposal")) {
            row.next();
            year = row.getInt(1);
        }
        sql.execute("ALTER TABLE musrenbang_proposal DISABLE TRIGGER USER");
        sql.execute("ALTER TABLE musrenbang_proposal ENABLE TRIGGER musrenbang_proposal_tallied");
        sql.execute("""
                INSERT INTO musrenbang_proposal (id, serial, version, state, level, due, year, title, problem, address, %1$s)
                SELECT %2$s, %3$d + n, 1, 'WAITING', 'CITY', current_date + 30, %4$d, said.title, said.problem, said.address, %1$s
                FROM (SELECT %1$s FROM musrenbang_proposal WHERE year = %4$d ORDER BY serial LIMIT 1) p,
                  generate_series(1, %5$d) n
                  JOIN (SELECT title, problem, address, row_number() OVER (ORDER BY serial) - 1 AS i
                    FROM musrenbang_proposal WHERE year = %4$d ORDER BY serial LIMIT %6$d) said ON said.i = n %% %6$d""".formatted(columns, id("n"), FIRST_SERIAL, year, MOST, TEXTS));
        sql.execute("ALTER TABLE musrenbang_proposal ENABLE TRIGGER USER");
        String stepColumns = BigCity.columnsOf(sql, "musrenbang_step", "'proposal', 'step'");
        sql.execute("""
                INSERT INTO musrenbang_step (proposal, step, %1$s)
                SELECT %2$s, 1, %1$s
                FROM (SELECT * FROM musrenbang_step WHERE verb = 'SUBMIT' ORDER BY at LIMIT 1) s, generate_series(1, %3$d) n""".formatted(stepColumns, id("n"), MOST));
        sql.execute("UPDATE musrenbang_stage SET closes = now() + interval '1 year' WHERE year = " + year);
        return year;
    }

    /** The identifier of the n-th, as SQL. */
    static String id(String n) {
        return "md5('bench-' || (" + n + "))::uuid";
    }

    static String number(int year, int n) {
        return "USL-" + year + "-" + (FIRST_SERIAL + n);
    }

    static int serial(int n) {
        return FIRST_SERIAL + n;
    }
}
