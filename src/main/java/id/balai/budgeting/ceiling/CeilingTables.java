package id.balai.budgeting.ceiling;

import id.balai.budgeting.catalogue.Names;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.Rupiah;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ceilings of a year as tables, one statement each. */
@Component
class CeilingTables {
    private final JdbcClient jdbc;

    CeilingTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By agency, in the order of their codes; agencies without a ceiling are absent. */
    List<AgencyCeilings> byAgency(FiscalYear year) {
        return jdbc.sql("""
                        SELECT agency, count(*) AS subs, sum(amount) AS amount, sum(taken) AS taken
                        FROM budgeting_ceiling WHERE year = ? GROUP BY agency ORDER BY agency""")
                .param(year.value())
                .query((row, n) -> new AgencyCeilings(
                        row.getString("agency"),
                        row.getString("agency"),
                        row.getInt("subs"),
                        amount(row, "amount"),
                        amount(row, "taken")))
                .list();
    }

    List<SubCeiling> of(FiscalYear year, AgencyCode agency) {
        return jdbc.sql("""
                        SELECT c.sub_kegiatan, coalesce(n.name, c.sub_kegiatan) AS name, c.amount, c.taken
                        FROM budgeting_ceiling c LEFT JOIN budgeting_nomenclature n ON n.code = c.sub_kegiatan
                        WHERE c.year = ? AND c.agency = ? ORDER BY c.sub_kegiatan""")
                .params(year.value(), agency.value())
                .query((row, n) -> new SubCeiling(
                        row.getString("sub_kegiatan"),
                        Names.shown(row.getString("name")),
                        amount(row, "amount"),
                        amount(row, "taken")))
                .list();
    }

    /** The newest first. */
    List<CeilingChange> changes(FiscalYear year, AgencyCode agency, int limit) {
        return jdbc.sql("""
                        SELECT c.*, coalesce(n.name, c.sub_kegiatan) AS name
                        FROM budgeting_ceiling_change c LEFT JOIN budgeting_nomenclature n ON n.code = c.sub_kegiatan
                        WHERE c.year = ? AND c.agency = ? ORDER BY c.at DESC, c.entry LIMIT ?""")
                .params(year.value(), agency.value(), limit)
                .query((row, n) -> new CeilingChange(
                        Names.shown(row.getString("name")),
                        amount(row, "before"),
                        amount(row, "amount"),
                        row.getString("reason"),
                        row.getString("actor_name"),
                        row.getString("post_title"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getObject("entry", UUID.class)))
                .list();
    }

    private static Rupiah amount(ResultSet row, String column) throws SQLException {
        return new Rupiah(row.getBigDecimal(column));
    }
}
