package id.balai.web;

import id.balai.database.Cities;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets which forms were carried out once no page of theirs can still be open: after ninety days. */
@Component
class ForgettingForms {
    private static final Duration REMEMBERED = Duration.ofDays(90);

    private final Cities cities;
    private final JdbcClient jdbc;
    private final Clock clock;

    ForgettingForms(Cities cities, JdbcClient jdbc, Clock clock) {
        this.cities = cities;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT12H", initialDelayString = "PT30M")
    void forget() {
        cities.inEachOpen(
                "forgetting forms",
                () -> jdbc.sql("DELETE FROM web_submission WHERE taken_at < ?")
                        .param(clock.instant().minus(REMEMBERED).atOffset(ZoneOffset.UTC))
                        .update());
    }
}
