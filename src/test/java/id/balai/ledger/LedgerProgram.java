package id.balai.ledger;

import id.balai.database.Cities;
import id.balai.kernel.MovableClock;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** The ledger and the database alone, as small as a program can be that decides something and is killed for it. */
@EnableAutoConfiguration
@ComponentScan({"id.balai.database", "id.balai.ledger"})
@Import(Probe.class)
class LedgerProgram {
    @Bean
    MovableClock clock() {
        return new MovableClock(Clock.systemUTC());
    }

    @Bean
    ApplicationRunner twoCities(Cities cities) {
        return arguments -> List.of(RunningLedger.BINJAI, RunningLedger.MEDAN).stream()
                .filter(city -> cities.find(city.code()).isEmpty())
                .forEach(cities::add);
    }
}
