package id.balai.ledger.publication;

/**
 * A log that must not be continued until a person looked at it: going on could sign something that contradicts what was
 * signed before. The message says what to do.
 */
public final class LogHalted extends RuntimeException {
    LogHalted(String message) {
        super(message);
    }
}
