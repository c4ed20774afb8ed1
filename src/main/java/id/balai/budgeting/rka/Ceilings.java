package id.balai.budgeting.rka;

import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.Ids;
import id.balai.kernel.NomenclatureCode;
import id.balai.kernel.Rupiah;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ceilings (pagu) of agencies. The database itself keeps what is taken of them and lets nothing exceed them. */
@Component
class Ceilings {
    private static final String SELECT = "SELECT id, year, agency, sub_kegiatan, amount, taken FROM budgeting_ceiling ";

    private final JdbcClient jdbc;

    Ceilings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param taken the sum of the lines */
    record Ceiling(UUID id, Pot pot, Rupiah amount, Rupiah taken) {
        Rupiah room() {
            return amount.minus(taken);
        }
    }

    Optional<Ceiling> find(Pot pot) {
        return get(pot, "");
    }

    /** As {@link #find}, and nobody else changes it or its lines until the transaction ends. */
    Optional<Ceiling> lock(Pot pot) {
        return get(pot, " FOR UPDATE");
    }

    private Optional<Ceiling> get(Pot pot, String lock) {
        return jdbc.sql(SELECT + "WHERE year = ? AND agency = ? AND sub_kegiatan = ?" + lock)
                .params(
                        pot.year().value(),
                        pot.agency().value(),
                        pot.subKegiatan().value())
                .query(Ceilings::ceiling)
                .optional();
    }

    List<Ceiling> of(FiscalYear year, AgencyCode agency) {
        return jdbc.sql(SELECT + "WHERE year = ? AND agency = ? ORDER BY sub_kegiatan")
                .params(year.value(), agency.value())
                .query(Ceilings::ceiling)
                .list();
    }

    /** Sets it, over what its lines take at least; answers what the ledger knows it by. */
    UUID set(Pot pot, Rupiah amount) {
        return jdbc.sql("""
                        INSERT INTO budgeting_ceiling (id, year, agency, sub_kegiatan, amount) VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (year, agency, sub_kegiatan) DO UPDATE SET amount = excluded.amount RETURNING id""")
                .params(
                        Ids.next(),
                        pot.year().value(),
                        pot.agency().value(),
                        pot.subKegiatan().value(),
                        amount.amount())
                .query((row, n) -> row.getObject(1, UUID.class))
                .single();
    }

    private static Ceiling ceiling(ResultSet row, int n) throws SQLException {
        Pot pot = new Pot(
                new FiscalYear(row.getInt("year")),
                new AgencyCode(row.getString("agency")),
                new NomenclatureCode(row.getString("sub_kegiatan")));
        return new Ceiling(
                row.getObject("id", UUID.class),
                pot,
                new Rupiah(row.getBigDecimal("amount")),
                new Rupiah(row.getBigDecimal("taken")));
    }
}
