package id.balai.identity.account;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id, 19 MiB and two passes (OWASP Password Storage, first choice). No more than a few at
 * once, so that a flood of sign-ins waits instead of taking the memory of the city.
 */
@Component
public class Passwords {
    private static final int SALT = 16;
    private static final int LENGTH = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;

    /** A hash that no password has, of the same work as every other; making one takes a start a third of a second. */
    static final String NOBODYS = "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
            .formatted(
                    KIBIBYTES, PASSES, LANES, "balaiBalaibalaiBalaiAA", "balaiBalaibalaiBalaibalaiBalaibalaiBalaiBAA");

    private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Argon2PasswordEncoder argon = new Argon2PasswordEncoder(SALT, LENGTH, LANES, KIBIBYTES, PASSES);
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /** How many were hashed and how long each took, for who watches the machine: {@code balai_password_seconds}. */
    private final Timer timer;

    Passwords(ObjectProvider<MeterRegistry> meters) {
        timer = Timer.builder("balai.password").register(meters.getIfAvailable(SimpleMeterRegistry::new));
    }

    /** @throws Busy when too many are waiting */
    public String hash(String password) {
        return within(() -> argon.encode(password));
    }

    /**
     * Whether the password is the one of the hash. Takes as long without a hash as with one, so that nobody learns from
     * the clock whether an account exists.
     *
     * @throws Busy when too many are waiting
     */
    public boolean matches(String password, @Nullable String hash) {
        return within(() -> argon.matches(password, hash == null ? NOBODYS : hash)) && hash != null;
    }

    private <T> T within(Supplier<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) throw new Busy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
        try {
            return Objects.requireNonNull(timer.record(work));
        } finally {
            places.release();
        }
    }

    /** Too many people are signing in at this moment; to be tried again shortly. */
    public static final class Busy extends RuntimeException {
        Busy() {
            super("too many passwords at once", null, false, false);
        }
    }
}
