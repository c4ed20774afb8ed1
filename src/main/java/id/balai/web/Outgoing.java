package id.balai.web;

import org.jspecify.annotations.Nullable;

/** Takes messages that leave the house; implemented by the module that sends them. */
public interface Outgoing {
    /** How a message travels. */
    enum Channel {
        EMAIL,
        SMS,
        WHATSAPP
    }

    /**
     * @param to an e-mail address or a phone number in E.164
     * @param body plain text, in the reader's language
     * @param wayOut the address by which the reader stops such messages (RFC 8058); null for what was asked for, as a
     *     code for signing in
     */
    record Message(
            Channel channel,
            String to,
            String subject,
            String body,
            @Nullable String wayOut) {
        public Message(Channel channel, String to, String subject, String body) {
            this(channel, to, subject, body, null);
        }
    }

    /** Puts the message on its way in the caller's transaction; it leaves after the commit, or never. */
    void send(Message message);
}
