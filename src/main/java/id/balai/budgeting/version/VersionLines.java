package id.balai.budgeting.version;

import id.balai.budgeting.version.BudgetPage.LineRow;
import id.balai.kernel.RegionCode;
import id.balai.kernel.Rupiah;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of the lines of a version, the largest first. */
@Component
class VersionLines {
    private static final String SELECT = """
            SELECT l.seq, l.line, l.number, l.agency, l.sub_kegiatan, n.name AS sub_name, l.account, l.name,
              l.specification, l.amount, l.place, l.provisional, l.proposal
            FROM budgeting_version_line l LEFT JOIN budgeting_nomenclature n ON n.code = l.sub_kegiatan
            """;

    private final JdbcClient jdbc;

    VersionLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A line as a list shows it; a version of ceilings has no id and account. */
    public record Row(
            int seq,
            @Nullable UUID line,
            long number,
            String agency,
            String subKegiatan,
            String subName,
            String account,
            String name,
            String specification,
            Rupiah amount,
            @Nullable String place,
            boolean provisional,
            @Nullable String proposal) {}

    /** What to list; null does not narrow. The end of the page before is its last amount and seq. */
    record Filter(
            UUID version,
            @Nullable String agency,
            @Nullable String bidang,
            @Nullable RegionCode place,
            @Nullable String account,
            @Nullable String fund,
            boolean ofProposals,
            @Nullable BigDecimal afterAmount,
            int afterSeq,
            int limit) {
        static Filter of(UUID version, int limit) {
            return new Filter(version, null, null, null, null, null, false, null, 0, limit);
        }

        Filter in(RegionCode region) {
            return new Filter(
                    version, agency, bidang, region, account, fund, ofProposals, afterAmount, afterSeq, limit);
        }

        Filter carryingProposals() {
            return new Filter(version, agency, bidang, place, account, fund, true, afterAmount, afterSeq, limit);
        }
    }

    List<Row> list(Filter filter) {
        StringBuilder sql = new StringBuilder(SELECT).append("WHERE l.version = :version");
        Map<String, Object> values = new HashMap<>();
        values.put("version", filter.version);
        narrow(sql, values, "agency", filter.agency, " AND l.agency = :agency");
        narrow(
                sql,
                values,
                "bidang",
                filter.bidang,
                " AND CASE WHEN l.sub_kegiatan LIKE 'X%' THEN left(l.agency, 4)"
                        + " ELSE left(l.sub_kegiatan, 4) END = :bidang");
        // The text range below a code holds the code itself and everything that begins with it and a dot.
        narrow(sql, values, "place", filter.place, " AND l.place >= :place::text AND l.place < :place::text || '/'");
        narrow(sql, values, "account", filter.account, " AND l.account LIKE :account || '%'");
        narrow(sql, values, "fund", filter.fund, " AND l.fund = :fund");
        narrow(sql, values, "amount", filter.afterAmount, " AND (l.amount, -l.seq) < (:amount, -(:seq))");
        if (filter.afterAmount != null) values.put("seq", filter.afterSeq);
        if (filter.ofProposals) sql.append(" AND l.proposal IS NOT NULL");
        sql.append(" ORDER BY l.amount DESC, l.seq LIMIT ").append(filter.limit);
        return jdbc.sql(sql.toString()).params(values).query(VersionLines::row).list();
    }

    /** As {@link #list}, for short lists: the line's name and what it is part of. */
    List<LineRow> shortList(Filter filter) {
        List<LineRow> rows = new ArrayList<>();
        for (Row row : list(filter)) {
            if (row.line == null) continue;
            String name = row.specification.isEmpty() ? row.name : row.specification;
            rows.add(new LineRow(row.line, name, row.subName, row.amount, row.proposal));
        }
        return rows;
    }

    private static void narrow(
            StringBuilder sql, Map<String, Object> values, String name, @Nullable Object value, String condition) {
        if (value == null) return;
        sql.append(condition);
        values.put(name, value instanceof RegionCode ? value.toString() : value);
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                row.getInt("seq"),
                row.getObject("line", UUID.class),
                row.getLong("number"),
                row.getString("agency"),
                row.getString("sub_kegiatan"),
                text(row.getString("sub_name")),
                text(row.getString("account")),
                row.getString("name"),
                row.getString("specification"),
                new Rupiah(row.getBigDecimal("amount")),
                row.getString("place"),
                row.getBoolean("provisional"),
                row.getString("proposal"));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
