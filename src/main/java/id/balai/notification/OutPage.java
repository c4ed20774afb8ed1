package id.balai.notification;

import java.time.Instant;
import java.util.List;

/** What was sent, for the readers of a demo. */
public record OutPage(List<Row> messages) {
    /** One message. */
    public record Row(String channel, String to, String subject, String body, Instant at) {}
}
