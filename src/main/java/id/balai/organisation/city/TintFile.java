package id.balai.organisation.city;

import id.balai.web.Tint;
import java.io.IOException;
import java.io.Reader;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/** {@code tint.properties}: lines such as {@code light.band=#12395B}. A city without it looks as cities do. */
final class TintFile {
    private static final String FILE = "tint.properties";

    private TintFile() {}

    /** The colours by their names; one that could not be read on its ground is a problem, as is a name of no colour. */
    static Map<String, String> read(CityFiles files, Problems problems) {
        Optional<Reader> opened = files.open(FILE);
        if (opened.isEmpty()) return Map.of();
        try (Reader reader = opened.get()) {
            Properties file = new Properties();
            file.load(reader);
            Map<String, String> colours = file.stringPropertyNames().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            name -> name, name -> file.getProperty(name).strip()));
            Tint.of(colours);
            return colours;
        } catch (IOException | IllegalArgumentException e) {
            problems.in(FILE, "tint", String.valueOf(e.getMessage()));
            return Map.of();
        }
    }
}
