package id.balai.database;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A number for each city that grows with every committed change of public data; rendered pages are kept by it.
 *
 * <p>Within the process it grows right after the commit. Other processes learn of it by {@link DataVersionExchange}.
 */
@Component
public class DataVersion {
    private final Map<City, AtomicLong> versions = new ConcurrentHashMap<>();
    private final Map<City, AtomicLong> own = new ConcurrentHashMap<>();

    /** The version of the current city; read it before the data. */
    public long current() {
        return counter(versions, CurrentCity.get()).get();
    }

    /** Says that the running transaction (or, outside of one, what was just done) changes public data of the current city. */
    public void changed() {
        City city = CurrentCity.get();
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            grow(city);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                grow(city);
            }
        });
    }

    private void grow(City city) {
        counter(versions, city).incrementAndGet();
        counter(own, city).incrementAndGet();
    }

    /** How many changes this process made; what the exchange has to tell the others. */
    long ownChanges(City city) {
        return counter(own, city).get();
    }

    /** Another process changed something. */
    void changedElsewhere(City city) {
        counter(versions, city).incrementAndGet();
    }

    private static AtomicLong counter(Map<City, AtomicLong> counters, City city) {
        return counters.computeIfAbsent(city, c -> new AtomicLong());
    }
}
