package id.balai.notification;

import id.balai.database.Cities;
import id.balai.database.CurrentCity;
import id.balai.notification.OutgoingMessages.Kept;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands what waits to the carriers that this city has, each message in its own transaction: what left stays sent
 * whatever becomes of the next one. Without a carrier of a channel, its messages wait until their end.
 */
class SendingMessages {
    private static final Logger LOG = LoggerFactory.getLogger(SendingMessages.class);
    private static final int AT_ONCE = 20;

    /** After so many failures in a row it is the carrier that fails; the next round is seconds away. */
    private static final int PATIENCE = 3;

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
        cities.inEachOpen("sending messages", () -> carriers.forEach(this::sendSome));
    }

    private void sendSome(Carrier carrier) {
        int failures = 0;
        for (int i = 0; i < AT_ONCE && failures < PATIENCE; i++) {
            Boolean left = transaction.execute(_ -> sendNext(carrier));
            if (left == null) return;
            failures = left ? 0 : failures + 1;
        }
    }

    /** Whether the message that was due left; null when none was. */
    private @Nullable Boolean sendNext(Carrier carrier) {
        Optional<Kept> due = messages.due(carrier.channel());
        if (due.isEmpty()) return null;
        Kept message = due.get();
        boolean left = carries(carrier, message);
        if (left) messages.sent(message.id(), CurrentCity.get().demo());
        else messages.failed(message.id(), message.tries());
        return left;
    }

    private static boolean carries(Carrier carrier, Kept message) {
        try {
            carrier.carry(message);
            return true;
        } catch (Carrier.CannotCarry | RuntimeException e) {
            LOG.warn("message {} could not be sent: {}", message.id(), e.getMessage());
            return false;
        }
    }
}
