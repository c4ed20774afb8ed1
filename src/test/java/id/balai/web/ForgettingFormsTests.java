package id.balai.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.database.City;
import id.balai.database.CurrentCity;
import id.balai.support.BalaiTest;
import id.balai.support.Neighbour;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which forms were carried out is remembered for ninety days, in every city. */
@BalaiTest
class ForgettingFormsTests {
    private final ForgettingForms forgetting;
    private final Once once;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final City neighbour;

    ForgettingFormsTests(ForgettingForms forgetting, Once once, JdbcClient jdbc, Clock clock, Neighbour neighbour) {
        this.forgetting = forgetting;
        this.once = once;
        this.jdbc = jdbc;
        this.clock = clock;
        this.neighbour = neighbour.city();
    }

    @Test
    void aFormOfNinetyDaysAgoIsForgottenAndAYoungerOneIsNot() {
        String old = carriedOut(Duration.ofDays(90).plusMinutes(1));
        String young = carriedOut(Duration.ofDays(89));
        forgetting.forget();
        assertThat(once.find(old)).isEmpty();
        assertThat(once.find(young)).isPresent();
    }

    @Test
    void theFormsOfEveryCityAreForgotten() throws Exception {
        String old = CurrentCity.call(neighbour, () -> carriedOut(Duration.ofDays(91)));
        forgetting.forget();
        assertThat(CurrentCity.call(neighbour, () -> once.find(old))).isEmpty();
    }

    private String carriedOut(Duration ago) {
        UUID token = UUID.randomUUID();
        once.run(token.toString(), () -> "/hasil");
        jdbc.sql("UPDATE web_submission SET taken_at = ? WHERE token = ?")
                .params(clock.instant().minus(ago).atOffset(ZoneOffset.UTC), token)
                .update();
        return token.toString();
    }
}
