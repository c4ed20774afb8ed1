package id.balai.bench;

import java.sql.SQLException;
import java.sql.Statement;

/**
 * A city of 60 agencies, 3,000 sub kegiatan and 100,000 lines in each of 12 versions, which lie in the database as
 * freezing puts them there: one version after another, each in the order of its agencies.
 */
final class BudgetCity {
    static final int YEAR = 2091;
    static final int VERSIONS = 12;

    private BudgetCity() {}

    /** One line in fifty changes from a version to the next. */
    static void fill(Statement sql) throws SQLException {
        sql.execute("""
                INSERT INTO budgeting_version (id, year, code, serial, stage, name, basis, decided_on, frozen_at, lines, spending)
                SELECT gen_random_uuid(), %d, 'v' || n, n, 'RAPBD', 'Versi ' || n, 'Ukur', '2090-09-01', now(), 100000,
                  (SELECT sum(1000000 + i %% 977 * 1000 + CASE WHEN i %% 50 = n THEN 5000 ELSE 0 END)
                   FROM generate_series(1, 100000) i)
                FROM generate_series(1, %d) n""".formatted(YEAR, VERSIONS));
        for (int version = 1; version <= VERSIONS; version++) lines(sql, version);
        sql.execute("""
                INSERT INTO budgeting_version_income (version, agency, account, amount, basis)
                SELECT v.id, '5.02.0.00.0.00.01.0000', a, 50000000000, 'Ukur'
                FROM budgeting_version v, unnest('{4.1.01.09.01.0001,4.2.01.08.01.0001,6.1.01.05.01.0001}'::text[]) a
                WHERE v.year = %d""".formatted(YEAR));
        sums(sql);
        sql.execute("VACUUM ANALYZE");
    }

    private static void lines(Statement sql, int version) throws SQLException {
        sql.execute("""
                INSERT INTO budgeting_version_line (version, seq, line, number, agency, sub_kegiatan, account, name,
                  specification, volumes, units, unit, price, ppn, amount, fund, place)
                SELECT v.id, row_number() OVER (ORDER BY i %% 60, i / 60 %% 50, i), md5('baris' || i)::uuid, i,
                  to_char(1 + i %% 60 / 10, 'FM9') || '.0' || i %% 60 %% 9 + 1 || '.0.00.0.00.' || to_char(1 + i %% 60, 'FM00') || '.0000',
                  '1.0' || 1 + i %% 6 || '.' || to_char(1 + i %% 60, 'FM00') || '.2.01.' || to_char(1 + i / 60 %% 50, 'FM0000'),
                  '5.1.02.01.01.' || to_char(1 + i %% 90, 'FM0000'), 'Uraian ' || i %% 700, 'Ukuran ' || i, '{1}', '{paket}',
                  'paket', x.amount, 0, x.amount, '1.2.01.01.02', '12.75.01.1005'
                FROM budgeting_version v, generate_series(1, 100000) i,
                  LATERAL (SELECT 1000000 + i %% 977 * 1000 + CASE WHEN i %% 50 = v.serial THEN 5000 ELSE 0 END AS amount) x
                WHERE v.year = %d AND v.serial = %d ORDER BY 2""".formatted(YEAR, version));
    }

    /** What freezing adds up. */
    private static void sums(Statement sql) throws SQLException {
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
        sql.execute("""
                INSERT INTO budgeting_version_sub (version, agency, sub_kegiatan, amount)
                SELECT version, agency, sub_kegiatan, sum(amount) FROM budgeting_version_line
                WHERE version IN (SELECT id FROM budgeting_version WHERE year = %d) GROUP BY 1, 2, 3""".formatted(YEAR));
    }
}
