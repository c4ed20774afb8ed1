package id.balai.budgeting.rka;

import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.Ids;
import id.balai.kernel.NomenclatureCode;
import id.balai.kernel.Rupiah;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ceilings (pagu) of agencies. The database itself keeps what is taken of them and lets nothing exceed them. */
@Component
class Ceilings {
    private static final String SELECT = "SELECT id, year, agency, sub_kegiatan, amount, taken FROM budgeting_ceiling ";

    private static final String POTS = "SELECT * FROM unnest(:years::int[], :agencies::text[], :subs::text[])";

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

    /** Those of many pots, by pot; the ones without a ceiling are absent. */
    Map<Pot, Ceiling> lock(Set<Pot> pots) {
        return jdbc
                .sql(SELECT + "WHERE (year, agency, sub_kegiatan) IN (" + POTS + ") ORDER BY id FOR UPDATE")
                .params(columns(List.copyOf(pots)))
                .query(Ceilings::ceiling)
                .list()
                .stream()
                .collect(Collectors.toMap(Ceiling::pot, ceiling -> ceiling));
    }

    static Map<String, Object> columns(List<Pot> pots) {
        return Map.of(
                "years", pots.stream().map(pot -> pot.year().value()).toArray(Integer[]::new),
                "agencies", pots.stream().map(pot -> pot.agency().value()).toArray(String[]::new),
                "subs", pots.stream().map(pot -> pot.subKegiatan().value()).toArray(String[]::new));
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

    /** Sets them, over what their lines take at least; answers what the ledger knows them by. */
    Map<Pot, UUID> set(Map<Pot, Rupiah> amounts) {
        List<Pot> pots = List.copyOf(amounts.keySet());
        Map<Pot, UUID> ids = new HashMap<>();
        jdbc.sql("""
                        INSERT INTO budgeting_ceiling (id, year, agency, sub_kegiatan, amount)
                        SELECT * FROM unnest(:ids::uuid[], :years::int[], :agencies::text[], :subs::text[], :amounts::numeric[])
                        ON CONFLICT (year, agency, sub_kegiatan) DO UPDATE SET amount = excluded.amount
                        RETURNING id, year, agency, sub_kegiatan""")
                .params(columns(pots))
                .param("ids", pots.stream().map(_ -> Ids.next()).toArray(UUID[]::new))
                .param(
                        "amounts",
                        pots.stream()
                                .map(pot -> Objects.requireNonNull(amounts.get(pot))
                                        .amount()
                                        .toPlainString())
                                .toArray(String[]::new))
                .query(row -> {
                    ids.put(pot(row), row.getObject("id", UUID.class));
                });
        return ids;
    }

    private static Pot pot(ResultSet row) throws SQLException {
        return new Pot(
                new FiscalYear(row.getInt("year")),
                new AgencyCode(row.getString("agency")),
                new NomenclatureCode(row.getString("sub_kegiatan")));
    }

    private static Ceiling ceiling(ResultSet row, int n) throws SQLException {
        return new Ceiling(
                row.getObject("id", UUID.class),
                pot(row),
                new Rupiah(row.getBigDecimal("amount")),
                new Rupiah(row.getBigDecimal("taken")));
    }
}
