package id.balai.web;

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
     */
    record Message(Channel channel, String to, String subject, String body) {}

    /** Puts the message on its way in the caller's transaction; it leaves after the commit, or never. */
    void send(Message message);
}
