package id.balai.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;
import org.postgresql.Driver;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * New connections of a login that is asked for when the first one is needed. Not the driver's own source, whose address
 * names every setting: Flyway looks through it long for passwords.
 */
final class LoginDataSource extends AbstractDataSource {
    private static final int LOGIN_SECONDS = 10;

    private final Supplier<DatabaseLogin> login;
    private final Map<String, String> settings;
    private final Driver driver = new Driver();

    LoginDataSource(Supplier<DatabaseLogin> login, Map<String, String> settings) {
        this.login = login;
        this.settings = settings;
    }

    @Override
    public Connection getConnection() throws SQLException {
        DatabaseLogin now = login.get();
        return getConnection(now.jdbcUrl(), now.user(), now.password());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection(login.get().jdbcUrl(), user, password);
    }

    private Connection getConnection(String url, String user, String password) throws SQLException {
        Properties properties = new Properties();
        properties.putAll(settings);
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        Connection connection = driver.connect(url, properties);
        if (connection == null) throw new SQLException("no address of PostgreSQL: " + url);
        return connection;
    }

    /** A pool that closes waits so long for connections that are just being made. */
    @Override
    public int getLoginTimeout() {
        return LOGIN_SECONDS;
    }
}
