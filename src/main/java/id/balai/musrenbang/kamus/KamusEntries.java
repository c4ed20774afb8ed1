package id.balai.musrenbang.kamus;

import id.balai.kernel.AccountCode;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.NomenclatureCode;
import id.balai.kernel.PriceItemCode;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of kamus entries; versions are only added. */
@Repository
class KamusEntries {
    private final JdbcClient jdbc;

    KamusEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All versions of all entries of a year; two queries. */
    List<KamusEntry> of(FiscalYear year) {
        Map<String, List<KamusVariable>> variables = variables(year);
        return jdbc.sql("SELECT * FROM musrenbang_kamus_entry WHERE year = ? ORDER BY code, version")
                .param(year.value())
                .query((row, n) -> entry(
                        row, variables.getOrDefault(key(row.getString("code"), row.getInt("version")), List.of())))
                .list();
    }

    /** The newest version of an entry, past all memory. */
    Optional<KamusEntry> newest(FiscalYear year, String code) {
        return of(year).stream().filter(e -> e.code().equals(code)).max(Comparator.comparing(KamusEntry::version));
    }

    void add(KamusEntry entry) {
        jdbc.sql("""
            INSERT INTO musrenbang_kamus_entry (year, code, version, since, closed, name, title, bidang, picture,
              physical, agency, sub_kegiatan, account, price_item, unit, about, proofs, questions, forbidden)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        entry.year().value(),
                        entry.code(),
                        entry.version(),
                        entry.since(),
                        entry.closed(),
                        entry.name(),
                        entry.title(),
                        entry.bidang().name(),
                        entry.picture().name(),
                        entry.physical(),
                        entry.agency().value(),
                        entry.subKegiatan().value(),
                        entry.account().value(),
                        entry.priceItem().value(),
                        entry.unit(),
                        entry.about(),
                        entry.proofs().toArray(String[]::new),
                        entry.questions().toArray(String[]::new),
                        entry.forbidden().toArray(String[]::new))
                .update();
        for (int i = 0; i < entry.variables().size(); i++)
            add(entry, i + 1, entry.variables().get(i));
    }

    private void add(KamusEntry entry, int ordinal, KamusVariable variable) {
        jdbc.sql("""
            INSERT INTO musrenbang_kamus_variable
              (year, code, version, ordinal, name, label, unit, least, most, decimals, example)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        entry.year().value(),
                        entry.code(),
                        entry.version(),
                        ordinal,
                        variable.name(),
                        variable.label(),
                        variable.unit(),
                        variable.least(),
                        variable.most(),
                        variable.decimals(),
                        variable.example())
                .update();
    }

    private Map<String, List<KamusVariable>> variables(FiscalYear year) {
        Map<String, List<KamusVariable>> variables = new LinkedHashMap<>();
        jdbc.sql("SELECT * FROM musrenbang_kamus_variable WHERE year = ? ORDER BY code, version, ordinal")
                .param(year.value())
                .query(row -> {
                    variables
                            .computeIfAbsent(key(row.getString("code"), row.getInt("version")), k -> new ArrayList<>())
                            .add(variable(row));
                });
        return variables;
    }

    private static KamusVariable variable(ResultSet row) throws SQLException {
        return new KamusVariable(
                row.getString("name"),
                row.getString("label"),
                row.getString("unit"),
                row.getBigDecimal("least"),
                row.getBigDecimal("most"),
                row.getInt("decimals"),
                row.getBigDecimal("example"));
    }

    private static KamusEntry entry(ResultSet row, List<KamusVariable> variables) throws SQLException {
        return new KamusEntry(
                new FiscalYear(row.getInt("year")),
                row.getString("code"),
                row.getInt("version"),
                row.getInt("since"),
                row.getBoolean("closed"),
                row.getString("name"),
                row.getString("title"),
                Bidang.valueOf(row.getString("bidang")),
                Picture.valueOf(row.getString("picture")),
                row.getBoolean("physical"),
                new AgencyCode(row.getString("agency")),
                new NomenclatureCode(row.getString("sub_kegiatan")),
                new AccountCode(row.getString("account")),
                new PriceItemCode(row.getString("price_item")),
                row.getString("unit"),
                row.getString("about"),
                variables,
                texts(row.getArray("proofs")),
                texts(row.getArray("questions")),
                texts(row.getArray("forbidden")));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static String key(String code, int version) {
        return code + "/" + version;
    }
}
