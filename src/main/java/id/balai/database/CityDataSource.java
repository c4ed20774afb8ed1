package id.balai.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
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
 *
 * <p>While a city is being set up, nobody waits for the disk at each commit: were it interrupted, the city would be taken
 * away whole. Opening it waits, and PostgreSQL writes its log in order, so everything before is on disk then.
 */
final class CityDataSource extends DelegatingDataSource implements AutoCloseable {
    private static final String NOWHERE = "''";
    private static final String WAITING = "SET synchronous_commit TO DEFAULT";
    private static final String NOT_WAITING = "SET synchronous_commit TO off";
    private static final int ATTEMPTS = 10;
    /** SQLSTATE connection_does_not_exist. */
    private static final String AWAY = "08003";

    private final Map<PGConnection, String> entered = Collections.synchronizedMap(new WeakHashMap<>());

    private final DatabaseWatch watch;

    CityDataSource(DataSource pool, DatabaseWatch watch) {
        super(pool);
        this.watch = watch;
    }

    /** Closes the pool behind it. */
    @Override
    public void close() throws Exception {
        if (getTargetDataSource() instanceof AutoCloseable pool) pool.close();
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = fromPool();
        try {
            enter(connection, settings());
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** The pool gives up after a second, to learn soon whether it waits in vain; a busy database is waited for longer. */
    private Connection fromPool() throws SQLException {
        for (int attempt = 1; ; attempt++) {
            if (watch.isAway()) throw new SQLTransientConnectionException("the database is away", AWAY);
            try {
                return super.getConnection();
            } catch (SQLTransientConnectionException e) {
                if (watch.look() || attempt == ATTEMPTS) throw e;
            }
        }
    }

    private static String settings() {
        String path = CurrentCity.find().map(City::schema).orElse(NOWHERE);
        return "SET search_path TO " + path + "; " + (CurrentCity.isBeingSetUp() ? NOT_WAITING : WAITING);
    }

    private void enter(Connection connection, String settings) throws SQLException {
        PGConnection physical = connection.unwrap(PGConnection.class);
        if (settings.equals(entered.get(physical))) return;
        entered.remove(physical);
        try (Statement statement = connection.createStatement()) {
            statement.execute(settings);
        }
        entered.put(physical, settings);
    }
}
