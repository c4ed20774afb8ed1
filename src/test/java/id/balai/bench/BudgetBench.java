package id.balai.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A city of 60 agencies, 3,000 sub kegiatan and 100,000 lines in each of 12 versions: every roll-up for 50 readers at once,
 * the difference of two versions, and the documents of one agency.
 */
final class BudgetBench implements Bench.Measurement {
    private static final int YEAR = BudgetCity.YEAR;
    private static final int SECONDS = 5;
    private static final int ROLL_UP_MILLIS = 100;
    private static final int DIFF_MILLIS = 500;
    private static final int DOCUMENTS_SECONDS = 10;
    private static final List<String> DIMENSIONS = List.of("skpd", "bidang", "tempat", "jenis", "dana", "pendapatan");

    @Override
    public List<Figure> measure(Path work) throws Exception {
        Path home = Files.createDirectory(work.resolve("home"));
        List<Figure> figures = new ArrayList<>();
        try (Served served = Served.start(home);
                Connection owner = Officer.superuser(home);
                Statement sql = owner.createStatement()) {
            sql.execute("SET search_path TO kota_1275");
            BudgetCity.fill(sql);
            String version = "/anggaran/" + YEAR + "/v12";
            Wrk.runAnew(served.address(version), 3 * SECONDS, work);
            for (String dimension : DIMENSIONS) {
                String address = served.address(version + "?menurut=" + dimension);
                Wrk.runAnew(address, SECONDS, work);
                figures.add(Figure.atMost(
                        "roll-up by " + dimension + ", p99 at 50",
                        Wrk.runAnew(address, SECONDS, work).p99Millis(),
                        "ms",
                        ROLL_UP_MILLIS));
            }
            figures.addAll(differences(served));
            figures.add(Figure.atMost("documents of one agency", documents(sql), "s", DOCUMENTS_SECONDS));
        }
        return figures;
    }

    /** Of pairs that nobody compared before: the slowest of them. */
    private static List<Figure> differences(Served served) throws Exception {
        List<Figure> figures = new ArrayList<>();
        int apart = 0;
        for (String level : List.of("skpd", "sub", "baris")) {
            apart++;
            double slowest = 0;
            for (int to = 1 + apart; to <= BudgetCity.VERSIONS; to++) {
                String path =
                        "/anggaran/" + YEAR + "/banding?dari=v" + (to - apart) + "&ke=v" + to + "&menurut=" + level;
                slowest = Math.max(slowest, millis(served.address(path)));
            }
            figures.add(Figure.atMost("difference by " + level + ", slowest pair", slowest, "ms", DIFF_MILLIS));
        }
        return figures;
    }

    private static double millis(String address) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            long start = System.nanoTime();
            HttpResponse<String> answer =
                    client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) throw new IllegalStateException(address + ": " + answer.statusCode());
            return (System.nanoTime() - start) / 1e6;
        }
    }

    /** From asking for all four forms of the agency with the most lines until the last is done. */
    private static double documents(Statement sql) throws Exception {
        long start = System.nanoTime();
        sql.execute("""
                INSERT INTO budgeting_book (version, kind, agency, state, asked_at, seen_at)
                SELECT v.id, k, (SELECT code FROM budgeting_version_sum s WHERE s.version = v.id AND dimension = 'agency'
                                 ORDER BY lines DESC, code LIMIT 1), 'antre', now(), now()
                FROM budgeting_version v, unnest('{RKA_BELANJA,RKA_PENDAPATAN,RKA_PEMBIAYAAN,PENJABARAN_II}'::text[]) k
                WHERE v.year = %d AND v.code = 'v12'""".formatted(YEAR));
        while (count(sql, "SELECT count(*) FROM budgeting_book WHERE state IN ('antre', 'dibuat')") > 0)
            Thread.sleep(100);
        if (count(sql, "SELECT count(*) FROM budgeting_book WHERE state = 'gagal'") > 0) {
            throw new IllegalStateException("a document was not made");
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static long count(Statement sql, String query) throws SQLException {
        try (ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
