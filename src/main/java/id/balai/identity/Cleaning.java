package id.balai.identity;

import id.balai.database.Cities;
import id.balai.identity.account.MessageCodes;
import id.balai.identity.gate.HeldForms;
import id.balai.identity.session.Sessions;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes what has run out, in every city; safe to run in several processes. */
@Component
@EnableScheduling
class Cleaning {
    private final Cities cities;
    private final Sessions sessions;
    private final MessageCodes codes;
    private final HeldForms held;
    private final RateLimits limits;

    Cleaning(Cities cities, Sessions sessions, MessageCodes codes, HeldForms held, RateLimits limits) {
        this.cities = cities;
        this.sessions = sessions;
        this.codes = codes;
        this.held = held;
        this.limits = limits;
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT5M")
    void clean() {
        cities.inEachOpen("cleaning", () -> {
            sessions.clean();
            codes.clean();
            held.clean();
            limits.clean();
        });
    }
}
