package id.balai.ledger.publication;

import id.balai.database.City;
import id.balai.ledger.LedgerState;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The last look at each city's log; read on every page, written by the sequencer's rounds. */
@Component
public class LogStates {
    private final Map<City, LedgerState> states = new ConcurrentHashMap<>();
    private final Map<City, String> halts = new ConcurrentHashMap<>();

    public Optional<LedgerState> find(City city) {
        return Optional.ofNullable(states.get(city));
    }

    /** Why a city's log is not continued, when it is not. */
    public Optional<String> halt(City city) {
        return Optional.ofNullable(halts.get(city));
    }

    void saw(City city, LedgerState state) {
        states.put(city, state);
    }

    void halted(City city, String why) {
        halts.put(city, why);
    }

    void goesOn(City city) {
        halts.remove(city);
    }
}
