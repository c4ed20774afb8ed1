package id.balai.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers that the database is away, so that readers are told at once and do not queue for a connection that cannot
 * come. Looks for it twice a second until it is back.
 */
final class DatabaseWatch {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private static final int LOGIN_SECONDS = 2;

    private final Supplier<DatabaseLogin> login;
    private volatile boolean away;

    DatabaseWatch(Supplier<DatabaseLogin> login) {
        this.login = login;
    }

    boolean isAway() {
        return away;
    }

    /** Somebody got no connection; tells whether the database is away, or only busy. */
    synchronized boolean look() {
        if (away) return true;
        if (answers()) return false;
        away = true;
        LOG.warn("the database is away");
        Thread.ofVirtual().name("database-watch").start(this::awaitReturn);
        return true;
    }

    private void awaitReturn() {
        try {
            do Thread.sleep(PAUSE);
            while (!answers());
        } catch (InterruptedException e) {
            return;
        }
        away = false;
        LOG.info("the database is back");
    }

    private boolean answers() {
        try (Connection connection = login.get().connect(LOGIN_SECONDS)) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }
}
