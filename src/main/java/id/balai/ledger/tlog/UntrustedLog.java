package id.balai.ledger.tlog;

/** A log that contradicts its signature, itself or what it said before; the message says where, in one line. */
public final class UntrustedLog extends RuntimeException {
    public UntrustedLog(String message) {
        super(message);
    }
}
