package id.balai.budgeting.shift;

import id.balai.kernel.AccountCode;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.NomenclatureCode;
import id.balai.kernel.Rupiah;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lines of a year beside those of its last adopted version. */
@Component
public class Shifts {
    private static final String ADOPTED = """
            (SELECT id FROM budgeting_version WHERE year = :year AND stage IN ('APBD', 'PERGESERAN', 'PERUBAHAN')
             ORDER BY serial DESC LIMIT 1)""";

    private final JdbcClient jdbc;

    Shifts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A jenis of a sub kegiatan that lines take more of than was adopted. */
    public record Over(AccountCode kind, Rupiah adopted, Rupiah now) {}

    /** The lines that differ, sub kegiatan by sub kegiatan; of one agency, or of all. */
    public List<SubShift> of(FiscalYear year, @Nullable AgencyCode agency) {
        return SubShift.of(jdbc.sql("""
                        SELECT coalesce(l.id, b.line) AS line, coalesce(l.agency, b.agency) AS agency,
                          coalesce(l.sub_kegiatan, b.sub_kegiatan) AS sub, coalesce(n.name, '') AS sub_name,
                          coalesce(l.account, b.account) AS account, concat_ws(', ', coalesce(l.name, b.name),
                            nullif(coalesce(l.specification, b.specification), '')) AS name,
                          coalesce(CASE WHEN b.account = l.account OR l.id IS NULL THEN b.amount END, 0) AS before,
                          coalesce(l.amount, 0) AS after
                        FROM (SELECT * FROM budgeting_line WHERE year = :year AND NOT removed) l
                        FULL JOIN (SELECT * FROM budgeting_version_line WHERE version = %s) b ON b.line = l.id
                        LEFT JOIN budgeting_nomenclature n ON n.code = coalesce(l.sub_kegiatan, b.sub_kegiatan)
                        WHERE (l.amount IS DISTINCT FROM b.amount OR l.account IS DISTINCT FROM b.account)
                          AND (:agency = '' OR coalesce(l.agency, b.agency) = :agency)
                        UNION ALL
                        SELECT b.line, b.agency, b.sub_kegiatan, coalesce(n.name, ''), b.account,
                          concat_ws(', ', b.name, nullif(b.specification, '')), b.amount, 0
                        FROM budgeting_version_line b
                        JOIN budgeting_line l ON l.id = b.line AND NOT l.removed AND l.account <> b.account
                        LEFT JOIN budgeting_nomenclature n ON n.code = b.sub_kegiatan
                        WHERE b.version = %s AND (:agency = '' OR b.agency = :agency)
                        ORDER BY 2, 3, 5, 6, 1""".formatted(ADOPTED, ADOPTED))
                .param("year", year.value())
                .param("agency", agency == null ? "" : agency.value())
                .query((row, n) -> new Moved(
                        row.getObject("line", UUID.class),
                        row.getString("agency"),
                        row.getString("sub"),
                        row.getString("sub_name"),
                        new AccountCode(row.getString("account")),
                        row.getString("name"),
                        new Rupiah(row.getBigDecimal("before")),
                        new Rupiah(row.getBigDecimal("after"))))
                .list());
    }

    /** The first jenis of a sub kegiatan that lines take more of than was adopted, or empty. */
    public Optional<Over> over(FiscalYear year, AgencyCode agency, NomenclatureCode sub) {
        return jdbc.sql("""
                        SELECT l.kind, coalesce(b.amount, 0) AS adopted, l.amount AS now
                        FROM (SELECT left(account, 6) AS kind, sum(amount) AS amount FROM budgeting_line
                              WHERE year = :year AND agency = :agency AND sub_kegiatan = :sub AND NOT removed GROUP BY 1) l
                        LEFT JOIN (SELECT left(account, 6) AS kind, sum(amount) AS amount FROM budgeting_version_line
                                   WHERE version = %s AND agency = :agency AND sub_kegiatan = :sub GROUP BY 1) b USING (kind)
                        WHERE l.amount > coalesce(b.amount, 0) ORDER BY l.kind LIMIT 1""".formatted(ADOPTED))
                .param("year", year.value())
                .param("agency", agency.value())
                .param("sub", sub.value())
                .query((row, n) -> new Over(
                        new AccountCode(row.getString("kind")),
                        new Rupiah(row.getBigDecimal("adopted")),
                        new Rupiah(row.getBigDecimal("now"))))
                .optional();
    }
}
