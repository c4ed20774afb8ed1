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
            CASE WHEN a.line IS NULL OR b.line IS NULL THEN '{}' ELSE array_remove(ARRAY[
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

    /** Lines of either version within the scope: one that left it is one that disappeared there. */
    private static final String DIFFERING = """
            FROM (SELECT line, digest, amount FROM budgeting_version_line WHERE version = :from %1$s) a
            FULL JOIN (SELECT line, digest, amount FROM budgeting_version_line WHERE version = :to %1$s) b
              ON b.line = a.line
            WHERE a.digest IS DISTINCT FROM b.digest
            """;

    /**
     * Both versions lie in the order of their lines and are merged as they are read; workers that put them into tables
     * first are no faster on an idle machine and three times slower on a busy one.
     */
    private static final String MERGED = "SET LOCAL max_parallel_workers_per_gather = 0";

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
        Scope whole = Scope.of(from, to);
        return merged(() -> asked(whole, """
                        SELECT count(*) FILTER (WHERE a.line IS NULL) AS added,
                          count(*) FILTER (WHERE b.line IS NULL) AS removed,
                          count(*) FILTER (WHERE a.line IS NOT NULL AND b.line IS NOT NULL) AS changed
                        """ + DIFFERING.formatted(within(whole)))
                .query((row, n) -> new Counts(row.getInt(1), row.getInt(2), row.getInt(3)))
                .single());
    }

    Totals totals(Scope scope) {
        return asked(scope, """
                        SELECT coalesce(sum(amount) FILTER (WHERE version = :from), 0) AS was,
                          coalesce(sum(amount) FILTER (WHERE version = :to), 0) AS now
                        FROM budgeting_version_sub WHERE version IN (:from, :to)""" + within(scope))
                .query((row, n) -> new Totals(new Rupiah(row.getBigDecimal(1)), new Rupiah(row.getBigDecimal(2))))
                .single();
    }

    /** By agency, or by sub kegiatan of an agency: everything that is in either version, the largest change first. */
    List<Change> by(Level level, Scope scope) {
        return asked(scope, """
                        SELECT x.agency, x.code, coalesce(n.name, '') AS name, was, now, NULL::uuid AS line,
                          '{}'::text[] AS details
                        FROM (SELECT agency, %1$s AS code, sum(amount) FILTER (WHERE version = :from) AS was,
                                sum(amount) FILTER (WHERE version = :to) AS now
                              FROM budgeting_version_sub WHERE version IN (:from, :to) %2$s GROUP BY agency, %1$s) x
                        LEFT JOIN budgeting_nomenclature n ON n.code = x.code
                        ORDER BY abs(coalesce(now, 0) - coalesce(was, 0)) DESC, x.agency, x.code""".formatted(level.code, within(scope)))
                .query((row, n) -> change(row))
                .list();
    }

    /** The lines that differ, the largest change first, after the end of the page before. */
    List<Change> lines(Scope scope, @Nullable After after, int limit) {
        String within = within(scope);
        return merged(() -> asked(scope, """
                        SELECT coalesce(b.agency, a.agency) AS agency, coalesce(b.sub_kegiatan, a.sub_kegiatan) AS code,
                          concat_ws(', ', coalesce(b.name, a.name),
                            nullif(coalesce(b.specification, a.specification), '')) AS name,
                          a.amount AS was, b.amount AS now, x.line,
                        """ + DETAILS + """
                          AS details
                        FROM (SELECT line, size FROM (
                            SELECT coalesce(b.line, a.line) AS line,
                              abs(coalesce(b.amount, 0) - coalesce(a.amount, 0)) AS size
                        """ + DIFFERING.formatted(within) + """
                          ) d WHERE :size::numeric IS NULL OR (size, line) < (:size::numeric, :line::uuid)
                          ORDER BY size DESC, line DESC LIMIT :limit) x
                        LEFT JOIN (SELECT * FROM budgeting_version_line WHERE version = :from %1$s) a ON a.line = x.line
                        LEFT JOIN (SELECT * FROM budgeting_version_line WHERE version = :to %1$s) b ON b.line = x.line
                        ORDER BY x.size DESC, x.line DESC""".formatted(within))
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
        SUB_KEGIATAN("sub_kegiatan");

        private final String code;

        Level(String code) {
            this.code = code;
        }
    }

    private <T> T merged(Supplier<T> reading) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            jdbc.sql(MERGED).update();
            return reading.get();
        }));
    }

    private static String within(Scope scope) {
        return (scope.agency == null ? "" : " AND agency = :agency")
                + (scope.sub == null ? "" : " AND sub_kegiatan = :sub");
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
