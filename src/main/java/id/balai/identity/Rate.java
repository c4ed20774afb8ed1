package id.balai.identity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How often something may be done: all windows count at once, so that who goes on trying waits longer and longer.
 *
 * @param name of what is limited, such as {@code masuk}
 */
public record Rate(String name, List<Window> windows) {
    public Rate {
        windows = List.copyOf(windows);
    }

    /** At most so many times within this long, refilled evenly. */
    public record Window(int times, Duration within) {}

    public static Rate of(String name, int times, Duration within) {
        return new Rate(name, List.of(new Window(times, within)));
    }

    /** Also no more than so many times within a longer time. */
    public Rate and(int times, Duration within) {
        List<Window> more = new ArrayList<>(windows);
        more.add(new Window(times, within));
        return new Rate(name, more);
    }
}
