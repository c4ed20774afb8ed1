package id.balai.ledger.tlog;

/** Bytes that are not what the specification says they are; the message names what was wrong. */
public final class MalformedLog extends RuntimeException {
    public MalformedLog(String message) {
        super(message);
    }

    MalformedLog(String message, Throwable cause) {
        super(message, cause);
    }
}
