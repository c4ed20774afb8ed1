package id.balai.budgeting.version;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.balai.database.City;
import id.balai.database.CurrentCity;
import id.balai.kernel.Rupiah;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What changed from one version to another. Every row of either is counted once, so the differences of the rows always
 * add up to the difference of the totals.
 */
@Component
class Comparison {
    /** What of a line people care about beside its amount, by the word of it. */
    private static final String DETAILS = """
            CASE WHEN a.seq IS NULL OR b.seq IS NULL THEN '{}' ELSE array_remove(ARRAY[
              CASE WHEN a.price IS DISTINCT FROM b.price THEN 'harga' END,
              CASE WHEN (a.volumes, a.units) IS DISTINCT FROM (b.volumes, b.units) THEN 'volume' END,
              CASE WHEN a.ppn IS DISTINCT FROM b.ppn THEN 'ppn' END,
              CASE WHEN (a.item, a.name, a.specification) IS DISTINCT FROM (b.item, b.name, b.specification)
                THEN 'barang' END,
              CASE WHEN (a.agency, a.sub_kegiatan) IS DISTINCT FROM (b.agency, b.sub_kegiatan) THEN 'sub' END,
              CASE WHEN a.account IS DISTINCT FROM b.account THEN 'rekening' END,
              CASE WHEN a.fund IS DISTINCT FROM b.fund THEN 'dana' END,
              CASE WHEN a.place IS DISTINCT FROM b.place THEN 'tempat' END,
              CASE WHEN a.provisional IS DISTINCT FROM b.provisional THEN 'sementara' END], NULL) END
            """;

    /** Rows of either version within the scope: a line that left it is one that disappeared there. */
    private static final String LINES = """
            FROM (SELECT * FROM budgeting_version_line WHERE version = :from
                  AND (:agency::text IS NULL OR agency = :agency) AND (:sub::text IS NULL OR sub_kegiatan = :sub)) a
            FULL JOIN (SELECT * FROM budgeting_version_line WHERE version = :to
                  AND (:agency::text IS NULL OR agency = :agency) AND (:sub::text IS NULL OR sub_kegiatan = :sub)) b
              ON b.line = a.line
            """;

    private static final String DIFFER = """
            (a.amount, a.price, a.volumes, a.units, a.ppn, a.item, a.name, a.specification, a.agency, a.sub_kegiatan,
             a.account, a.fund, a.place, a.provisional)
            IS DISTINCT FROM
            (b.amount, b.price, b.volumes, b.units, b.ppn, b.item, b.name, b.specification, b.agency, b.sub_kegiatan,
             b.account, b.fund, b.place, b.provisional)
            """;

    private static final String LINES_OF_BOTH = """
            (SELECT version, agency, sub_kegiatan, amount FROM budgeting_version_line
             WHERE version IN (:from, :to) AND (:agency::text IS NULL OR agency = :agency)
               AND (:sub::text IS NULL OR sub_kegiatan = :sub))""";

    /** What agencies come to was added up when the version was frozen. */
    private static final String SUMS_OF_BOTH = """
            (SELECT version, code AS agency, amount FROM budgeting_version_sum
             WHERE version IN (:from, :to) AND dimension = 'agency' AND (:agency::text IS NULL OR code = :agency))""";

    /** Both versions are held in memory while they are compared: on disk it takes three times as long. */
    private static final String MEMORY = "SET LOCAL work_mem = '64MB'";

