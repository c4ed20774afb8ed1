package id.balai.budgeting;

import id.balai.database.CurrentCity;
import id.balai.support.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Statements of the database's owner with the ledger's guard off, to make things that no flow would make. */
public final class Unguarded {
    private Unguarded() {}

    public static void run(JdbcClient jdbc, String sql) {
        String database = jdbc.sql("SELECT current_database()")
                .query((row, n) -> row.getString(1))
                .single();
        try (Connection connection = TestServer.connect(TestServer.addressOf(database));
                Statement statement = connection.createStatement()) {
            statement.execute("SET search_path TO " + CurrentCity.get().schema());
            guards(statement, "DISABLE");
            try {
                statement.execute(sql);
            } finally {
                guards(statement, "ENABLE");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static void guards(Statement statement, String what) throws SQLException {
        for (String thing : new String[] {"line", "income", "schedule", "cash_plan", "performance"}) {
            statement.execute(
                    "ALTER TABLE budgeting_" + thing + " " + what + " TRIGGER budgeting_" + thing + "_is_logged");
        }
    }
}
