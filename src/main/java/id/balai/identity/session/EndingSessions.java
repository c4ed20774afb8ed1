package id.balai.identity.session;

import id.balai.organisation.events.HoldingChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whoever is given or loses a post signs in anew (ASVS 7.4.1, 8.3.2). Within the transaction of the decision, so that a
 * session never outlives it.
 */
@Component
class EndingSessions {
    private final Sessions sessions;

    EndingSessions(Sessions sessions) {
        this.sessions = sessions;
    }

    @EventListener
    void on(HoldingChanged changed) {
        sessions.endAll(changed.person());
    }
}
