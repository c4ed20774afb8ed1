package id.balai.budgeting.line;

import id.balai.budgeting.catalogue.Names;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.Rupiah;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads lines with everything that a page says about them; one query a line. */
@Component
class PublicLines {
    private static final String SELECT = """
            SELECT l.*, n.name AS sub_name, a.name AS account_name, f.name AS fund_name, i.kind, p.amount AS standard,
              p.source
            FROM budgeting_line l
            LEFT JOIN budgeting_nomenclature n ON n.code = l.sub_kegiatan
            LEFT JOIN budgeting_account a ON a.code = l.account
            LEFT JOIN budgeting_fund f ON f.code = l.fund
            LEFT JOIN budgeting_price_item i ON i.code = l.item
            LEFT JOIN budgeting_price p ON p.item = l.item AND p.year = l.year
            """;

    private final JdbcClient jdbc;

    PublicLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Also a removed one: its past was public. */
    Optional<PublicLine> find(UUID id) {
        return jdbc.sql(SELECT + "WHERE l.id = ?")
                .param(id)
                .query(PublicLines::line)
                .optional();
    }

    /** Lines whose words begin with these, the largest first. */
    List<PublicLine> search(String words, int limit) {
        return jdbc.sql(SELECT + """
                        WHERE l.id IN (
                          SELECT id FROM budgeting_line
                          WHERE NOT removed AND to_tsvector('simple', name || ' ' || specification)
                            @@ websearch_to_tsquery('simple', ?)
                          ORDER BY year DESC, amount DESC LIMIT ?)
                        ORDER BY l.year DESC, l.amount DESC""")
                .params(words, limit)
                .query(PublicLines::line)
                .list();
    }

    private static PublicLine line(ResultSet row, int n) throws SQLException {
        BigDecimal standard = row.getBigDecimal("standard");
        return new PublicLine(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                new FiscalYear(row.getInt("year")),
                row.getString("agency"),
                row.getString("sub_kegiatan"),
                name(row.getString("sub_name")),
                row.getString("account"),
                name(row.getString("account_name")),
                row.getString("fund"),
                name(row.getString("fund_name")),
                row.getString("item"),
                row.getString("kind"),
                standard == null ? null : new Rupiah(standard),
                row.getString("source"),
                row.getString("name"),
                row.getString("specification"),
                List.of((BigDecimal[]) row.getArray("volumes").getArray()),
                List.of((String[]) row.getArray("units").getArray()),
                row.getString("unit"),
                new Rupiah(row.getBigDecimal("price")),
                row.getInt("ppn"),
                new Rupiah(row.getBigDecimal("amount")),
                row.getString("place"),
                row.getBoolean("provisional"),
                row.getString("recipient"),
                row.getString("recipient_address"),
                row.getString("note"),
                row.getString("proposal"),
                row.getBoolean("removed"));
    }

    private static String name(@Nullable String official) {
        return official == null ? "" : Names.shown(official);
    }
}
