package id.balai.budgeting.version;

import id.balai.kernel.FiscalYear;
import id.balai.kernel.Rupiah;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of all years. */
@Repository
public class BudgetVersions {
    private static final String SELECT =
            "SELECT id, year, code, serial, stage, name, basis, decided_on, lines, spending, unverified, verified_of, reason "
                    + "FROM budgeting_version ";

    private final JdbcClient jdbc;

    BudgetVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The versions of a year in the order in which they were frozen. */
    public List<BudgetVersion> of(FiscalYear year) {
        return jdbc.sql(SELECT + "WHERE year = ? ORDER BY serial")
                .param(year.value())
                .query(BudgetVersions::version)
                .list();
    }

    public Optional<BudgetVersion> find(FiscalYear year, String code) {
        return jdbc.sql(SELECT + "WHERE year = ? AND code = ?")
                .params(year.value(), code)
                .query(BudgetVersions::version)
                .optional();
    }

    /** @throws org.springframework.dao.EmptyResultDataAccessException when there is none */
    public BudgetVersion get(UUID id) {
        return jdbc.sql(SELECT + "WHERE id = ?")
                .param(id)
                .query(BudgetVersions::version)
                .single();
    }

    /** Whether the year has this document. */
    public boolean has(FiscalYear year, BudgetStage stage) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM budgeting_version WHERE year = ? AND stage = ?)")
                .params(year.value(), stage.name())
                .query(Boolean.class)
                .single();
    }

    /** The budget that holds in a year: the last that binds; empty before the APBD. */
    public Optional<BudgetVersion> holding(FiscalYear year) {
        return of(year).stream().filter(version -> version.stage().isBinding()).reduce((earlier, later) -> later);
    }

    /** The newest version of a year. */
    Optional<BudgetVersion> latest(FiscalYear year) {
        return jdbc.sql(SELECT + "WHERE year = ? ORDER BY serial DESC LIMIT 1")
                .param(year.value())
                .query(BudgetVersions::version)
                .optional();
    }

    /** The newest version of the newest year. */
    Optional<BudgetVersion> latest() {
        return jdbc.sql(SELECT + "ORDER BY year DESC, serial DESC LIMIT 1")
                .query(BudgetVersions::version)
                .optional();
    }

    /** The versions of every year that has some: the newest year first, a year's versions in order. */
    public Map<FiscalYear, List<BudgetVersion>> byYear() {
        return jdbc.sql(SELECT + "ORDER BY year DESC, serial").query(BudgetVersions::version).list().stream()
                .collect(Collectors.groupingBy(BudgetVersion::year, LinkedHashMap::new, Collectors.toList()));
    }

    /** The versions that hold this line, the oldest first. */
    List<OfLine> ofLine(UUID line) {
        return jdbc.sql("""
                        SELECT v.id, v.year, v.code, v.serial, v.stage, v.name, v.basis, v.decided_on, v.lines,
                          v.spending, v.unverified, v.verified_of, v.reason, l.amount
                        FROM budgeting_version_line l JOIN budgeting_version v ON v.id = l.version
                        WHERE l.line = ? ORDER BY v.serial""")
                .param(line)
                .query((row, n) -> new OfLine(version(row, n), new Rupiah(row.getBigDecimal("amount"))))
                .list();
    }

    /** A version and what the line costs in it. */
    record OfLine(BudgetVersion version, Rupiah amount) {}

    private static BudgetVersion version(ResultSet row, int n) throws SQLException {
        return new BudgetVersion(
                row.getObject("id", UUID.class),
                new FiscalYear(row.getInt("year")),
                row.getString("code"),
                row.getInt("serial"),
                BudgetStage.valueOf(row.getString("stage")),
                row.getString("name"),
                row.getString("basis"),
                row.getObject("decided_on", LocalDate.class),
                row.getInt("lines"),
                new Rupiah(row.getBigDecimal("spending")),
                new Unverified(row.getInt("unverified"), row.getInt("verified_of"), row.getString("reason")));
    }
}
