package id.balai.budgeting.performance;

import id.balai.budgeting.performance.Performance.Indicator;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.Ids;
import id.balai.kernel.NomenclatureCode;
import id.balai.kernel.Rupiah;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Indicators and targets as they stand. */
@Repository
public class Performances {
    private final JdbcClient jdbc;

    Performances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of an agency, by code; what was never written is absent. One statement. */
    public Map<NomenclatureCode, Performance> of(FiscalYear year, AgencyCode agency) {
        Map<NomenclatureCode, Performance> found = new LinkedHashMap<>();
        jdbc.sql("""
                        SELECT p.code, p.version, p.beneficiaries, p.starts, p.ends, i.kind, i.indicator, i.target, i.unit
                        FROM budgeting_performance p LEFT JOIN budgeting_indicator i ON i.performance = p.id
                        WHERE p.year = ? AND p.agency = ? ORDER BY p.code, i.kind, i.seq""").params(year.value(), agency.value()).query(row -> {
            NomenclatureCode code = new NomenclatureCode(row.getString("code"));
            Performance before = found.get(code);
            found.put(code, with(before == null ? head(code, row) : before, row));
        });
        return found;
    }

    /** What an agency may spend on a kegiatan, by sub kegiatan; empty where it has no ceiling there. */
    Map<NomenclatureCode, Rupiah> inputs(FiscalYear year, AgencyCode agency, NomenclatureCode kegiatan) {
        Map<NomenclatureCode, Rupiah> amounts = new LinkedHashMap<>();
        jdbc.sql("""
                        SELECT sub_kegiatan, amount FROM budgeting_ceiling
                        WHERE year = ? AND agency = ? AND left(sub_kegiatan, 12) = ? ORDER BY sub_kegiatan""").params(year.value(), agency.value(), kegiatan.value()).query(row -> {
            amounts.put(new NomenclatureCode(row.getString("sub_kegiatan")), new Rupiah(row.getBigDecimal("amount")));
        });
        return amounts;
    }

    private static Performance head(NomenclatureCode code, ResultSet row) throws SQLException {
        return new Performance(
                code,
                row.getInt("version"),
                row.getString("beneficiaries"),
                month(row, "starts"),
                month(row, "ends"),
                List.of());
    }

    private static Performance with(Performance head, ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        if (kind == null) return head;
        List<Indicator> more = new ArrayList<>(head.indicators());
        more.add(new Indicator(
                Performance.Kind.valueOf(kind),
                row.getString("indicator"),
                row.getBigDecimal("target"),
                row.getString("unit")));
        return new Performance(head.code(), head.version(), head.beneficiaries(), head.starts(), head.ends(), more);
    }

    private static @Nullable Month month(ResultSet row, String column) throws SQLException {
        int month = row.getInt(column);
        return month == 0 ? null : Month.of(month);
    }

    /** @return what the log knows it by, or empty when somebody else wrote it since it was read */
    Optional<UUID> save(FiscalYear year, AgencyCode agency, Performance wanted) {
        String sql = wanted.version() == 0 ? """
                        INSERT INTO budgeting_performance (beneficiaries, starts, ends, year, agency, code, version, id)
                        VALUES (?, ?, ?, ?, ?, ?, 1 + ?, ?) ON CONFLICT (year, agency, code) DO NOTHING RETURNING id""" : """
                        UPDATE budgeting_performance SET beneficiaries = ?, starts = ?, ends = ?, version = version + 1
                        WHERE year = ? AND agency = ? AND code = ? AND version = ? AND ?::uuid IS NOT NULL RETURNING id""";
        Optional<UUID> id = jdbc.sql(sql)
                .params(Arrays.asList(
                        wanted.beneficiaries(),
                        number(wanted.starts()),
                        number(wanted.ends()),
                        year.value(),
                        agency.value(),
                        wanted.code().value(),
                        wanted.version(),
                        Ids.next()))
                .query((row, n) -> row.getObject("id", UUID.class))
                .optional();
        id.ifPresent(known -> replace(known, wanted.indicators()));
        return id;
    }

    private static @Nullable Integer number(@Nullable Month month) {
        return month == null ? null : month.getValue();
    }

    private void replace(UUID performance, List<Indicator> indicators) {
        jdbc.sql("DELETE FROM budgeting_indicator WHERE performance = ?")
                .param(performance)
                .update();
        int seq = 0;
        for (Indicator each : indicators) {
            jdbc.sql("""
                            INSERT INTO budgeting_indicator (performance, kind, seq, indicator, target, unit)
                            VALUES (?, ?, ?, ?, ?, ?)""")
                    .params(performance, each.kind().name(), ++seq, each.words(), each.target(), each.unit())
                    .update();
        }
    }
}
