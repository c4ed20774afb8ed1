package id.balai.budgeting.catalogue;

import id.balai.budgeting.intake.Intake;
import id.balai.budgeting.intake.OfficialTable;
import id.balai.budgeting.intake.Rows;
import id.balai.budgeting.sheet.CellRefused;
import id.balai.budgeting.sheet.Heading;
import id.balai.budgeting.sheet.SheetRow;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Units of measure (satuan), a list of suggestions for forms. */
@Component
public class Units implements OfficialTable {
    private final JdbcClient jdbc;
    private final Rows rows;

    Units(JdbcClient jdbc, Rows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    record Unit(String name, String aliases) {
        @Nullable
        Object[] cells() {
            return new @Nullable Object[] {name, aliases};
        }
    }

    public List<String> names() {
        return jdbc.sql("SELECT name FROM budgeting_unit ORDER BY lower(name)")
                .query((row, n) -> row.getString(1))
                .list();
    }

    @Override
    public String name() {
        return "units";
    }

    @Override
    public List<Heading> headings() {
        return List.of(Heading.needed("item"), Heading.known("Sebutan lain"));
    }

    @Override
    public Intake open() {
        Map<String, Unit> known = new HashMap<>();
        jdbc.sql("SELECT name, aliases FROM budgeting_unit")
                .query((row, n) -> new Unit(row.getString(1), row.getString(2)))
                .list()
                .forEach(u -> known.put(u.name, u));
        return new UnitIntake(known);
    }

    private final class UnitIntake implements Intake {
        private final Map<String, Unit> known;
        private final Map<String, Integer> rowOf = new HashMap<>();
        private final Map<String, Unit> news = new LinkedHashMap<>();

        UnitIntake(Map<String, Unit> known) {
            this.known = known;
        }

        @Override
        public Verdict take(SheetRow row) {
            Unit unit = new Unit(row.required("item"), row.text("Sebutan lain"));
            Integer former = rowOf.putIfAbsent(unit.name, row.number());
            if (former != null) throw new CellRefused("item", "Satuan ini sudah ada di baris " + former + ".");
            Unit before = known.get(unit.name);
            if (unit.equals(before)) return Verdict.UNCHANGED;
            news.put(unit.name, unit);
            return before == null ? Verdict.ADDED : Verdict.CHANGED;
        }

        @Override
        public void save(@Nullable String sha256) {
            rows.merge("name text, aliases text", news.values(), Unit::cells, """
                    INSERT INTO budgeting_unit (name, aliases) SELECT name, aliases FROM incoming
                    ON CONFLICT (name) DO UPDATE SET aliases = excluded.aliases""");
        }
    }
}
