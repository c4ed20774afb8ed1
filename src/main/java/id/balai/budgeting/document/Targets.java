package id.balai.budgeting.document;

import id.balai.web.Format;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an agency was to bring about when a version was frozen, by program, kegiatan and sub kegiatan. */
@Component
class Targets {
    private final JdbcClient jdbc;

    Targets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param kind CAPAIAN, KELUARAN or HASIL */
    record Measure(String kind, String indicator, String target) {}

    /**
     * @param when "Februari s.d. November", or empty
     * @param beneficiaries kelompok sasaran, or empty
     */
    record Target(String when, String beneficiaries, List<Measure> measures) {
        static final Target NONE = new Target("", "", List.of());

        List<Measure> of(String kind) {
            return measures.stream().filter(m -> m.kind.equals(kind)).toList();
        }
    }

    /** One statement. */
    Map<String, Target> of(UUID version, String agency) {
        Map<String, Target> found = new HashMap<>();
        jdbc.sql("""
                        SELECT p.code, p.beneficiaries, p.starts, p.ends, i.kind, i.indicator, i.target, i.unit
                        FROM budgeting_version_performance p
                        LEFT JOIN budgeting_version_indicator i USING (version, agency, code)
                        WHERE version = ? AND agency = ? ORDER BY p.code, i.kind, i.seq""").params(version, agency).query(row -> {
            String code = row.getString("code");
            Target target = found.get(code);
            if (target == null) {
                target = new Target(when(row), row.getString("beneficiaries"), new ArrayList<>());
                found.put(code, target);
            }
            if (row.getString("kind") != null) target.measures.add(measure(row));
        });
        return found;
    }

    private static Measure measure(ResultSet row) throws SQLException {
        BigDecimal target = row.getBigDecimal("target").stripTrailingZeros();
        return new Measure(
                row.getString("kind"), row.getString("indicator"), Format.quantity(target, row.getString("unit")));
    }

    private static String when(ResultSet row) throws SQLException {
        int starts = row.getInt("starts");
        int ends = row.getInt("ends");
        if (starts == 0 || ends == 0) return "";
        return starts == ends ? month(starts) : month(starts) + " s.d. " + month(ends);
    }

    private static String month(int month) {
        return Format.monthOfYear(YearMonth.of(2000, month));
    }
}
