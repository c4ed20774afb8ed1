package id.balai.database;

import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * The city whose matter is being handled. Bound for a request by its host and for a job by its argument; never
 * inherited by another thread, so work that forgets to say its city fails instead of reading another's.
 */
public final class CurrentCity {
    private static final ScopedValue<City> CITY = ScopedValue.newInstance();
    private static final ScopedValue<Boolean> SETTING_UP = ScopedValue.newInstance();

    private CurrentCity() {}

    /** @throws IllegalStateException outside of a city */
    public static City get() {
        if (!CITY.isBound()) throw new IllegalStateException("no current city");
        return CITY.get();
    }

    public static Optional<City> find() {
        return CITY.isBound() ? Optional.of(CITY.get()) : Optional.empty();
    }

    public static void run(City city, Runnable work) {
        ScopedValue.where(CITY, city).run(work);
    }

    /**
     * Work on a city that nobody was let into yet. Were it interrupted, the city would be taken away whole, so its commits
     * do not wait for the disk; {@link Cities#open} does, for all of them.
     */
    public static void runSettingUp(City city, Runnable work) {
        ScopedValue.where(CITY, city).where(SETTING_UP, true).run(work);
    }

    static boolean isBeingSetUp() {
        return SETTING_UP.isBound();
    }

    public static <T> T call(City city, Callable<T> work) throws Exception {
        return ScopedValue.where(CITY, city).call(work::call);
    }
}