    private static final int REMEMBERED = 1_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Cache<Pair, Counts> counted =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    Comparison(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    private record Pair(City city, UUID from, UUID to) {}

    /** How many lines appeared, disappeared and changed, be it their amount or something else. */
    record Counts(int added, int removed, int changed) {}

    /** What is compared: everything, an agency, or one of its sub kegiatan. */
    record Scope(
            UUID from,
            UUID to,
            @Nullable String agency,
            @Nullable String sub) {
        static Scope of(UUID from, UUID to) {
            return new Scope(from, to, null, null);
        }
    }

    /** What two versions come to within a scope. */
    record Totals(Rupiah before, Rupiah after) {}

    /** Where a page of lines ends: the size of its last difference, and its line. */
    record After(BigDecimal size, UUID line) {}

    /** Counted once: what two frozen versions differ in never changes. */
    Counts counts(UUID from, UUID to) {
        return counted.get(new Pair(CurrentCity.get(), from, to), pair -> count(pair.from, pair.to));
    }

    private Counts count(UUID from, UUID to) {
        return inMemory(() -> asked(Scope.of(from, to), """
                        SELECT count(*) FILTER (WHERE a.seq IS NULL) AS added,
                          count(*) FILTER (WHERE b.seq IS NULL) AS removed,
                          count(*) FILTER (WHERE a.seq IS NOT NULL AND b.seq IS NOT NULL) AS changed
                        """ + LINES + " WHERE " + DIFFER)
                .query((row, n) -> new Counts(row.getInt(1), row.getInt(2), row.getInt(3)))
                .single());
    }

    Totals totals(Scope scope) {
        return asked(scope, """
                        SELECT coalesce(sum(x.amount) FILTER (WHERE x.version = :from), 0) AS was,
                          coalesce(sum(x.amount) FILTER (WHERE x.version = :to), 0) AS now FROM """ + amounts(scope) + " x")
                .query((row, n) -> new Totals(new Rupiah(row.getBigDecimal(1)), new Rupiah(row.getBigDecimal(2))))
                .single();
    }

    /** By agency, or by sub kegiatan of an agency: everything that is in either version, the largest change first. */
    List<Change> by(Level level, Scope scope) {
        String of = level == Level.AGENCY ? amounts(scope) : LINES_OF_BOTH;
        return asked(scope, """
                        SELECT x.agency, x.code, coalesce(n.name, '') AS name, was, now, NULL::uuid AS line,
                          '{}'::text[] AS details
                        FROM (SELECT l.agency, %1$s AS code, sum(l.amount) FILTER (WHERE l.version = :from) AS was,
                                sum(l.amount) FILTER (WHERE l.version = :to) AS now
                              FROM %2$s l GROUP BY l.agency, %1$s) x
                        LEFT JOIN budgeting_nomenclature n ON n.code = x.code
                        ORDER BY abs(coalesce(now, 0) - coalesce(was, 0)) DESC, x.agency, x.code""".formatted(level.code, of))
                .query((row, n) -> change(row))
                .list();
    }

    /** The lines that differ, the largest change first, after the end of the page before. */
    List<Change> lines(Scope scope, @Nullable After after, int limit) {
        return inMemory(() -> asked(scope, """
                        SELECT * FROM (
                          SELECT coalesce(b.agency, a.agency) AS agency, coalesce(b.sub_kegiatan, a.sub_kegiatan) AS code,
                            concat_ws(', ', coalesce(b.name, a.name),
                              nullif(coalesce(b.specification, a.specification), '')) AS name,
                            a.amount AS was, b.amount AS now, coalesce(b.line, a.line) AS line,
                            abs(coalesce(b.amount, 0) - coalesce(a.amount, 0)) AS size,
                        """ + DETAILS + "AS details " + LINES + " WHERE " + DIFFER + """
                        ) x WHERE :size::numeric IS NULL OR (size, line) < (:size::numeric, :line::uuid)
                        ORDER BY size DESC, line DESC LIMIT :limit""")
                .param("size", after == null ? null : after.size, Types.NUMERIC)
                .param("line", after == null ? null : after.line, Types.OTHER)
                .param("limit", limit)
                .query((row, n) -> change(row))
                .list());
    }

    /** By account of income and financing: everything that is in either version, the largest change first. */
    List<Change> income(UUID from, UUID to) {
        return jdbc.sql("""
                        SELECT '' AS agency, i.account AS code, coalesce(max(a.name), i.account) AS name,
                          sum(i.amount) FILTER (WHERE i.version = :from) AS was,
                          sum(i.amount) FILTER (WHERE i.version = :to) AS now, NULL::uuid AS line,
                          '{}'::text[] AS details
                        FROM budgeting_version_income i LEFT JOIN budgeting_account a ON a.code = i.account
                        WHERE i.version IN (:from, :to) GROUP BY i.account
                        ORDER BY abs(coalesce(sum(i.amount) FILTER (WHERE i.version = :to), 0)
                          - coalesce(sum(i.amount) FILTER (WHERE i.version = :from), 0)) DESC, i.account""")
                .param("from", from)
                .param("to", to)
                .query((row, n) -> change(row))
                .list();
    }

    /** How fine a comparison is. */
    enum Level {
        AGENCY("''::text"),
        SUB_KEGIATAN("l.sub_kegiatan");

        private final String code;

        Level(String code) {
            this.code = code;
        }
    }

    private <T> T inMemory(Supplier<T> reading) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            jdbc.sql(MEMORY).update();
            return reading.get();
        }));
    }

    private static String amounts(Scope scope) {
        return scope.sub == null ? SUMS_OF_BOTH : LINES_OF_BOTH;
    }

    private JdbcClient.StatementSpec asked(Scope scope, String sql) {
        return jdbc.sql(sql)
                .param("from", scope.from)
                .param("to", scope.to)
                .param("agency", scope.agency, Types.VARCHAR)
                .param("sub", scope.sub, Types.VARCHAR);
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                row.getString("agency"),
                row.getString("code"),
                row.getString("name"),
                amount(row.getBigDecimal("was")),
                amount(row.getBigDecimal("now")),
                row.getObject("line", UUID.class),
                List.of((String[]) row.getArray("details").getArray()));
    }

    private static @Nullable Rupiah amount(@Nullable BigDecimal value) {
        return value == null ? null : new Rupiah(value);
    }
}
