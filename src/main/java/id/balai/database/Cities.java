package id.balai.database;

import id.balai.kernel.CityCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The cities of this process, in the order they were added; the first is the default one. */
public final class Cities {
    private static final Logger LOG = LoggerFactory.getLogger(Cities.class);

    /** How soon after a look at the list an unknown host makes us look again. */
    private static final long LOOK_NANOS = 1_000_000_000;

    private final JdbcClient owner;
    private final CityMigrations migrations;
    private final Opening opening;
    private final AtomicLong lookedAt = new AtomicLong(System.nanoTime());
    private volatile List<City> cities = List.of();
    private volatile Set<CityCode> open = Set.of();
    /** Whose tables were made before it was added. */
    private volatile @Nullable CityCode expected;

    Cities(DataSource owner, CityMigrations migrations, Opening opening) {
        this.owner = JdbcClient.create(owner);
        this.migrations = migrations;
        this.opening = opening;
    }

    public List<City> all() {
        opening.await();
        return cities;
    }

    public Optional<City> find(CityCode code) {
        return all().stream().filter(c -> c.code().equals(code)).findFirst();
    }

    /**
     * The city reached under this host name (without port). A city that another process added meanwhile is found the
     * first time somebody asks for it.
     */
    public Optional<City> byHost(String host) {
        String wanted = host.toLowerCase(Locale.ROOT);
        Optional<City> known = known(wanted);
        if (known.filter(this::isOpen).isPresent() || !lookAgain()) return known;
        return known(wanted);
    }

    private Optional<City> known(String host) {
        return all().stream().filter(c -> c.hosts().contains(host)).findFirst();
    }

    /** Anybody may name a host, so that it is done once a second at most; a database that is away changes nothing. */
    private boolean lookAgain() {
        long before = lookedAt.get();
        if (System.nanoTime() - before < LOOK_NANOS || !lookedAt.compareAndSet(before, System.nanoTime())) return false;
        try {
            refresh();
            return true;
        } catch (DataAccessException e) {
            return false;
        }
    }

    /**
     * The city with this code, or the only one there is.
     *
     * @throws IllegalArgumentException when there is no such city, or several and none was named
     */
    public City choose(Optional<CityCode> code) {
        if (code.isPresent()) {
            return find(code.get())
                    .orElseThrow(() -> new IllegalArgumentException(
                            "Kota " + code.get() + " tidak ada di sini; yang ada: " + codes() + "."
                                    + "\nThere is no city " + code.get() + " here, but " + codes() + "."));
        }
        if (all().size() != 1) {
            throw new IllegalArgumentException("Sebutkan kotanya di depan: bin/balai --city KODE ..., salah satu dari "
                    + codes() + ".\nSay the city first: bin/balai --city CODE ..., one of " + codes() + ".");
        }
        return cities.getFirst();
    }

    /** Adds a city: its schema with every module's tables, then its place in the list. A city that exists is only migrated. */
    public City add(City city) {
        if (!city.code().equals(expected)) migrations.migrate(city);
        expected = null;
        owner.sql("""
                        INSERT INTO balai.city (code, name, hosts, demo) VALUES (?, ?, ?, ?)
                        ON CONFLICT (code) DO UPDATE SET name = excluded.name, hosts = excluded.hosts""")
                .params(city.code().value(), city.name(), city.hosts().toArray(String[]::new), city.demo())
                .update();
        migrations.markCurrent(city);
        refresh();
        return find(city.code()).orElseThrow();
    }

    /** Lets people in: what had to be set up is there. */
    public void open(CityCode code) {
        owner.sql("UPDATE balai.city SET opened_at = coalesce(opened_at, now()) WHERE code = ?")
                .param(code.value())
                .update();
        refresh();
    }

    /** Whether people are let in. */
    public boolean isOpen(City city) {
        return open.contains(city.code());
    }

    /** Takes away every city that was never opened: its setting up was interrupted. */
    public void dropUnopened() {
        for (City city : all()) {
            if (isOpen(city)) continue;
            owner.sql("DROP SCHEMA IF EXISTS " + city.schema() + " CASCADE").update();
            owner.sql("DELETE FROM balai.city WHERE code = ? AND opened_at IS NULL")
                    .param(city.code().value())
                    .update();
        }
        refresh();
    }

    /** What is done in a city in the background. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    /** Does background work in every open city in turn; what fails in one keeps no other from its own. */
    public void inEachOpen(String name, Work work) {
        for (City city : all()) {
            if (!isOpen(city)) continue;
            try {
                CurrentCity.call(city, () -> {
                    work.run();
                    return true;
                });
            } catch (Exception e) {
                if (DatabaseAway.isBehind(e)) LOG.warn("{} in {} waits for the database", name, city.name());
                else LOG.error("{} in {} failed", name, city.name(), e);
            }
        }
    }

    /**
     * What comes before everything else: the list, and every city of it brought to this program's tables.
     *
     * @param first whose tables are made ahead when there is no city yet, because it is what will be set up
     */
    void begin(Optional<CityCode> first) {
        migrations.createRegistry();
        migrateAll();
        if (first.isEmpty() || !cities.isEmpty()) return;
        migrations.migrateTo(first.get().schema(), Map.of());
        expected = first.get();
    }

    /** Brings every known city to this program's tables. */
    void migrateAll() {
        refresh();
        cities.forEach(city -> {
            migrations.migrate(city);
            migrations.markCurrent(city);
        });
    }

    /** Reads the list again; another process may have added a city. */
    void refresh() {
        List<Listed> found = owner.sql(
                        "SELECT code, name, hosts, demo, opened_at IS NOT NULL AS opened FROM balai.city ORDER BY added_at, code")
                .query((row, n) -> read(row))
                .list();
        open = found.stream().filter(Listed::open).map(c -> c.city().code()).collect(Collectors.toUnmodifiableSet());
        cities = found.stream().map(Listed::city).toList();
    }

    private static Listed read(ResultSet row) throws SQLException {
        List<String> hosts = List.of((String[]) row.getArray("hosts").getArray());
        City city = new City(new CityCode(row.getString("code")), row.getString("name"), hosts, row.getBoolean("demo"));
        return new Listed(city, row.getBoolean("opened"));
    }

    private record Listed(City city, boolean open) {}

    private String codes() {
        return String.join(", ", cities.stream().map(c -> c.code().value()).toList());
    }
}
