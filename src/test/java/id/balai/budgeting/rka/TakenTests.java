package id.balai.budgeting.rka;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.database.CurrentCity;
import id.balai.support.BalaiTest;
import id.balai.support.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever one statement does to however many lines of however many ceilings: what is taken of each is their sum. */
@BalaiTest
class TakenTests {
    private static final String TAKEN =
            "SELECT sub_kegiatan || ' ' || taken FROM budgeting_ceiling WHERE year = 2067 AND agency = 'UJI' ORDER BY 1";

    private static final String SUMS = """
            SELECT c.sub_kegiatan || ' ' || coalesce(sum(l.amount) FILTER (WHERE NOT l.removed), 0.00)
            FROM budgeting_ceiling c LEFT JOIN budgeting_line l USING (year, agency, sub_kegiatan)
            WHERE year = 2067 AND agency = 'UJI' GROUP BY c.sub_kegiatan ORDER BY 1""";

    private static final List<String> STATEMENTS = List.of("""
            INSERT INTO budgeting_line (id, version, year, agency, sub_kegiatan, account, item, name, volumes, units,
              unit, price, ppn, amount, fund, removed, changed_at)
            SELECT gen_random_uuid(), 1, 2067, 'UJI',
              CASE WHEN i % 3 = 0 THEN '1.03.06.2.01.0029' ELSE 'X.XX.01.2.08.0002' END, '5.1.02.01.01.0024',
              '1.1.12.01.03.0001.00001', 'Uji', '{1}', '{buah}', 'buah', 100 + i, 0, 100 + i, '1.2.01.01.02',
              i % 5 = 0, now()
            FROM generate_series(1, 40) i""", """
            UPDATE budgeting_line SET price = price + 7, amount = amount + 7 WHERE agency = 'UJI' AND price > 120""", """
            UPDATE budgeting_line SET removed = NOT removed WHERE agency = 'UJI' AND price % 4 = 0""", """
            UPDATE budgeting_line SET sub_kegiatan = '1.03.10.2.01.0053' WHERE agency = 'UJI' AND price % 3 = 1""", """
            UPDATE budgeting_line SET name = 'Lain' WHERE agency = 'UJI'""", """
            DELETE FROM budgeting_line WHERE agency = 'UJI' AND price % 6 = 2""", """
            UPDATE budgeting_line SET price = 1, amount = 1 WHERE agency = 'UJI' AND false""");

    private final String database;

    TakenTests(JdbcClient jdbc) {
        database = jdbc.sql("SELECT current_database()").query(String.class).single();
    }

    /** Never committed: no other test sees it, and the log is not asked. */
    @Test
    void whatIsTakenIsTheSumOfTheStandingLinesAfterEveryStatement() throws SQLException {
        try (Connection connection = TestServer.connect(TestServer.addressOf(database));
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("SET search_path TO " + CurrentCity.get().schema());
            sql.execute("""
                    INSERT INTO budgeting_ceiling (id, year, agency, sub_kegiatan, amount)
                    SELECT gen_random_uuid(), 2067, 'UJI', s, 1000000
                    FROM unnest('{1.03.06.2.01.0029,1.03.10.2.01.0053,X.XX.01.2.08.0002}'::text[]) s""");
            for (String statement : STATEMENTS) {
                sql.execute(statement);
                assertThat(list(sql, TAKEN))
                        .as(statement)
                        .isEqualTo(list(sql, SUMS))
                        .hasSize(3);
            }
            assertThat(list(sql, SUMS)).doesNotContain("1.03.10.2.01.0053 0.00");
            connection.rollback();
        }
    }

    private static List<String> list(Statement sql, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet row = sql.executeQuery(query)) {
            while (row.next()) rows.add(row.getString(1));
        }
        return rows;
    }
}
