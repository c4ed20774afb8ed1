package id.balai.notification.inbox;

import id.balai.notification.Words;
import java.time.Instant;
import java.util.UUID;

/** One piece of news in somebody's inbox. */
public record Note(UUID id, String topic, Words headline, Words sentence, String path, Instant at, boolean read) {}
