package id.balai.budgeting.warning;

import static id.balai.web.Text.t;

import id.balai.budgeting.version.BudgetVersion;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.Rupiah;
import id.balai.organisation.Agencies;
import id.balai.organisation.Agency;
import id.balai.web.Format;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks for what is odd in a frozen version; one statement a rule. */
@Component
class Warnings {
    /** So many lines of the same thing are needed before one of them can stand out. */
    static final int ALIKE = 5;
    /** How many times the usual quantity stands out. */
    static final int QUANTITY = 10;
    /** How many times the usual price stands out: the spread that is shown for prices as well. */
    static final BigDecimal PRICE = new BigDecimal("1.5");

    static final int MOST = 50;

    private final JdbcClient jdbc;
    private final Agencies agencies;

    Warnings(JdbcClient jdbc, Agencies agencies) {
        this.jdbc = jdbc;
        this.agencies = agencies;
    }

    /** All spending by the codes that rules look at. */
    List<SpendingPart> spending(BudgetVersion version) {
        return jdbc.sql("""
                        SELECT CASE WHEN sub_kegiatan LIKE 'X%' THEN left(agency, 4) ELSE left(sub_kegiatan, 4) END AS bidang,
                          left(sub_kegiatan, 12) AS kegiatan, left(account, 9) AS account, fund, sum(amount) AS amount
                        FROM budgeting_version_line WHERE version = ? AND line IS NOT NULL GROUP BY 1, 2, 3, 4""")
                .param(version.id())
                .query((row, n) -> new SpendingPart(
                        row.getString("bidang"),
                        row.getString("kegiatan"),
                        row.getString("account"),
                        row.getString("fund"),
                        new Rupiah(row.getBigDecimal("amount"))))
                .list();
    }

    /** Lines whose quantity or price is many times what is usual for the same thing, the most expensive first. */
    List<OddLine> outliers(BudgetVersion version) {
        return jdbc.sql("""
                        WITH v AS (
                          SELECT line, agency, name, specification, unit, price, amount, units[1] AS counted,
                            budgeting_product(volumes) AS volume, coalesce(item, lower(name)) AS thing
                          FROM budgeting_version_line
                          WHERE version = :version AND line IS NOT NULL AND account NOT LIKE '5.1.01%'),
                        t AS (
                          SELECT thing, unit, count(*) AS alike,
                            percentile_disc(0.5) WITHIN GROUP (ORDER BY volume) AS usual_volume,
                            percentile_disc(0.5) WITHIN GROUP (ORDER BY price) AS usual_price
                          FROM v GROUP BY 1, 2 HAVING count(*) >= :alike)
                        SELECT v.*, t.alike, t.usual_volume, t.usual_price, v.price > :price * t.usual_price AS dear
                        FROM v JOIN t USING (thing, unit)
                        WHERE v.volume > :quantity * t.usual_volume OR v.price > :price * t.usual_price
                        ORDER BY v.amount DESC, v.line LIMIT :most""")
                .param("version", version.id())
                .param("alike", ALIKE)
                .param("price", PRICE)
                .param("quantity", QUANTITY)
                .param("most", MOST)
                .query(this::outlier)
                .list();
    }

    private OddLine outlier(ResultSet row, int n) throws SQLException {
        String alike = Format.number(row.getInt("alike"));
        String why = row.getBoolean("dear")
                ? t(
                        "budgeting.warning.price",
                        Format.rupiah(new Rupiah(row.getBigDecimal("price"))),
                        Format.rupiah(new Rupiah(row.getBigDecimal("usual_price"))),
                        alike)
                : t(
                        "budgeting.warning.quantity",
                        Format.quantity(plain(row.getBigDecimal("volume")), row.getString("unit")),
                        Format.quantity(plain(row.getBigDecimal("usual_volume")), row.getString("unit")),
                        alike);
        return odd(row, why);
    }

    /** Lines that the document before did not have, or had at less than half the amount; the largest first. */
    List<OddLine> late(BudgetVersion version, BudgetVersion before) {
        return jdbc.sql("""
                        SELECT v.*, b.amount AS was FROM budgeting_version_line v
                        LEFT JOIN budgeting_version_line b ON b.version = :before AND b.line = v.line
                        WHERE v.version = :version AND v.line IS NOT NULL
                          AND (b.line IS NULL OR v.amount > 2 * b.amount)
                        ORDER BY v.amount DESC, v.line LIMIT :most""")
                .param("version", version.id())
                .param("before", before.id())
                .param("most", MOST)
                .query((row, n) -> {
                    BigDecimal was = row.getBigDecimal("was");
                    return odd(
                            row,
                            was == null
                                    ? t("budgeting.warning.late.new", before.name())
                                    : t("budgeting.warning.late.more", before.name(), Format.rupiah(new Rupiah(was))));
                })
                .list();
    }

    OddLine odd(ResultSet row, String why) throws SQLException {
        String code = row.getString("agency");
        String about = row.getString("specification");
        String name = row.getString("name");
        return new OddLine(
                row.getObject("line", UUID.class),
                about.isEmpty() ? name : name + ", " + about,
                agencies.find(new AgencyCode(code)).map(Agency::shortName).orElse(code),
                new Rupiah(row.getBigDecimal("amount")),
                why);
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal rounded = number.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
