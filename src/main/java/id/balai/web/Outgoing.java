package id.balai.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Takes messages that leave the house; implemented by the module that sends them. */
public interface Outgoing {
    /** How a message travels. */
    enum Channel {
        EMAIL,
        SMS,
        WHATSAPP
    }

    /** Long enough for a mail server that is away from Friday to Monday. */
    Duration LETTER = Duration.ofDays(3);

    /**
     * @param to an e-mail address or a phone number in E.164
     * @param body plain text, in the reader's language
     * @param wayOut the address by which the reader stops such messages (RFC 8058); null for what was asked for, as a
     *     code for signing in
     * @param life how long it is worth sending; what has not left by then is given up, and forgotten
     */
    record Message(
            Channel channel,
            String to,
            String subject,
            String body,
            @Nullable String wayOut,
            Duration life) {
        public Message(Channel channel, String to, String subject, String body) {
            this(channel, to, subject, body, null);
        }

        public Message(Channel channel, String to, String subject, String body, @Nullable String wayOut) {
            this(channel, to, subject, body, wayOut, LETTER);
        }

        /** The same, but of no use after that time: a code. */
        public Message lasting(Duration time) {
            return new Message(channel, to, subject, body, wayOut, time);
        }
    }

    /** Puts the message on its way in the caller's transaction; it leaves after the commit, or never. */
    void send(Message message);
}
