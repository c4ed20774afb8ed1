package id.balai.budgeting.version;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.balai.database.City;
import id.balai.database.CurrentCity;
import id.balai.kernel.Rupiah;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What changed from one version to another. Every row of either is counted once, so the differences of the rows always
 * add up to the difference of the totals.
 */
@Component
class Comparison {
    /** Rows of either version, joined by line; those of a version of ceilings only by sub kegiatan. */
    private static final String LINES = """
            FROM (SELECT * FROM budgeting_version_line WHERE version = :from) a
            FULL JOIN (SELECT * FROM budgeting_version_line WHERE version = :to) b ON b.line = a.line
            """;

    private static final int REMEMBERED = 1_000;

    private final JdbcClient jdbc;
    private final Cache<Pair, Counts> counted =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    Comparison(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Pair(City city, UUID from, UUID to) {}

    /** How many lines appeared, disappeared and changed their amount. */
    record Counts(int added, int removed, int changed) {}

    /** One row of a comparison; an amount is null where the version does not have it. */
    record Change(
            String code,
            String name,
            @Nullable Rupiah before,
            @Nullable Rupiah after,
            @Nullable UUID line) {
        Rupiah difference() {
            Rupiah was = before == null ? Rupiah.ZERO : before;
            return (after == null ? Rupiah.ZERO : after).minus(was);
        }
    }

    /** Counted once: what two frozen versions differ in never changes. */
    Counts counts(UUID from, UUID to) {
        return counted.get(new Pair(CurrentCity.get(), from, to), pair -> count(pair.from, pair.to));
    }

    private Counts count(UUID from, UUID to) {
        return jdbc.sql("""
                        SELECT count(*) FILTER (WHERE a.seq IS NULL) AS added,
                          count(*) FILTER (WHERE b.seq IS NULL) AS removed,
                          count(*) FILTER (WHERE a.amount <> b.amount) AS changed
                        """ + LINES)
                .param("from", from)
                .param("to", to)
                .query((row, n) -> new Counts(row.getInt(1), row.getInt(2), row.getInt(3)))
                .single();
    }

    /** By agency or by sub kegiatan of an agency: everything that is in either version, the largest change first. */
    List<Change> by(Level level, UUID from, UUID to) {
        return jdbc.sql("""
                        SELECT code, max(name) AS name, sum(amount) FILTER (WHERE version = :from) AS was,
                          sum(amount) FILTER (WHERE version = :to) AS now, NULL::uuid AS line
                        FROM (SELECT l.version, l.amount, %s AS code, coalesce(n.name, '') AS name
                              FROM budgeting_version_line l
                              LEFT JOIN budgeting_nomenclature n ON n.code = l.sub_kegiatan
                              WHERE l.version IN (:from, :to)) x
                        GROUP BY code
                        ORDER BY abs(coalesce(sum(amount) FILTER (WHERE version = :to), 0)
                          - coalesce(sum(amount) FILTER (WHERE version = :from), 0)) DESC, code""".formatted(level.code))
                .param("from", from)
                .param("to", to)
                .query((row, n) -> change(row))
                .list();
    }

    /** The lines that differ, the largest change first. */
    List<Change> lines(UUID from, UUID to, int limit) {
        return jdbc.sql("""
                        SELECT coalesce(b.sub_kegiatan, a.sub_kegiatan) AS code,
                          concat_ws(', ', coalesce(b.name, a.name), nullif(coalesce(b.specification, a.specification), ''))
                            AS name,
                          a.amount AS was, b.amount AS now, coalesce(b.line, a.line) AS line
                        """ + LINES + """
                        WHERE a.amount IS DISTINCT FROM b.amount
                        ORDER BY abs(coalesce(b.amount, 0) - coalesce(a.amount, 0)) DESC, 1, 2 LIMIT :limit""")
                .param("from", from)
                .param("to", to)
                .param("limit", limit)
                .query((row, n) -> change(row))
                .list();
    }

    /** By account of income and financing: everything that is in either version, the largest change first. */
    List<Change> income(UUID from, UUID to) {
        return jdbc.sql("""
                        SELECT i.account AS code, coalesce(max(a.name), i.account) AS name,
                          sum(i.amount) FILTER (WHERE i.version = :from) AS was,
                          sum(i.amount) FILTER (WHERE i.version = :to) AS now, NULL::uuid AS line
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
        AGENCY("l.agency"),
        SUB_KEGIATAN("l.sub_kegiatan");

        private final String code;

        Level(String code) {
            this.code = code;
        }
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                row.getString("code"),
                row.getString("name"),
                amount(row.getBigDecimal("was")),
                amount(row.getBigDecimal("now")),
                row.getObject("line", UUID.class));
    }

    private static @Nullable Rupiah amount(@Nullable BigDecimal value) {
        return value == null ? null : new Rupiah(value);
    }
}
