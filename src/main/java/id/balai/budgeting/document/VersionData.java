package id.balai.budgeting.document;

import id.balai.budgeting.catalogue.Names;
import id.balai.kernel.Rupiah;
import id.balai.web.Format;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a version holds, read for a document: a statement for the lines, one for the income, one for each kind of name. */
@Component
class VersionData {
    private final JdbcClient jdbc;
    private final Names names;

    VersionData(JdbcClient jdbc, Names names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    /** @param koefisien "12 orang x 3 hari" */
    record Line(
            @Nullable UUID id,
            String sub,
            String account,
            String fund,
            String name,
            String specification,
            String koefisien,
            String unit,
            Rupiah price,
            int ppn,
            Rupiah amount,
            @Nullable String place) {
        String about() {
            return specification.isEmpty() ? name : name + " - Spesifikasi: " + specification;
        }
    }

    record Income(String account, Rupiah amount, String basis) {}

    /** The lines of an agency as the form has them: by sub kegiatan, account, fund. */
    List<Line> lines(UUID version, String agency) {
        return jdbc.sql("""
                        SELECT line, sub_kegiatan, account, fund, name, specification, volumes, units, unit, price, ppn, amount, place
                        FROM budgeting_version_line WHERE version = ? AND agency = ?
                        ORDER BY sub_kegiatan, account, fund, seq""").params(version, agency).query(VersionData::line).list();
    }

    /** What is spent by account: of the city, or of an agency. */
    Map<String, Rupiah> spending(UUID version) {
        Map<String, Rupiah> amounts = new TreeMap<>();
        jdbc.sql("""
                        SELECT account, sum(amount) AS amount FROM budgeting_version_line WHERE version = ?
                        GROUP BY account""").param(version).query(row -> {
            amounts.put(row.getString("account"), new Rupiah(row.getBigDecimal("amount")));
        });
        return amounts;
    }

    /** What comes in and is financed, of the city where no agency is named. */
    List<Income> income(UUID version, @Nullable String agency) {
        return jdbc.sql("""
                        SELECT account, sum(amount) AS amount, string_agg(DISTINCT nullif(basis, ''), '; ') AS basis
                        FROM budgeting_version_income WHERE version = :version AND (:agency::text IS NULL OR agency = :agency)
                        GROUP BY account ORDER BY account""")
                .param("version", version)
                .param("agency", agency, Types.VARCHAR)
                .query((row, n) -> new Income(
                        row.getString("account"),
                        new Rupiah(row.getBigDecimal("amount")),
                        row.getString("basis") == null ? "" : row.getString("basis")))
                .list();
    }

    /** The agencies that have lines in the version, and those that take something in. */
    List<String> agencies(UUID version) {
        return jdbc.sql("""
                        SELECT code FROM budgeting_version_sum WHERE version = ? AND dimension = 'agency' ORDER BY code""")
                .param(version)
                .query((row, n) -> row.getString("code"))
                .list();
    }

    List<String> agenciesWithIncome(UUID version, String accounts) {
        return jdbc.sql("""
                        SELECT DISTINCT agency FROM budgeting_version_income
                        WHERE version = ? AND agency <> '' AND account LIKE ? ORDER BY agency""")
                .params(version, accounts + "%")
                .query((row, n) -> row.getString("agency"))
                .list();
    }

    /** The twelve months of an agency's DPA. */
    List<Rupiah> months(UUID version, String agency) {
        return jdbc.sql("""
                        SELECT coalesce(sum(m.amount), 0) AS amount FROM generate_series(1, 12) AS s (month)
                        LEFT JOIN (SELECT x.month, x.amount FROM budgeting_version_cash c,
                                     unnest(c.months) WITH ORDINALITY AS x (amount, month)
                                   WHERE c.version = ? AND c.agency = ?) m ON m.month = s.month
                        GROUP BY s.month ORDER BY s.month""")
                .params(version, agency)
                .query((row, n) -> new Rupiah(row.getBigDecimal("amount")))
                .list();
    }

    Map<String, String> accountNames(Collection<String> codes) {
        return names.ofAccounts(codes);
    }

    Map<String, String> fundNames(Collection<String> codes) {
        return names.ofFunds(codes);
    }

    /** Names of these sub kegiatan and of every level above them. */
    Map<String, String> nomenclature(Collection<String> subs) {
        List<String> codes = new ArrayList<>();
        for (String sub : subs) {
            for (int dot = sub.indexOf('.'); dot > 0; dot = sub.indexOf('.', dot + 1)) codes.add(sub.substring(0, dot));
            codes.add(sub);
        }
        return new HashMap<>(names.ofNomenclature(codes));
    }

    /** What sub kegiatan bring about, as the nomenclature counts it: "Panjang drainase (m)". */
    Map<String, String> outputs(Collection<String> subs) {
        Map<String, String> outputs = new HashMap<>();
        jdbc.sql("SELECT code, indicator, unit FROM budgeting_nomenclature WHERE code = ANY (?) AND indicator <> ''")
                .param(subs.toArray(String[]::new))
                .query(row -> {
                    outputs.put(row.getString("code"), row.getString("indicator") + " (" + row.getString("unit") + ")");
                });
        return outputs;
    }

    /** What an agency's sub kegiatan had in a version. */
    Map<String, Rupiah> allocations(UUID version, String agency) {
        Map<String, Rupiah> sums = new HashMap<>();
        jdbc.sql("""
                        SELECT sub_kegiatan, amount FROM budgeting_version_sub
                        WHERE agency = ? AND version = ?""").params(agency, version).query(row -> {
            sums.put(row.getString("sub_kegiatan"), new Rupiah(row.getBigDecimal("amount")));
        });
        return sums;
    }

    private static Line line(ResultSet row, int n) throws SQLException {
        return new Line(
                row.getObject("line", UUID.class),
                row.getString("sub_kegiatan"),
                row.getString("account"),
                row.getString("fund"),
                row.getString("name"),
                row.getString("specification"),
                koefisien(row),
                row.getString("unit"),
                new Rupiah(row.getBigDecimal("price")),
                row.getInt("ppn"),
                new Rupiah(row.getBigDecimal("amount")),
                row.getString("place"));
    }

    private static String koefisien(ResultSet row) throws SQLException {
        BigDecimal[] volumes = (BigDecimal[]) row.getArray("volumes").getArray();
        String[] units = (String[]) row.getArray("units").getArray();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < volumes.length; i++) {
            if (i > 0) text.append(" x ");
            text.append(Format.quantity(volumes[i].stripTrailingZeros(), units[i]));
        }
        return text.toString();
    }
}
