package id.balai.web;

import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The city's own colours as a style sheet. */
@Controller
class TintController {
    private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=UTF-8");

    private final ObjectProvider<Tint.Source> source;

    TintController(ObjectProvider<Tint.Source> source) {
        this.source = source;
    }

    @Open
    @GetMapping("/kota.css")
    ResponseEntity<String> tint() {
        Tint.Source colours = source.getIfAvailable();
        return ResponseEntity.ok()
                .contentType(CSS)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .body(Tint.of(colours == null ? Map.of() : colours.colours()).css());
    }
}
