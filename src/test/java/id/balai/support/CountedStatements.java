package id.balai.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Imported by a test, counts the statements that the program prepares: so that a list is not read row by row. */
@TestConfiguration(proxyBeanMethods = false)
public class CountedStatements {
    /** What a page remembers for seconds may have run out between two looks. */
    public static final int RUN_OUT = 2;

    private static final AtomicInteger STATEMENTS = new AtomicInteger();
    private static final int TRIES = 3;
    private static final Duration QUIET = Duration.ofMillis(40);

    @Bean
    static BeanPostProcessor countingDataSource() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return name.equals("dataSource") ? new Counted((DataSource) bean) : bean;
            }
        };
    }

    /** How many each of these pages takes. */
    public static Map<String, Integer> of(Http reader, Collection<String> pages) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        pages.forEach(page -> counts.put(page, of(reader, page)));
        return counts;
    }

    /** The least of a few tries after a first one: what runs beside it and what is remembered are not the page's. */
    public static int of(Http reader, String page) {
        assertThat(reader.get(page).statusCode()).as(page).isEqualTo(200);
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < TRIES; i++) {
            least = Math.min(least, counted(() -> reader.get(page)));
        }
        return least;
    }

    /** A request still writes its session when its answer has already arrived. */
    private static int counted(Runnable deed) {
        awaitQuiet();
        STATEMENTS.set(0);
        deed.run();
        awaitQuiet();
        return STATEMENTS.get();
    }

    private static void awaitQuiet() {
        int before;
        do {
            before = STATEMENTS.get();
            LockSupport.parkNanos(QUIET.toNanos());
        } while (STATEMENTS.get() != before);
    }

    /** The least of a few tries of something else than reading a page, each after the same preparation. */
    public static int during(Runnable deed, Runnable before) {
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < TRIES; i++) {
            before.run();
            least = Math.min(least, counted(deed));
        }
        return least;
    }

    /** Fails when a page took more than its limit; all are shown, so that limits can be set by what was counted. */
    public static void assertWithin(Map<String, Integer> limits, Map<String, Integer> counts) {
        assertThat(counts)
                .allSatisfy((page, count) ->
                        assertThat(count).as(page + " of " + counts).isBetween(1, limits.getOrDefault(page, 0)));
    }

    /** The log's sequencer, the jobs and what looks for changes work whenever they like; only requests are counted. */
    private static boolean isBackground() {
        return !Thread.currentThread().getName().startsWith("tomcat-handler");
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
                            if (!isBackground()) STATEMENTS.incrementAndGet();
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
