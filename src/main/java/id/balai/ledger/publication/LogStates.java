package id.balai.ledger.publication;

import id.balai.database.City;
import id.balai.ledger.LedgerState;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The last look at each city's log; read on every page, written by the sequencer's rounds. */
@Component
public class LogStates {
    private final Map<City, LedgerState> states = new ConcurrentHashMap<>();
    private final Map<City, String> halts = new ConcurrentHashMap<>();

    private final ObjectProvider<MeterRegistry> meters;

    LogStates(ObjectProvider<MeterRegistry> meters) {
        this.meters = meters;
    }

    public Optional<LedgerState> find(City city) {
        return Optional.ofNullable(states.get(city));
    }

    /** Why a city's log is not continued, when it is not. */
    public Optional<String> halt(City city) {
        return Optional.ofNullable(halts.get(city));
    }

    void saw(City city, LedgerState state) {
        if (states.put(city, state) == null) meters.ifAvailable(registry -> measure(city, registry));
    }

    /** What an operator sets an alarm on: {@code balai_ledger_lag_seconds} and {@code balai_ledger_waiting}, by city. */
    private void measure(City city, MeterRegistry registry) {
        Gauge.builder("balai.ledger.lag", states, all -> state(all, city).lag().toMillis() / 1000.0)
                .baseUnit("seconds")
                .tag("city", city.code().value())
                .register(registry);
        Gauge.builder("balai.ledger.waiting", states, all -> state(all, city).waiting())
                .tag("city", city.code().value())
                .register(registry);
    }

    private static LedgerState state(Map<City, LedgerState> all, City city) {
        return Objects.requireNonNull(all.get(city));
    }

    void halted(City city, String why) {
        halts.put(city, why);
    }

    void goesOn(City city) {
        halts.remove(city);
    }
}
