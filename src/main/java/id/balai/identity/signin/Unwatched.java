package id.balai.identity.signin;

import id.balai.database.City;
import id.balai.database.CurrentCity;
import id.balai.database.DatabaseAway;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Does what depends on who somebody is while nobody waits for it. The answer has left before it is looked up whether an
 * account exists, so no clock can tell (ASVS 6.3.8), whatever the lookup and the message cost.
 */
@Component
@DependsOn("dataSource") // so that the database is still there at the end
public class Unwatched implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Unwatched.class);

    private static final int FAREWELL_SECONDS = 5;

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("unwatched-", 0).factory());
    private final AtomicInteger underWay = new AtomicInteger();

    /** How many are not done yet, for who watches the machine: {@code balai_unwatched}. */
    Unwatched(ObjectProvider<MeterRegistry> meters) {
        Gauge.builder("balai.unwatched", this, Unwatched::underWay)
                .register(meters.getIfAvailable(SimpleMeterRegistry::new));
    }

    /** How many are promised and not done yet. */
    public int underWay() {
        return underWay.get();
    }

    /** Does it soon, in the city and the language of the caller. What fails is logged and not tried again. */
    public void later(Runnable work) {
        City city = CurrentCity.get();
        Locale language = LocaleContextHolder.getLocale();
        underWay.incrementAndGet();
        threads.execute(() -> {
            try {
                CurrentCity.run(city, () -> run(work, language));
            } finally {
                underWay.decrementAndGet();
            }
        });
    }

    private static void run(Runnable work, Locale language) {
        LocaleContextHolder.setLocale(language);
        try {
            work.run();
        } catch (RuntimeException e) {
            if (DatabaseAway.isBehind(e)) LOG.warn("a message was not written: no database");
            else LOG.error("a message was not written", e);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    /** Messages that were promised are written before the program ends. */
    @Override
    public void destroy() throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(FAREWELL_SECONDS, TimeUnit.SECONDS)) LOG.warn("messages were not written");
    }
}
