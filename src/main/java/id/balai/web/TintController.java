package id.balai.web;

import id.balai.database.CurrentCity;
import id.balai.kernel.CityCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The city's own colours as a style sheet: {@code cities/CODE/tint.properties}. */
@Controller
class TintController {
    private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=UTF-8");

    private final Map<CityCode, Tint> tints = new ConcurrentHashMap<>();

    @Open
    @GetMapping("/kota.css")
    ResponseEntity<String> tint() {
        Tint tint = tints.computeIfAbsent(CurrentCity.get().code(), TintController::read);
        return ResponseEntity.ok()
                .contentType(CSS)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .body(tint.css());
    }

    /** A city without the file has Binjai's colours. */
    private static Tint read(CityCode city) {
        ClassPathResource file = new ClassPathResource("cities/" + city.value() + "/tint.properties");
        if (!file.exists()) return Tint.BINJAI;
        try {
            Properties values = PropertiesLoaderUtils.loadProperties(file);
            return Tint.of(
                    values.stringPropertyNames().stream().collect(Collectors.toMap(name -> name, values::getProperty)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
