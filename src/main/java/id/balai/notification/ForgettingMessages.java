package id.balai.notification;

import id.balai.database.Cities;
import id.balai.database.CurrentCity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Empties messages that did not leave before their end: no address, number or code is kept for longer than it serves (UU
 * 27/2022 art. 43). A demo shows its messages and keeps them; it has no people in it.
 */
@Component
class ForgettingMessages {
    private static final Logger LOG = LoggerFactory.getLogger(ForgettingMessages.class);

    private final Cities cities;
    private final OutgoingMessages messages;

    ForgettingMessages(Cities cities, OutgoingMessages messages) {
        this.cities = cities;
        this.messages = messages;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT3M")
    void empty() {
        cities.inEachOpen("giving up messages", () -> {
            if (CurrentCity.get().demo()) return;
            int givenUp = messages.giveUp();
            if (givenUp > 0)
                LOG.warn(
                        "{}: {} messages did not leave in time",
                        CurrentCity.get().name(),
                        givenUp);
        });
    }

    @Scheduled(fixedDelayString = "PT12H", initialDelayString = "PT35M")
    void forget() {
        cities.inEachOpen("forgetting messages", () -> {
            if (!CurrentCity.get().demo()) messages.forgetOld();
        });
    }
}
