package id.balai.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.balai.kernel.CityCode;
import id.balai.support.BalaiTest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@BalaiTest
class CityDataSourceTests {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final City other;

    CityDataSourceTests(JdbcClient jdbc, Cities cities, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.other = cities.add(new City(new CityCode("9902"), "Kota Uji Kedua", List.of("kedua.localhost"), false));
    }

    @Test
    void readsTheCurrentCityAndNoOther() throws Exception {
        assertThat(schema()).isEqualTo("kota_1275");
        assertThat(CurrentCity.call(other, this::schema)).isEqualTo("kota_9902");
    }

    @Test
    void findsNoTableOutsideOfACity() throws Exception {
        Callable<Integer> work = () -> jdbc.sql("SELECT count(*)::int FROM web_submission")
                .query(Integer.class)
                .single();
        try (ExecutorService elsewhere = Executors.newSingleThreadExecutor()) {
            Future<Integer> answer = elsewhere.submit(work);
            assertThatThrownBy(answer::get).hasCauseInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void isNotLedBackToAnotherCityByARollback() throws Exception {
        for (int i = 0; i < 40; i++) {
            CurrentCity.call(other, this::schema);
            transaction.executeWithoutResult(status -> {
                assertThat(schema()).isEqualTo("kota_1275");
                status.setRollbackOnly();
            });
            assertThat(schema()).isEqualTo("kota_1275");
        }
    }

    @Test
    void waitsForTheDiskAsTheServerSaysUnlessACityIsBeingSetUp() throws Exception {
        AtomicReference<String> settingUp = new AtomicReference<>();
        for (int i = 0; i < 40; i++) {
            CurrentCity.runSettingUp(other, () -> settingUp.set(commitIsSetBy()));
            assertThat(settingUp.get()).isEqualTo("session off");
            assertThat(CurrentCity.call(other, this::commitIsSetBy)).startsWith("configuration file");
            assertThat(commitIsSetBy()).startsWith("configuration file");
        }
    }

    private String commitIsSetBy() {
        return jdbc.sql("SELECT source || ' ' || setting FROM pg_settings WHERE name = 'synchronous_commit'")
                .query(String.class)
                .single();
    }

    @Test
    void keepsManyThreadsOfTwoCitiesApart() throws Exception {
        City binjai = CurrentCity.get();
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            List<Future<Boolean>> answers = IntStream.range(0, 400)
                    .mapToObj(i -> i % 2 == 0 ? binjai : other)
                    .map(city -> threads.submit(
                            () -> CurrentCity.call(city, this::schema).equals(city.schema())))
                    .toList();
            for (Future<Boolean> answer : answers) assertThat(answer.get()).isTrue();
        }
    }

    private String schema() {
        return jdbc.sql("SELECT current_schema()").query(String.class).single();
    }
}
