package id.balai.database;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.kernel.CityCode;
import id.balai.support.BalaiTest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** The list of cities, while another process of the same database adds to it. */
@BalaiTest
class CitiesTests {
    private static final City ADDED =
            new City(new CityCode("9903"), "Kota Kemudian", List.of("kemudian.localhost"), false);

    private final Cities running;
    private final Cities other;

    CitiesTests(Cities running, DatabaseServer server, CityMigrations migrations) {
        this.running = running;
        PGSimpleDataSource owner = new PGSimpleDataSource();
        owner.setUrl(server.jdbcUrl());
        owner.setUser(server.ownerUser());
        owner.setPassword(server.ownerPassword());
        this.other = new Cities(owner, migrations, Opening.done());
    }

    @Test
    void aCityOfAnotherProcessIsKnownWhenItsHostIsAskedFor() throws InterruptedException {
        City binjai = running.all().getFirst();
        assertThat(running.byHost("kemudian.localhost")).isEmpty();
        other.add(ADDED);
        Thread.sleep(1_100); // no more than one look a second
        assertThat(running.byHost("Kemudian.localhost"))
                .hasValueSatisfying(city -> assertThat(running.isOpen(city)).isFalse());
        other.open(ADDED.code());
        Thread.sleep(1_100);
        Optional<City> found = running.byHost("kemudian.localhost");
        assertThat(found).contains(ADDED);
        assertThat(running.isOpen(ADDED)).isTrue();
        assertThat(running.all().getFirst()).isEqualTo(binjai);
    }
}
