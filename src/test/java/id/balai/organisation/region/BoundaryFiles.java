package id.balai.organisation.region;

import id.balai.kernel.RegionCode;
import id.balai.organisation.Region;
import id.balai.organisation.Region.Point;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** Writes GeoJSON files for tests. */
record BoundaryFiles(Path folder) {
    static String feature(String code, String coordinates) {
        return "{\"type\":\"Feature\",\"properties\":{\"code\":\"" + code
                + "\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":" + coordinates + "}}";
    }

    /** A square around each label, about a kilometre wide. */
    Path squares(List<Region> all) throws IOException {
        return file(all.stream()
                .map(r -> {
                    Point label = Objects.requireNonNull(r.label(), r.name());
                    return square(r.code(), label.longitude(), label.latitude());
                })
                .toArray(String[]::new));
    }

    Path file(String... features) throws IOException {
        Path file = folder.resolve("boundaries.geojson");
        Files.writeString(
                file,
                List.of(features).stream()
                        .collect(Collectors.joining(",", "{\"type\":\"FeatureCollection\",\"features\":[", "]}")));
        return file;
    }

    static String square(RegionCode code, double longitude, double latitude) {
        double w = longitude - 0.005;
        double e = longitude + 0.005;
        double s = latitude - 0.005;
        double n = latitude + 0.005;
        return String.format(
                Locale.ROOT,
                "{\"type\":\"Feature\",\"properties\":{\"code\":\"%s\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                        + "[[[%f,%f],[%f,%f],[%f,%f],[%f,%f],[%f,%f]]]}}",
                code,
                w,
                s,
                e,
                s,
                e,
                n,
                w,
                n,
                w,
                s);
    }
}
