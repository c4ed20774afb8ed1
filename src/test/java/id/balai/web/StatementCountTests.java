package id.balai.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.musrenbang.MusrenbangFixtures;
import id.balai.musrenbang.proposal.SubmittingProposal;
import id.balai.support.BalaiTest;
import id.balai.support.Http;
import id.balai.support.TestPeople;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** How many statements a page asks of the database: as many for fifty proposals as for one, and never many. */
@BalaiTest
@Import(StatementCountTests.Counting.class)
class StatementCountTests {
    private static final AtomicInteger STATEMENTS = new AtomicInteger();
    private static final int TRIES = 3;
    /** What a page remembers for seconds may have run out between the two looks. */
    private static final int RUN_OUT = 2;

    private final MusrenbangFixtures fixtures;
    private final SubmittingProposal submitting;
    private final TestPeople people;
    private final int port;

    StatementCountTests(
            MusrenbangFixtures fixtures, SubmittingProposal submitting, TestPeople people, @LocalServerPort int port) {
        this.fixtures = fixtures;
        this.submitting = submitting;
        this.people = people;
        this.port = port;
    }

    @Test
    void aPageAsksNoMoreForFiftyRowsThanForOne() {
        fixtures.open();
        Http lurah = people.signedIn(port, people.official("Ester Hitung", "lurah/12.75.02.1001"));
        String proposal = propose();
        Map<String, Integer> most = new LinkedHashMap<>();
        most.put("/", 12);
        most.put("/musrenbang?tahun=" + MusrenbangFixtures.YEAR, 10);
        most.put(proposal, 15);
        most.put("/jejak/usulan/" + proposal.substring(proposal.lastIndexOf('/') + 1), 13);
        most.put("/kerja", 10);
        most.put("/cari?q=drainase", 14);
        Map<String, Integer> one = count(lurah, most);
        for (int i = 1; i < 50; i++) propose();
        Map<String, Integer> fifty = count(lurah, most);
        most.forEach((page, limit) -> {
            assertThat(fifty.get(page))
                    .as(page)
                    .isBetween(1, limit)
                    .isLessThanOrEqualTo(one.getOrDefault(page, 0) + RUN_OUT);
        });
    }

    private Map<String, Integer> count(Http reader, Map<String, Integer> pages) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        pages.keySet().forEach(page -> counts.put(page, count(reader, page)));
        return counts;
    }

    /** The least of a few tries after a first one: what runs beside it and what is remembered are not the page's. */
    private static int count(Http reader, String page) {
        assertThat(reader.get(page).statusCode()).as(page).isEqualTo(200);
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < TRIES; i++) {
            STATEMENTS.set(0);
            reader.get(page);
            least = Math.min(least, STATEMENTS.get());
        }
        return least;
    }

    private String propose() {
        return submitting
                .submit(
                        MusrenbangFixtures.drain(MusrenbangFixtures.BERNGAM, 20),
                        List.of(),
                        MusrenbangFixtures.resident())
                .done()
                .proposal()
                .number()
                .path();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Counting {
        @Bean
        static BeanPostProcessor countingDataSource() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return name.equals("dataSource") ? new Counted((DataSource) bean) : bean;
                }
            };
        }
    }

    /** Counts what is prepared or made on its connections. */
    private static final class Counted extends DelegatingDataSource {
        Counted(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        if (method.getName().startsWith("prepare")
                                || method.getName().equals("createStatement")) {
                            STATEMENTS.incrementAndGet();
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause() == null ? e : e.getCause();
                        }
                    });
        }
    }
}
