package id.balai.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Hands out connections whose {@code search_path} is the current city's schema and nothing else. Outside of a city it
 * is empty, so a statement that forgot its city finds no table.
 *
 * <p>The path is set only when the pooled connection served another city before; it is set outside a transaction, so a
 * rollback cannot bring the former one back.
 */
final class CityDataSource extends DelegatingDataSource implements AutoCloseable {
    private static final String NOWHERE = "''";

    private final Map<PGConnection, String> paths = Collections.synchronizedMap(new WeakHashMap<>());

    CityDataSource(DataSource pool) {
        super(pool);
    }

    /** Closes the pool behind it. */
    @Override
    public void close() throws Exception {
        if (getTargetDataSource() instanceof AutoCloseable pool) pool.close();
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        try {
            enter(connection, CurrentCity.find().map(City::schema).orElse(NOWHERE));
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private void enter(Connection connection, String path) throws SQLException {
        PGConnection physical = connection.unwrap(PGConnection.class);
        if (path.equals(paths.get(physical))) return;
        paths.remove(physical);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET search_path TO " + path);
        }
        paths.put(physical, path);
    }
}
