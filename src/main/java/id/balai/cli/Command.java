package id.balai.cli;

import java.io.PrintStream;
import java.util.List;

/**
 * A verb of {@code bin/balai}, contributed as a bean, or through {@link java.util.ServiceLoader} when it needs neither
 * database nor city ({@code allocate}, {@code log verify}).
 */
public interface Command {
    /** The words that call it, such as {@code "import prices"}. */
    String name();

    /** One line: the arguments and what it does. */
    String help();

    /** Whether it works inside one city; {@code city add} does not. */
    default boolean needsCity() {
        return true;
    }

    /**
     * Does the work inside the current city (if it needs one).
     *
     * @return the exit status: 0 done, 1 refused or failed, 2 unusable arguments
     */
    int run(List<String> arguments, PrintStream out, PrintStream err);
}
