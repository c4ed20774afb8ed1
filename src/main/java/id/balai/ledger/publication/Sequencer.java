package id.balai.ledger.publication;

import id.balai.database.Cities;
import id.balai.database.City;
import id.balai.database.DatabaseAway;
import id.balai.kernel.MovableClock;
import id.balai.ledger.LedgerState;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Turns committed decisions into signed logs, for all cities of the process that no other process leads. A round follows
 * a commit after a quarter of a second, so that neighbours share a checkpoint, and comes every second anyway, for
 * decisions of other processes.
 */
@Component
public class Sequencer implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);
    private static final Duration GATHERING = Duration.ofMillis(250);
    private static final Duration ROUND = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Cities cities;
    private final SequencerConnections connections;
    private final LogOpening opening;
    private final LogStates states;
    private final Clock clock;
    private final Semaphore wake = new Semaphore(0);
    private final Map<City, CitySequencer> led = new HashMap<>();
    private final Map<City, Long> pausedUntil = new HashMap<>();
    private final Set<City> waiting = new HashSet<>();
    private @Nullable SequencerConnection connection;
    private @Nullable Thread thread;
    private volatile boolean running;

    Sequencer(Cities cities, SequencerConnections connections, LogOpening opening, LogStates states, Clock clock) {
        this.cities = cities;
        this.connections = connections;
        this.opening = opening;
        this.states = states;
        this.clock = clock;
    }

    /** Says that a decision was committed. */
    public void wake() {
        wake.release();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("ledger-sequencer").start(this::work);
    }

    /** Begins before the web server and ends after it. */
    @Override
    public int getPhase() {
        return 0;
    }

    /** Ends after a last round: what was committed before is signed. */
    @Override
    public void stop() {
        running = false;
        wake.release();
        try {
            if (thread != null) thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        while (running) {
            round();
            rest();
        }
        round();
        disconnect();
    }

    private void rest() {
        try {
            if (wake.tryAcquire(ROUND.toMillis(), TimeUnit.MILLISECONDS) && running) Thread.sleep(GATHERING);
            wake.drainPermits();
        } catch (InterruptedException e) {
            running = false;
        }
    }

    private void round() {
        for (City city : cities.all()) {
            try {
                round(city);
            } catch (LogHalted e) {
                halt(city, e);
            } catch (Exception e) {
                // Anything else may have left tree and tables apart: everything is read anew after reconnecting.
                failed(city, e);
                disconnect();
            }
        }
    }

    /** A database that is away is said once, not once a second. */
    private void failed(City city, Exception why) {
        if (!DatabaseAway.isBehind(why)) LOG.warn("round for the log of {} failed", city.name(), why);
        else if (waiting.add(city)) LOG.warn("the log of {} waits for the database: {}", city.name(), why.getMessage());
    }

    private void round(City city) throws IOException, SQLException {
        SequencerConnection own = connect();
        own.enter(city);
        look(city, own.years());
        CitySequencer sequencer = lead(city, own);
        if (sequencer == null) return;
        sequencer.advance();
        states.goesOn(city);
        if (waiting.remove(city)) LOG.info("the log of {} goes on", city.name());
        look(city, own.years());
    }

    private SequencerConnection connect() throws SQLException {
        if (connection == null) connection = new SequencerConnection(connections.open());
        return connection;
    }

    /** The city's logs, if this process leads it or can take the lead now. */
    private @Nullable CitySequencer lead(City city, SequencerConnection own) throws IOException {
        CitySequencer known = led.get(city);
        if (known != null || isPaused(city) || !own.tryLead(city)) return known;
        CitySequencer sequencer = new CitySequencer(city, opening, own.years(), own.transactions());
        sequencer.takeOver();
        led.put(city, sequencer);
        return sequencer;
    }

    private boolean isPaused(City city) {
        Long until = pausedUntil.get(city);
        return until != null && System.nanoTime() - until < 0;
    }

    private void halt(City city, LogHalted why) {
        LOG.error("the log of {} stands still: {}", city.name(), why.getMessage());
        states.halted(city, String.valueOf(why.getMessage()));
        led.remove(city);
        pausedUntil.put(city, System.nanoTime() + PATIENCE.toNanos());
    }

    private void look(City city, LogYears years) {
        int year = clock.instant().atZone(MovableClock.JAKARTA).getYear();
        LogYears.Waiting waiting = years.waiting();
        LedgerState state = years.find(year)
                .map(each -> new LedgerState(
                        year, each.size(), Optional.ofNullable(each.signedAt()), waiting.count(), waiting.lag()))
                .orElseGet(() -> new LedgerState(year, 0, Optional.empty(), waiting.count(), waiting.lag()));
        states.saw(city, state);
    }

    private void disconnect() {
        led.clear();
        if (connection != null) connection.close();
        connection = null;
    }
}
