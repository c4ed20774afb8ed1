package id.balai.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/**
 * Tells a failure that is the database's absence from one that is a fault of ours: it is stopped, was killed, is starting,
 * has no connection or no disk left. What was under way was rolled back, and it can be tried again.
 */
public final class DatabaseAway {
    private static final int DEEPEST = 20;

    /** What the pool says of a connection that it closed because it broke; seen when the rollback after that fails, too. */
    private static final String CLOSED = "Connection is closed";

    private DatabaseAway() {}

    /** Whether the database's absence is behind the failure. */
    public static boolean isBehind(@Nullable Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof SQLException sql && isAway(sql)) return true;
            cause = cause.getCause();
        }
        return false;
    }

    /** SQLSTATE classes of PostgreSQL, appendix A. */
    private static boolean isAway(SQLException failure) {
        if (failure instanceof SQLTransientConnectionException) return true;
        String state = failure.getSQLState();
        if (state == null) return CLOSED.equals(failure.getMessage());
        return state.startsWith("08") // connection
                || state.startsWith("53") // out of disk, memory, connections
                || state.startsWith("57P") // shut down, crashed, starting
                || state.startsWith("58"); // input and output
    }
}
