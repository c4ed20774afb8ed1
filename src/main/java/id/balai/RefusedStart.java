package id.balai;

import id.balai.database.DatabaseUnavailable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Tells the operator in a sentence why the program did not start, when that is nothing a stack trace would explain. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RefusedStart implements SpringBootExceptionReporter {
    private final boolean commandLine;

    RefusedStart(@Nullable ConfigurableApplicationContext context) {
        commandLine = context != null && context.getEnvironment().matchesProfiles("cli");
    }

    @Override
    public boolean reportException(Throwable failure) {
        Optional<String> reason = reason(failure);
        // A verb of the command line prints what it was refused with.
        if (!commandLine) reason.ifPresent(text -> System.err.printf("%n%s%n%n", text));
        return reason.isPresent();
    }

    private static Optional<String> reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseUnavailable || cause instanceof CannotStart) {
                return Optional.ofNullable(cause.getMessage());
            }
            if (cause instanceof PortInUseException taken) return Optional.of(taken(taken.getPort()));
        }
        return Optional.empty();
    }

    private static String taken(int port) {
        return "Port " + port + " sedang dipakai program lain. Pilih yang lain dengan --port.\nPort " + port
                + " is in use by another program. Choose another with --port.";
    }
}
