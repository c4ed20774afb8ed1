package id.balai.notification;

import id.balai.notification.OutgoingMessages.Kept;
import id.balai.web.Outgoing.Channel;

/** Takes messages of one channel out of the house: the port that e-mail uses, and another channel will. */
interface Carrier {
    Channel channel();

    /** @throws CannotCarry when it did not leave; it is tried again later */
    void carry(Kept message) throws CannotCarry;

    /** A message stayed here. */
    class CannotCarry extends Exception {
        private static final long serialVersionUID = 1L;

        CannotCarry(Exception cause) {
            super(cause.getMessage(), cause);
        }
    }
}
