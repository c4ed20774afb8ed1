package id.balai.budgeting.version;

import id.balai.database.City;
import id.balai.database.CurrentCity;
import id.balai.kernel.Csv;
import id.balai.kernel.Rupiah;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * How many people live in the city, as the state last counted them: {@code cities/CODE/residents.csv}. A city without
 * the file has no figures per head.
 */
@Component
class Residents {
    private final Map<City, Optional<Count>> counts = new ConcurrentHashMap<>();

    /** @param source who counted, and when */
    record Count(long people, String source) {
        /** An amount for each of them, to the rupiah. */
        Rupiah of(Rupiah amount) {
            return new Rupiah(amount.amount().divide(BigDecimal.valueOf(people), 0, RoundingMode.HALF_UP));
        }
    }

    Optional<Count> count() {
        return counts.computeIfAbsent(CurrentCity.get(), Residents::read);
    }

    /** The last row of the file. */
    private static Optional<Count> read(City city) {
        ClassPathResource file = new ClassPathResource("cities/" + city.code().value() + "/residents.csv");
        if (!file.exists()) return Optional.empty();
        AtomicReference<@Nullable Count> last = new AtomicReference<>();
        try (Reader in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            Csv.read(in, row -> last.set(new Count(Long.parseLong(row.get("residents")), row.get("source"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.ofNullable(last.get());
    }
}
