package id.balai.identity.session;

import java.time.Instant;

/**
 * One place where a person is signed in, for the list in which sessions are ended.
 *
 * @param handle names the session without being usable as one
 * @param device as people call it: "Chrome di Android"
 */
public record OpenSession(String handle, String device, Instant since, Instant lastSeen, boolean current) {}
