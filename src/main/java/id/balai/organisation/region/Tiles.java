package id.balai.organisation.region;

import id.balai.database.DataVersion;
import id.balai.kernel.RegionCode;
import id.balai.organisation.Region;
import id.balai.organisation.Regions;
import id.balai.organisation.memory.Remembered;
import id.balai.organisation.memory.Revisions;
import id.balai.web.kit.HexLayout;
import id.balai.web.kit.HexLayout.Spot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the hexagons of the current city lie; rows by kecamatan where its file does not say. */
@Component
public class Tiles {
    private final JdbcClient jdbc;
    private final Regions regions;
    private final Remembered<HexLayout> remembered;

    Tiles(JdbcClient jdbc, Regions regions, DataVersion versions, Revisions revisions) {
        this.jdbc = jdbc;
        this.regions = regions;
        this.remembered = new Remembered<>(versions, revisions, this::read);
    }

    public HexLayout layout() {
        return remembered.get();
    }

    private HexLayout read() {
        Map<RegionCode, Spot> spots = new LinkedHashMap<>();
        jdbc.sql("SELECT code, x, y, letters FROM organisation_tile ORDER BY code")
                .query(row -> {
                    spots.put(
                            new RegionCode(row.getString("code")),
                            new Spot(row.getDouble("x"), row.getDouble("y"), row.getString("letters")));
                });
        boolean complete = regions.kelurahan().stream().map(Region::code).allMatch(spots::containsKey);
        return complete
                ? new HexLayout(at(spots, 3), at(spots, 2))
                : HexLayout.rows(names(regions.kelurahan()), names(regions.kecamatan()));
    }

    private static Map<RegionCode, Spot> at(Map<RegionCode, Spot> spots, int depth) {
        return spots.entrySet().stream()
                .filter(spot -> spot.getKey().depth() == depth)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a, LinkedHashMap::new));
    }

    private static Map<RegionCode, String> names(List<Region> regions) {
        return regions.stream().collect(Collectors.toMap(Region::code, Region::name, (a, _) -> a, LinkedHashMap::new));
    }
}
