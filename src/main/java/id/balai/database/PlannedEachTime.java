package id.balai.database;

import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * For statements whose best plan depends on what is looked for. Elsewhere the server keeps one plan for all values after a
 * few times; here it plans for these ones, without a transaction and two settings around each statement.
 */
@Component
public class PlannedEachTime {
    private static final int NEVER = 0;

    private final JdbcClient jdbc;

    PlannedEachTime(DataSource connections) {
        this.jdbc = JdbcClient.create(new JdbcTemplate(connections) {
            @Override
            protected void applyStatementSettings(Statement statement) throws SQLException {
                super.applyStatementSettings(statement);
                statement.unwrap(PGStatement.class).setPrepareThreshold(NEVER);
            }
        });
    }

    public JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(sql);
    }
}
