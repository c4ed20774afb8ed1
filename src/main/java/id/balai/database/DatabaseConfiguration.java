package id.balai.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** The server, the pool of the program's connections, the cities. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    private static final long POOL_WAIT_MILLIS = 1_000;
    private static final int OWNER_LOGIN_SECONDS = 10;
    /** No page waits longer for a server that hangs; a verb of the command line may have long statements. */
    private static final String LONGEST_SILENCE_SECONDS = "15";

    /**
     * The embedded server in the home folder, or the one that {@code BALAI_JDBC_URL} names. A verb of the command line
     * uses the server of a running city; a second city program is refused.
     */
    @Bean(destroyMethod = "close")
    DatabaseServer databaseServer(
            Environment environment,
            @Value("${balai.home:data}") Path home,
            @Value("${balai.jdbc.url:#{null}}") @Nullable String url,
            @Value("${balai.jdbc.user:}") String user,
            @Value("${balai.jdbc.password:}") String password,
            ObjectProvider<StartingDatabase> ahead) {
        if (url != null) return new ExternalDatabase(url, user, password);
        StartingDatabase starting = ahead.getIfAvailable();
        if (starting != null) return starting.server();
        return environment.matchesProfiles("cli")
                ? EmbeddedPostgres.startOrJoin(home, PostgresSettings.safe())
                : EmbeddedPostgres.start(home, PostgresSettings.safe());
    }

    @Bean
    DatabaseRoles databaseRoles(DatabaseServer server) {
        return DatabaseRoles.prepare(server);
    }

    /** After the roles, to which migrations grant. */
    @Bean
    CityMigrations cityMigrations(DatabaseServer server, DatabaseRoles roles) {
        return new CityMigrations(ownerOf(server));
    }

    @Bean
    Cities cities(DatabaseServer server, CityMigrations migrations) {
        migrations.createRegistry();
        Cities cities = new Cities(ownerOf(server), migrations);
        cities.migrateAll();
        return cities;
    }

    /** After the cities, since its first connection finds their tables. */
    @Bean
    DataSource dataSource(
            DatabaseRoles roles, Cities cities, Environment environment, @Value("${balai.pool:16}") int connections) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("balai");
        pool.setJdbcUrl(roles.app().jdbcUrl());
        pool.setUsername(roles.app().user());
        pool.setPassword(roles.app().password());
        pool.setMaximumPoolSize(connections);
        pool.setMinimumIdle(2);
        pool.setAutoCommit(true);
        pool.addDataSourceProperty("ApplicationName", "balai");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("prepareThreshold", "3");
        if (!environment.matchesProfiles("cli")) {
            pool.addDataSourceProperty("socketTimeout", LONGEST_SILENCE_SECONDS);
        }
        pool.setConnectionTimeout(POOL_WAIT_MILLIS);
        pool.setValidationTimeout(POOL_WAIT_MILLIS);
        return new CityDataSource(new HikariDataSource(pool), new DatabaseWatch(roles.app()));
    }

    @Bean
    CityBackup cityBackup(DatabaseServer server, Clock clock) {
        return new CityBackup(ownerOf(server), clock);
    }

    @Bean
    CityRestore cityRestore(DatabaseServer server, CityMigrations migrations, Cities cities) {
        return new CityRestore(ownerOf(server), migrations, cities);
    }

    /** Not the driver's own source, whose address names every setting: Flyway looks through it long for passwords. */
    private static DataSource ownerOf(DatabaseServer server) {
        Properties settings = new Properties();
        settings.setProperty("user", server.ownerUser());
        settings.setProperty("password", server.ownerPassword());
        settings.setProperty("ApplicationName", "balai-migrations");
        return new SimpleDriverDataSource(new Driver(), server.jdbcUrl(), settings) {
            /** A pool that closes waits so long for connections that are just being made. */
            @Override
            public int getLoginTimeout() {
                return OWNER_LOGIN_SECONDS;
            }
        };
    }
}
