package id.balai.budgeting.version;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.balai.database.City;
import id.balai.database.CurrentCity;
import id.balai.kernel.Rupiah;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sums of a version: made when it was frozen, read once, kept in memory, since a frozen version never changes. */
@Component
class Sums {
    private static final int REMEMBERED = 500;

    private final JdbcClient jdbc;
    private final Cache<Of, List<Sum>> sums =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final Cache<OfIncome, Map<String, Rupiah>> incomes =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    Sums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By what a budget is added up. */
    enum Dimension {
        AGENCY("skpd"),
        BIDANG("bidang"),
        PLACE("tempat"),
        ACCOUNT("jenis"),
        FUND("dana"),
        /** What comes in, by jenis: the only one that is no spending. */
        INCOME("pendapatan");

        private final String word;

        Dimension(String word) {
            this.word = word;
        }

        /** The word in addresses. */
        String word() {
            return word;
        }

        /** By what spending is added up. */
        static List<Dimension> ofSpending() {
            return List.of(AGENCY, BIDANG, PLACE, ACCOUNT, FUND);
        }

        /** The dimension of a word; bidang where it is none. */
        static Dimension of(String word) {
            for (Dimension dimension : values()) {
                if (dimension.word.equals(word)) return dimension;
            }
            return BIDANG;
        }
    }

    /** @param provisional how many of the lines are declared provisional */
    record Sum(String code, Rupiah amount, int lines, int provisional) {}

    private record Of(City city, UUID version, Dimension dimension) {}

    private record OfIncome(City city, UUID version) {}

    /** The sums of one dimension, the largest first. */
    List<Sum> of(UUID version, Dimension dimension) {
        return sums.get(new Of(CurrentCity.get(), version, dimension), of -> read(version, dimension));
    }

    private List<Sum> read(UUID version, Dimension dimension) {
        if (dimension == Dimension.INCOME) return readKindsOfIncome(version);
        return jdbc.sql("""
                        SELECT code, amount, lines, provisional FROM budgeting_version_sum
                        WHERE version = ? AND dimension = ? ORDER BY amount DESC, code""")
                .params(version, dimension.name().toLowerCase(Locale.ROOT))
                .query((row, n) -> new Sum(
                        row.getString("code"),
                        new Rupiah(row.getBigDecimal("amount")),
                        row.getInt("lines"),
                        row.getInt("provisional")))
                .list();
    }

    /** What comes in, financing included, by jenis. */
    private List<Sum> readKindsOfIncome(UUID version) {
        return jdbc.sql("""
                        SELECT left(account, 6) AS code, sum(amount) AS amount, count(*) AS lines
                        FROM budgeting_version_income WHERE version = ? AND account NOT LIKE '6.2%'
                        GROUP BY 1 ORDER BY amount DESC, code""")
                .param(version)
                .query((row, n) ->
                        new Sum(row.getString("code"), new Rupiah(row.getBigDecimal("amount")), row.getInt("lines"), 0))
                .list();
    }

    /** Income and financing by account, in order. */
    Map<String, Rupiah> income(UUID version) {
        return incomes.get(new OfIncome(CurrentCity.get(), version), of -> readIncome(version));
    }

    private Map<String, Rupiah> readIncome(UUID version) {
        Map<String, Rupiah> found = new LinkedHashMap<>();
        jdbc.sql(
                        "SELECT account, sum(amount) AS amount FROM budgeting_version_income WHERE version = ? GROUP BY account ORDER BY account")
                .param(version)
                .query(row -> {
                    found.put(row.getString("account"), new Rupiah(row.getBigDecimal("amount")));
                });
        return Collections.unmodifiableMap(found);
    }
}
