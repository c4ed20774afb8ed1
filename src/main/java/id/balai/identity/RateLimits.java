package id.balai.identity;

import id.balai.identity.person.FieldCipher;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConfigurationBuilder;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How often something was tried lately, counted in the city's own database for all processes together. Who or what is
 * counted is stored as a keyed hash only. Taken outside of the caller's transaction: a try counts also when what was
 * tried is rolled back.
 */
@Component
public class RateLimits {
    private static final int IPV6_NETWORK = 8;

    private final ProxyManager<String> buckets;
    private final FieldCipher cipher;
    private final JdbcClient jdbc;
    private final Clock clock;

    RateLimits(DataSource database, FieldCipher cipher, JdbcClient jdbc, Clock clock) {
        this.cipher = cipher;
        this.jdbc = jdbc;
        this.clock = clock;
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("identity_rate_limit")
                .clientClock(new ProgramTime(clock))
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
                .build();
    }

    /**
     * Counts one try.
     *
     * @param key who or what is limited: an account, an address
     * @return empty when it may be done, otherwise when it may be tried again
     */
    public Optional<Instant> take(Rate rate, String key) {
        ConsumptionProbe probe =
                buckets.getProxy(id(rate, key), () -> configuration(rate)).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(clock.instant().plusNanos(probe.getNanosToWaitForRefill()));
    }

    /** Does not count the last try after all. */
    public void giveBack(Rate rate, String key) {
        buckets.getProxy(id(rate, key), () -> configuration(rate)).addTokens(1);
    }

    /** Forgets the tries, after it was shown that they were the right person's. */
    public void forget(Rate rate, String key) {
        buckets.removeProxy(id(rate, key));
    }

    /** Where a request comes from, as it is counted: an IPv4 address, or the network of an IPv6 one. */
    public static String addressOf(HttpServletRequest request) {
        try {
            InetAddress address = InetAddress.ofLiteral(request.getRemoteAddr());
            byte[] bytes = address.getAddress();
            return HexFormat.of()
                    .formatHex(address instanceof Inet6Address ? Arrays.copyOf(bytes, IPV6_NETWORK) : bytes);
        } catch (IllegalArgumentException e) {
            return request.getRemoteAddr();
        }
    }

    /** Removes what is full again anyway. */
    public int clean() {
        return jdbc.sql("DELETE FROM identity_rate_limit WHERE expires_at < ?")
                .param(clock.millis())
                .update();
    }

    private String id(Rate rate, String key) {
        return HexFormat.of().formatHex(cipher.index("rate/" + rate.name(), key));
    }

    private static BucketConfiguration configuration(Rate rate) {
        ConfigurationBuilder configuration = BucketConfiguration.builder();
        rate.windows()
                .forEach(window -> configuration.addLimit(Bandwidth.builder()
                        .capacity(window.times())
                        .refillGreedy(window.times(), window.within())
                        .build()));
        return configuration.build();
    }

    /** The program's clock, which demo and tests may move. */
    private record ProgramTime(Clock clock) implements TimeMeter {
        private static final long NANOS = 1_000_000;

        @Override
        public long currentTimeNanos() {
            return clock.millis() * NANOS;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
