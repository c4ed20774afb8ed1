package id.balai.notification;

import id.balai.database.Cities;
import id.balai.database.CurrentCity;
import id.balai.notification.OutgoingMessages.Kept;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands what waits to the carriers that this city has; without one of a channel, its messages wait. */
@Component
@Profile("!cli")
class SendingMessages {
    private static final Logger LOG = LoggerFactory.getLogger(SendingMessages.class);
    private static final int AT_ONCE = 20;

    private final Cities cities;
    private final OutgoingMessages messages;
    private final List<Carrier> carriers;
    private final TransactionTemplate transaction;

    SendingMessages(Cities cities, OutgoingMessages messages, List<Carrier> carriers, TransactionTemplate transaction) {
        this.cities = cities;
        this.messages = messages;
        this.carriers = carriers;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT10S")
    void sendDue() {
        cities.inEachOpen(
                "sending messages",
                () -> carriers.forEach(carrier -> transaction.executeWithoutResult(_ -> sendSome(carrier))));
    }

    private void sendSome(Carrier carrier) {
        messages.due(carrier.channel(), AT_ONCE).forEach(message -> send(carrier, message));
    }

    private void send(Carrier carrier, Kept message) {
        try {
            carrier.carry(message);
            messages.sent(message.id(), CurrentCity.get().demo());
        } catch (Carrier.CannotCarry e) {
            LOG.warn("message {} could not be sent: {}", message.id(), e.getMessage());
            messages.failed(message.id(), message.tries());
        }
    }
}
