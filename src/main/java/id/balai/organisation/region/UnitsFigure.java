package id.balai.organisation.region;

import id.balai.kernel.RegionCode;
import id.balai.organisation.Regions;
import id.balai.web.CityFigure;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** How many units a kelurahan has: what the map shows while no application has counted anything. */
@Component
public class UnitsFigure implements CityFigure {
    private final Regions regions;

    UnitsFigure(Regions regions) {
        this.regions = regions;
    }

    @Override
    public String name() {
        return "lingkungan";
    }

    @Override
    public String labelKey() {
        return "organisation.figure.units";
    }

    @Override
    public Map<RegionCode, Long> byKelurahan() {
        Map<RegionCode, Long> counts = new TreeMap<>();
        regions.kelurahan()
                .forEach(kelurahan -> counts.put(
                        kelurahan.code(), (long) regions.below(kelurahan.code()).size()));
        return counts;
    }

    @Override
    public String pathOf(RegionCode kelurahan) {
        return "/wilayah/" + kelurahan;
    }
}
