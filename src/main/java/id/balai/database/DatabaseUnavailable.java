package id.balai.database;

/** The database cannot be used, and the operator has to do something. The message says what, in Indonesian and English. */
public final class DatabaseUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseUnavailable(String indonesian, String english) {
        super(indonesian + "\n" + english);
    }

    DatabaseUnavailable(String indonesian, String english, Throwable cause) {
        super(indonesian + "\n" + english, cause);
    }
}
