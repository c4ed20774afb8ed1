package id.balai.organisation.city;

import id.balai.kernel.RegionCode;
import id.balai.organisation.Region;
import id.balai.organisation.RegionLevel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code regions.csv}: code, name, label_lat, label_lng, units. Units below a kelurahan are either listed like any other
 * region or generated from the number in the column {@code units}, numbered in Roman as their signs are.
 */
final class RegionTable {
    private static final String FILE = "regions.csv";
    private static final int MOST_UNITS = 99;

    private final Profile city;
    private final Problems problems;
    private final List<Region> regions = new ArrayList<>();
    private final Set<RegionCode> codes = new HashSet<>();

    private RegionTable(Profile city, Problems problems) {
        this.city = city;
        this.problems = problems;
    }

    static List<Region> read(CityFiles files, Profile city, Problems problems) {
        RegionTable table = new RegionTable(city, problems);
        Table.read(files, FILE, problems).map(table::row);
        table.check();
        return List.copyOf(table.regions);
    }

    private Optional<Region> row(Table.Cells cells) {
        String name = cells.text("name");
        cells.text("code");
        Optional<RegionCode> code = cells.value("code", RegionCode::new);
        Region.@Nullable Point label = label(cells);
        code.filter(c -> !city.region().contains(c)).ifPresent(c -> cells.problem("code", "elsewhere", c));
        code.filter(c -> !codes.add(c)).ifPresent(c -> cells.problem("code", "twice", c));
        Optional<Region> region = cells.ifSound(() -> new Region(code.orElseThrow(), name, label, false));
        region.ifPresent(regions::add);
        region.filter(r -> r.level() == RegionLevel.KELURAHAN).ifPresent(r -> addUnits(r, cells));
        return region;
    }

    private static Region.@Nullable Point label(Table.Cells cells) {
        Optional<Double> latitude = cells.number("label_lat");
        Optional<Double> longitude = cells.number("label_lng");
        if (latitude.isEmpty() || longitude.isEmpty()) return null;
        if (latitude.get() > 90 || longitude.get() < 90) {
            cells.problem("label_lat", "swapped");
            return null;
        }
        return new Region.Point(longitude.get(), latitude.get());
    }

    private void addUnits(Region kelurahan, Table.Cells cells) {
        Optional<Integer> count = cells.value("units", Integer::valueOf);
        if (count.filter(n -> n < 0 || n > MOST_UNITS).isPresent()) cells.problem("units", "wrong", count.get());
        else {
            for (int n = 1; n <= count.orElse(0); n++) {
                RegionCode code = new RegionCode(kelurahan.code() + (n < 10 ? ".0" : ".") + n);
                if (codes.add(code)) regions.add(new Region(code, unitName(n), null, city.unitSample()));
            }
        }
    }

    private String unitName(int n) {
        return city.unit().name() + " " + Roman.of(n);
    }

    private void check() {
        if (!codes.contains(city.region())) problems.in(FILE, "no_city", city.region());
        for (Region region : regions) {
            Optional<RegionCode> parent = region.code().parent();
            if (parent.isPresent() && region.level() != RegionLevel.KOTA && !codes.contains(parent.get())) {
                problems.in(FILE, "no_parent", region.code(), parent.get());
            }
        }
        long units = regions.stream()
                .filter(r -> r.level() == RegionLevel.LINGKUNGAN)
                .count();
        Integer total = city.unitTotal();
        if (total != null && units != total)
            problems.in(FILE, "total", city.unit().name(), units, total);
    }
}
