package id.balai.musrenbang;

import id.balai.database.CurrentCity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/**
 * What a city's first musrenbang begins with: the files that came with the city, and where it brought none, those of the
 * city that comes with the program. All of it can be changed before the year is opened.
 */
public final class StarterSet {
    private static final String SAMPLE_CITY = "1275";

    private StarterSet() {}

    /** What reads one of its files. */
    public interface Reading<T> {
        T read(InputStream in) throws IOException;
    }

    /** @param file {@code kamus.json}, {@code criteria.csv} or {@code reasons.csv} */
    public static <T> T read(String file, Reading<T> reading) {
        ClassPathResource found = Stream.of(CurrentCity.get().code().toString(), SAMPLE_CITY)
                .map(city -> new ClassPathResource("cities/" + city + "/" + file))
                .filter(ClassPathResource::exists)
                .findFirst()
                .orElseThrow();
        try (InputStream in = found.getInputStream()) {
            return reading.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
