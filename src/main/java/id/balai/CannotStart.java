package id.balai;

/** The operator asked for what cannot be done; the message says what is wrong. */
final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
