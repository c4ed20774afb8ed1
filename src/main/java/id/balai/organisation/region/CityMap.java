package id.balai.organisation.region;

import id.balai.kernel.RegionCode;
import id.balai.organisation.Region;
import id.balai.organisation.Regions;
import id.balai.web.kit.Figure;
import id.balai.web.kit.HexMap;
import id.balai.web.kit.Scale;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Draws the current city: tiles always, its real shape where boundaries were imported. */
@Component
public class CityMap {
    private final Regions regions;
    private final Tiles tiles;
    private final Boundaries boundaries;

    CityMap(Regions regions, Tiles tiles, Boundaries boundaries) {
        this.regions = regions;
        this.tiles = tiles;
        this.boundaries = boundaries;
    }

    /**
     * @param finding one sentence that says what is to be seen
     * @param unit what the numbers count, as it follows a number
     * @param paths where a kelurahan leads
     */
    public HexMap hexagons(
            String finding, String unit, Map<RegionCode, Long> values, Function<RegionCode, String> paths) {
        return HexMap.of(tiles.layout(), scale(values), finding, unit, figures(values), this::name, paths::apply);
    }

    /** One tile lit. */
    public HexMap locating(RegionCode kelurahan, String finding) {
        return HexMap.locating(tiles.layout(), kelurahan, finding, this::name);
    }

    /** Empty unless every kelurahan has a boundary: a map with holes would say that they belong to nobody. */
    public Optional<ShapeMap> shapes(
            String finding, String unit, Map<RegionCode, Long> values, Function<RegionCode, String> paths) {
        List<Boundary> all = boundaries.ofKelurahan();
        if (all.isEmpty() || all.size() < regions.kelurahan().size()) return Optional.empty();
        Function<RegionCode, Optional<Region.Point>> labels =
                code -> regions.find(code).map(Region::label);
        return Optional.of(ShapeMap.of(
                new ShapeMap.Content(all, figures(values), scale(values), this::name, labels, paths), finding, unit));
    }

    private String name(RegionCode code) {
        return regions.find(code).map(Region::name).orElse(code.value());
    }

    private static Scale scale(Map<RegionCode, Long> values) {
        return Scale.fitting(values.values());
    }

    private static Map<RegionCode, Figure> figures(Map<RegionCode, Long> values) {
        return values.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, e -> Figure.of(e.getValue())));
    }
}
