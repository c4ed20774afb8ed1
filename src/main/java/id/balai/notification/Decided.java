package id.balai.notification;

import java.util.UUID;

/**
 * A decision as the log knows it.
 *
 * @param entry identifier of the entry
 * @param version the object's after it
 */
public record Decided(UUID entry, UUID object, int version) {}
