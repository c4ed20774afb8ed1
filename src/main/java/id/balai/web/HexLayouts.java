package id.balai.web;

import id.balai.kernel.CityCode;
import id.balai.web.kit.HexLayout;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The maps of tiles that ship with the program: {@code cities/CODE/tiles.csv}. Without one, {@link HexLayout#rows}. */
@Component
public class HexLayouts {
    private final Map<CityCode, Optional<HexLayout>> layouts = new ConcurrentHashMap<>();

    public Optional<HexLayout> find(CityCode city) {
        return layouts.computeIfAbsent(city, HexLayouts::read);
    }

    private static Optional<HexLayout> read(CityCode city) {
        ClassPathResource file = new ClassPathResource("cities/" + city.value() + "/tiles.csv");
        if (!file.exists()) return Optional.empty();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
            return Optional.of(HexLayout.read(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
