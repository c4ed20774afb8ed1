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
              l.specification, l.amount, l.place, l.provisional, l.proposal, l.fund, l.volumes, l.units, l.price, l.ppn
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
            @Nullable String proposal,
            @Nullable String fund,
            String koefisien,
            @Nullable BigDecimal price,
            int ppn) {}

    /** What to list; null does not narrow. */
    record Narrowed(
            @Nullable String agency,
            @Nullable String bidang,
            @Nullable RegionCode place,
            @Nullable String account,
            @Nullable String fund,
            @Nullable String sub,
            @Nullable String words,
            boolean ofProposals) {
        static final Narrowed NOT = new Narrowed(null, null, null, null, null, null, null, false);
    }

    /** The end of the page before is its last amount and seq. */
    record Filter(UUID version, Narrowed to, @Nullable BigDecimal afterAmount, int afterSeq, int limit) {
        static Filter of(UUID version, int limit) {
            return new Filter(version, Narrowed.NOT, null, 0, limit);
        }

        Filter in(RegionCode region) {
            return narrowed(new Narrowed(null, null, region, null, null, null, null, false));
        }

        Filter carryingProposals() {
            return narrowed(new Narrowed(null, null, null, null, null, null, null, true));
        }

        Filter after(Row last) {
            return new Filter(version, to, last.amount.amount(), last.seq, limit);
        }

        private Filter narrowed(Narrowed narrowed) {
            return new Filter(version, narrowed, afterAmount, afterSeq, limit);
        }
    }

    List<Row> list(Filter filter) {
        StringBuilder sql = new StringBuilder(SELECT).append("WHERE l.version = :version");
        Map<String, Object> values = new HashMap<>();
        values.put("version", filter.version);
        Narrowed to = filter.to;
        narrow(sql, values, "agency", to.agency, " AND l.agency = :agency");
        narrow(
                sql,
                values,
                "bidang",
                to.bidang,
                " AND CASE WHEN l.sub_kegiatan LIKE 'X%' THEN left(l.agency, 4)"
                        + " ELSE left(l.sub_kegiatan, 4) END = :bidang");
        // The text range below a code holds the code itself and everything that begins with it and a dot.
        narrow(sql, values, "place", to.place, " AND l.place >= :place::text AND l.place < :place::text || '/'");
        narrow(sql, values, "account", to.account, " AND l.account LIKE :account || '%'");
        narrow(sql, values, "fund", to.fund, " AND l.fund = :fund");
        narrow(sql, values, "sub", to.sub, " AND l.sub_kegiatan = :sub");
        narrow(
                sql,
                values,
                "words",
                to.words,
                " AND to_tsvector('simple', l.name || ' ' || l.specification) @@ to_tsquery('simple', :words)");
        narrow(sql, values, "amount", filter.afterAmount, " AND (l.amount, -l.seq) < (:amount, -(:seq))");
        if (filter.afterAmount != null) values.put("seq", filter.afterSeq);
        if (to.ofProposals) sql.append(" AND l.proposal IS NOT NULL");
        sql.append(" ORDER BY l.amount DESC, l.seq LIMIT ").append(filter.limit);
        return jdbc.sql(sql.toString()).params(values).query(VersionLines::row).list();
    }

    /** The sub kegiatan of a version whose names hold these words, the largest first. */
    List<SubSum> subs(UUID version, String words, int limit) {
        return jdbc.sql("""
                        SELECT l.sub_kegiatan, n.name, sum(l.amount) AS amount, count(*) AS lines
                        FROM budgeting_version_line l JOIN budgeting_nomenclature n ON n.code = l.sub_kegiatan
                        WHERE l.version = :version AND to_tsvector('simple', n.name) @@ to_tsquery('simple', :words)
                        GROUP BY 1, 2 ORDER BY 3 DESC, 1 LIMIT :limit""")
                .param("version", version)
                .param("words", words)
                .param("limit", limit)
                .query((row, n) ->
                        new SubSum(row.getString(1), row.getString(2), new Rupiah(row.getBigDecimal(3)), row.getInt(4)))
                .list();
    }

    /** A sub kegiatan with what it costs. */
    record SubSum(String code, String name, Rupiah amount, int lines) {}

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
                row.getString("proposal"),
                row.getString("fund"),
                koefisien(row),
                row.getBigDecimal("price"),
                row.getInt("ppn"));
    }

    /** "12 orang x 3 hari"; empty in a version of ceilings. */
    private static String koefisien(ResultSet row) throws SQLException {
        if (row.getArray("volumes") == null) return "";
        BigDecimal[] volumes = (BigDecimal[]) row.getArray("volumes").getArray();
        String[] units = (String[]) row.getArray("units").getArray();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < volumes.length; i++) {
            if (i > 0) text.append(" x ");
            text.append(volumes[i].stripTrailingZeros().toPlainString())
                    .append(' ')
                    .append(units[i]);
        }
        return text.toString();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
