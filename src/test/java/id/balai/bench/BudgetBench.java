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
import java.util.Arrays;
import java.util.List;

/**
 * A city of 60 agencies, 3,000 sub kegiatan and 100,000 lines in each of 12 versions: every roll-up for 50 readers at once,
 * the difference of two versions, and the documents of one agency.
 */
final class BudgetBench implements Bench.Measurement {
    private static final int YEAR = 2091;
    private static final int VERSIONS = 12;
    private static final int SECONDS = 5;
    private static final int ROLL_UP_MILLIS = 100;
    private static final int DIFF_MILLIS = 500;
    private static final int DOCUMENTS_SECONDS = 10;
    private static final int TRIES = 7;
    private static final List<String> DIMENSIONS = List.of("skpd", "bidang", "tempat", "jenis", "dana", "pendapatan");

    @Override
    public List<Figure> measure(Path work) throws Exception {
        Path home = Files.createDirectory(work.resolve("home"));
        List<Figure> figures = new ArrayList<>();
        try (Served served = Served.start(home);
                Connection owner = Officer.superuser(home);
                Statement sql = owner.createStatement()) {
            sql.execute("SET search_path TO kota_1275");
            fill(sql);
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
            figures.addAll(differences(served, sql));
            figures.add(Figure.atMost("documents of one agency", documents(sql), "s", DOCUMENTS_SECONDS));
        }
        return figures;
    }

    private static List<Figure> differences(Served served, Statement sql) throws Exception {
        List<Figure> figures = new ArrayList<>();
        for (String level : List.of("skpd", "sub", "baris")) {
            String path = "/anggaran/" + YEAR + "/banding?dari=v11&ke=v12&menurut=" + level + "&lanjut=";
            double[] millis = new double[TRIES];
            for (int i = 0; i < TRIES; i++) millis[i] = millis(served.address(path + i));
            Arrays.sort(millis);
            figures.add(Figure.atMost("difference by " + level, millis[TRIES / 2], "ms", DIFF_MILLIS));
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

    /** One line in fifty changes from a version to the next. */
    private static void fill(Statement sql) throws SQLException {
        sql.execute("""
                INSERT INTO budgeting_version (id, year, code, serial, stage, name, basis, decided_on, frozen_at, lines, spending)
                SELECT gen_random_uuid(), %d, 'v' || n, n, 'RAPBD', 'Versi ' || n, 'Ukur', '2090-09-01', now(), 100000,
                  (SELECT sum(1000000 + i %% 977 * 1000 + CASE WHEN i %% 50 = n THEN 5000 ELSE 0 END)
                   FROM generate_series(1, 100000) i)
                FROM generate_series(1, %d) n""".formatted(YEAR, VERSIONS));
        sql.execute("""
                INSERT INTO budgeting_version_line (version, seq, line, number, agency, sub_kegiatan, account, name,
                  specification, volumes, units, unit, price, ppn, amount, fund, place)
                SELECT v.id, i, md5('baris' || i)::uuid, i, to_char(1 + i %% 60 / 10, 'FM9') || '.0' || i %% 60 %% 9 + 1
                    || '.0.00.0.00.' || to_char(1 + i %% 60, 'FM00') || '.0000',
                  '1.0' || 1 + i %% 6 || '.' || to_char(1 + i %% 60, 'FM00') || '.2.01.' || to_char(1 + i / 60 %% 50, 'FM0000'),
                  '5.1.02.01.01.' || to_char(1 + i %% 90, 'FM0000'), 'Uraian ' || i %% 700, 'Ukuran ' || i, '{1}', '{paket}',
                  'paket', x.amount, 0, x.amount, '1.2.01.01.02', '12.75.01.1005'
                FROM budgeting_version v, generate_series(1, 100000) i,
                  LATERAL (SELECT 1000000 + i %% 977 * 1000 + CASE WHEN i %% 50 = v.serial THEN 5000 ELSE 0 END AS amount) x
                WHERE v.year = %d""".formatted(YEAR));
        sql.execute("""
                INSERT INTO budgeting_version_income (version, agency, account, amount, basis)
                SELECT v.id, '5.02.0.00.0.00.01.0000', a, 50000000000, 'Ukur'
                FROM budgeting_version v, unnest('{4.1.01.09.01.0001,4.2.01.08.01.0001,6.1.01.05.01.0001}'::text[]) a
                WHERE v.year = %d""".formatted(YEAR));
        sql.execute("""
                WITH l AS (SELECT version, agency, account, fund, place, amount, left(sub_kegiatan, 4) AS bidang
                           FROM budgeting_version_line WHERE version IN (SELECT id FROM budgeting_version WHERE year = %d)),
                part (version, dimension, code, amount) AS (
                  SELECT version, 'agency', agency, amount FROM l
                  UNION ALL SELECT version, 'bidang', bidang, amount FROM l
                  UNION ALL SELECT version, 'account', left(account, 6), amount FROM l
                  UNION ALL SELECT version, 'fund', fund, amount FROM l
                  UNION ALL SELECT version, 'place', place, amount FROM l)
                INSERT INTO budgeting_version_sum (version, dimension, code, amount, lines, provisional)
                SELECT version, dimension, code, sum(amount), count(*), 0 FROM part GROUP BY 1, 2, 3""".formatted(YEAR));
        sql.execute("ANALYZE");
    }
}
