package id.balai.database;

import com.zaxxer.hikari.HikariDataSource;
import id.balai.kernel.CityCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;

/** The server, the pool of the program's connections, the cities. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    private static final long POOL_WAIT_MILLIS = 1_000;
    /** No page waits longer for a server that hangs; a verb of the command line may have long statements. */
    private static final String LONGEST_SILENCE_SECONDS = "15";

    private static final String LONGEST_LOGIN_SECONDS = "2";

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
        return new DatabaseRoles(() -> DatabaseLogin.ofOwner(server));
    }

    @Bean
    CityMigrations cityMigrations(DatabaseServer server) {
        return new CityMigrations(ownerOf(server));
    }

    @Bean
    Opening opening() {
        return new Opening();
    }

    /** Roles come before tables: migrations grant to them. */
    @Bean
    Cities cities(
            DatabaseServer server,
            DatabaseRoles roles,
            CityMigrations migrations,
            Opening opening,
            Environment environment,
            @Value("${balai.city:1275}") String city) {
        Cities cities = new Cities(ownerOf(server), migrations, opening);
        Optional<CityCode> first = environment.matchesProfiles("cli") ? Optional.empty() : ofProgram(city);
        opening.begin(() -> {
            roles.prepare();
            cities.begin(first);
        });
        return cities;
    }

    /** The city that a first start will set up, when it comes with the program. */
    private static Optional<CityCode> ofProgram(String city) {
        return Optional.of(city)
                .filter(c -> new ClassPathResource("cities/" + c + "/city.json").exists())
                .filter(c -> Files.notExists(Path.of(c)))
                .map(CityCode::new);
    }

    /** Its first connection waits for the cities, whose tables it finds. */
    @Bean
    DataSource dataSource(
            DatabaseRoles roles, Cities cities, Environment environment, @Value("${balai.pool:16}") int connections) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "ApplicationName", "balai",
                "loginTimeout", LONGEST_LOGIN_SECONDS,
                "reWriteBatchedInserts", "true",
                "prepareThreshold", "3"));
        if (!environment.matchesProfiles("cli")) settings.put("socketTimeout", LONGEST_SILENCE_SECONDS);
        Supplier<DatabaseLogin> login = () -> {
            cities.all();
            return roles.app();
        };
        // Made without its settings, a pool connects when it is first asked.
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("balai");
        pool.setDataSource(new LoginDataSource(login, settings));
        pool.setMaximumPoolSize(connections);
        pool.setMinimumIdle(2);
        pool.setAutoCommit(true);
        pool.setConnectionTimeout(POOL_WAIT_MILLIS);
        pool.setValidationTimeout(POOL_WAIT_MILLIS);
        return new CityDataSource(pool, new DatabaseWatch(login));
    }

    @Bean
    CityBackup cityBackup(DatabaseServer server, Clock clock) {
        return new CityBackup(ownerOf(server), clock);
    }

    @Bean
    CityRestore cityRestore(DatabaseServer server, CityMigrations migrations, Cities cities) {
        return new CityRestore(ownerOf(server), migrations, cities);
    }

    private static DataSource ownerOf(DatabaseServer server) {
        return new LoginDataSource(() -> DatabaseLogin.ofOwner(server), Map.of("ApplicationName", "balai-migrations"));
    }
}
