package id.balai.bench;

import id.balai.support.Http;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The meeting of the demo's kecamatan that is open, with two thousand proposals: half of them decided and scored, the others
 * waiting. Its list is opened by the camat, one page after another, as somebody does who goes through it.
 */
final class LongMeeting {
    private static final String KECAMATAN = "12.75.01";
    private static final int ROWS = 2_000;
    private static final int FIRST_SERIAL = 700_000;
    private static final int WARM_UP = 60;
    private static final int OPENED = 100;
    private static final double LIMIT_MILLIS = 300;

    private LongMeeting() {}

    static List<Figure> measure(Served served, Statement sql, int year) throws SQLException {
        fill(sql, year);
        Http camat = Officer.atDoor(served, sql, "camat");
        String list = "/rapat/" + year + "/kecamatan/" + KECAMATAN + "/daftar";
        for (int i = 0; i < WARM_UP; i++) open(camat, list, i);
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < OPENED; i++) times.add(open(camat, list, i));
        Collections.sort(times);
        int rows = count(sql, year);
        return List.of(
                Figure.atMost(
                        "meeting list of " + rows + " opens, p99 of " + OPENED,
                        times.get(OPENED - 2),
                        "ms",
                        LIMIT_MILLIS),
                Figure.atMost("meeting list of " + rows + " opens, median", times.get(OPENED / 2), "ms", LIMIT_MILLIS));
    }

    private static double open(Http camat, String list, int n) {
        long begin = System.nanoTime();
        var answer = camat.get(list + "?hal=" + (1 + n % (ROWS / 50)));
        if (answer.statusCode() != 200) throw new IllegalStateException(list + " answered " + answer.statusCode());
        return (System.nanoTime() - begin) / 1e6;
    }

    private static int count(Statement sql, int year) throws SQLException {
        try (ResultSet row = sql.executeQuery(
                "SELECT count(*) FROM musrenbang_proposal WHERE serial >= " + FIRST_SERIAL + " AND year = " + year)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void fill(Statement sql, int year) throws SQLException {
        String columns = BigCity.columnsOf(
                sql, "musrenbang_proposal", "'id', 'serial', 'words', 'line', 'state', 'level', 'due', 'year'");
        sql.execute("ALTER TABLE musrenbang_proposal DISABLE TRIGGER USER");
        sql.execute("""
                INSERT INTO musrenbang_proposal (id, serial, state, level, due, year, %1$s)
                SELECT %2$s, %3$d + n, 'WAITING', CASE WHEN n %% 2 = 0 THEN 'AGENCY' ELSE 'KECAMATAN' END,
                  current_date + 30, %4$d, %1$s
                FROM (SELECT * FROM musrenbang_proposal WHERE year = %4$d AND kecamatan = '%5$s' AND origin = 'WARGA'
                      ORDER BY serial LIMIT 1) p, generate_series(1, %6$d) n""".formatted(columns, id(), FIRST_SERIAL, year, KECAMATAN, ROWS));
        sql.execute("ALTER TABLE musrenbang_proposal ENABLE TRIGGER USER");
        String steps = BigCity.columnsOf(sql, "musrenbang_step", "'proposal', 'step', 'level', 'verb'");
        sql.execute("""
                INSERT INTO musrenbang_step (proposal, step, level, verb, %1$s)
                SELECT %2$s, step, CASE WHEN step = 1 THEN level ELSE 'KECAMATAN' END,
                  CASE WHEN step = 1 THEN verb ELSE 'ACCEPT' END, %1$s
                FROM (SELECT * FROM musrenbang_step WHERE proposal = (SELECT proposal FROM musrenbang_step
                      WHERE verb = 'ACCEPT' ORDER BY at LIMIT 1) AND step <= 2) s, generate_series(2, %3$d, 2) n""".formatted(steps, id(), ROWS));
        sql.execute("""
                INSERT INTO musrenbang_meeting_item (meeting, proposal, version, scores, written_by, at)
                SELECT m.id, %1$s, 1, ARRAY(SELECT 1 + (n + c.ordinal) %% 5 FROM musrenbang_criterion c
                  WHERE c.year = %2$d AND c.level = 'KECAMATAN' ORDER BY c.ordinal)::int[], 'Camat', now()
                FROM musrenbang_meeting m, generate_series(2, %3$d, 2) n
                WHERE m.year = %2$d AND m.level = 'KECAMATAN' AND m.place = '%4$s'""".formatted(id(), year, ROWS, KECAMATAN));
        sql.execute("ANALYZE");
    }

    private static String id() {
        return "md5('meeting-' || n)::uuid";
    }
}
