package id.balai.budgeting.catalogue;

import id.balai.kernel.NomenclatureCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The nomenclature of the current city. */
@Component
public class Nomenclature {
    static final String COLUMNS = """
            code text, level smallint, name text, output text, indicator text, unit text, definition text, former text,
            minimum_service boolean""";
    static final String MERGE = """
            INSERT INTO budgeting_nomenclature
              (code, level, name, output, indicator, unit, definition, former, minimum_service)
            SELECT code, level, name, output, indicator, unit, definition, former, minimum_service FROM incoming
            ON CONFLICT (code) DO UPDATE SET name = excluded.name, output = excluded.output,
              indicator = excluded.indicator, unit = excluded.unit, definition = excluded.definition,
              former = excluded.former, minimum_service = excluded.minimum_service, sample = false""";

    private final JdbcClient jdbc;

    Nomenclature(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<NomenclatureEntry> find(NomenclatureCode code) {
        return jdbc.sql("SELECT * FROM budgeting_nomenclature WHERE code = ?")
                .param(code.value())
                .query(Nomenclature::entry)
                .optional();
    }

    /** The names of the code and of those above it, urusan first; levels that are not known are absent. */
    public List<NomenclatureEntry> chain(NomenclatureCode code) {
        return jdbc.sql("""
                        SELECT * FROM budgeting_nomenclature
                        WHERE code IN (left(:code, 1), left(:code, 4), left(:code, 7), left(:code, 12), :code)
                        ORDER BY level""")
                .param("code", code.value())
                .query(Nomenclature::entry)
                .list();
    }

    Map<NomenclatureCode, NomenclatureEntry> all() {
        Map<NomenclatureCode, NomenclatureEntry> all = new HashMap<>();
        jdbc.sql("SELECT * FROM budgeting_nomenclature WHERE NOT sample")
                .query(Nomenclature::entry)
                .list()
                .forEach(entry -> all.put(entry.code(), entry));
        return all;
    }

    static @Nullable Object[] cells(NomenclatureEntry entry) {
        return new @Nullable Object[] {
            entry.code(),
            entry.code().level().ordinal() + 1,
            entry.name(),
            entry.output(),
            entry.indicator(),
            entry.unit(),
            entry.definition(),
            entry.former(),
            entry.minimumService()
        };
    }

    private static NomenclatureEntry entry(ResultSet row, int n) throws SQLException {
        return new NomenclatureEntry(
                new NomenclatureCode(row.getString("code")),
                row.getString("name"),
                row.getString("output"),
                row.getString("indicator"),
                row.getString("unit"),
                row.getString("definition"),
                row.getString("former"),
                row.getBoolean("minimum_service"));
    }
}
