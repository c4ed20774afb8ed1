package id.balai.database;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells other processes of the same city, a few times a second, that public data changed, and hears of theirs. The count
 * in the database grows after the commit, so nobody can keep a page read before it under the version after it.
 */
@Component
class DataVersionExchange implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DataVersionExchange.class);
    private static final long PAUSE_MILLIS = 500;

    private final Cities cities;
    private final DataVersion versions;
    private final JdbcClient jdbc;
    private final Map<City, Long> told = new HashMap<>();
    private final Map<City, Long> heard = new HashMap<>();
    /** Cities of which it was said already that it does not work. */
    private final Set<City> silent = new HashSet<>();

    private volatile boolean running;

    DataVersionExchange(Cities cities, DataVersion versions, JdbcClient jdbc) {
        this.cities = cities;
        this.versions = versions;
        this.jdbc = jdbc;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("data-version").start(this::exchange);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void exchange() {
        while (running) {
            for (City city : cities.all()) CurrentCity.run(city, () -> exchangeSafely(city));
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void exchangeSafely(City city) {
        try {
            exchange(city);
            if (silent.remove(city)) LOG.info("data version of {} is exchanged again", city.code());
        } catch (DataAccessException e) {
            if (running && silent.add(city))
                LOG.warn("data version of {} not exchanged: {}", city.code(), e.getMessage());
        }
    }

    private void exchange(City city) {
        long own = versions.ownChanges(city);
        boolean tell = own != told.getOrDefault(city, 0L);
        long count = jdbc.sql(
                        tell
                                ? "SELECT nextval('database_data_version')"
                                : "SELECT last_value FROM database_data_version")
                .query(Long.class)
                .single();
        long expected = heard.getOrDefault(city, count) + (tell && heard.containsKey(city) ? 1 : 0);
        if (count != expected) versions.changedElsewhere(city);
        told.put(city, own);
        heard.put(city, count);
    }
}
