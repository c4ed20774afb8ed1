package id.balai.musrenbang.map;

import id.balai.kernel.RegionCode;
import id.balai.organisation.Region;
import id.balai.organisation.Region.Point;
import id.balai.organisation.Regions;
import id.balai.web.NotFound;
import id.balai.web.Open;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The picture that is tapped on, and that shows where a work is. */
@Controller
class MapController {
    private static final int LONGEST = 2_000;

    private final Regions regions;

    MapController(Regions regions) {
        this.regions = regions;
    }

    @Open
    @GetMapping("/musrenbang/peta.svg")
    ResponseEntity<String> map(
            @RequestParam double lat,
            @RequestParam double lon,
            @RequestParam double m,
            @RequestParam(defaultValue = "") String kelurahan,
            @RequestParam(defaultValue = "POINT") Drawn.Kind bentuk,
            @RequestParam(defaultValue = "") String titik) {
        MapView view;
        try {
            view = new MapView(new Point(lon, lat), m);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
        Optional<RegionCode> chosen = regions.kelurahan().stream()
                .map(Region::code)
                .filter(code -> code.value().equals(kelurahan))
                .findFirst();
        List<Point> points = titik.length() > LONGEST
                ? List.of()
                : TypedPoints.read(titik).filter(p -> p.size() <= Drawn.MOST).orElse(List.of());
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml"))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .header("X-Content-Type-Options", "nosniff")
                .body(MapImage.draw(regions, view, chosen.orElse(null), bentuk, points));
    }
}
