package id.balai.budgeting.sheet;

/** The file as a whole cannot be taken; the message says why and how to mend it, in Indonesian. */
public final class UnreadableSheet extends RuntimeException {
    public UnreadableSheet(String message) {
        super(message);
    }

    UnreadableSheet(String message, Throwable cause) {
        super(message, cause);
    }
}
