package id.balai.organisation.city;

import id.balai.kernel.RegionCode;
import id.balai.organisation.Region;
import id.balai.organisation.calendar.Holiday;
import id.balai.organisation.city.CityDefinition.PlacedAgency;
import id.balai.organisation.city.CityDefinition.PlacedTile;
import id.balai.organisation.city.CityDefinition.Post;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads and checks a city's files. Everything wrong in them is said at once. */
final class CityDefinitionReader {
    private CityDefinitionReader() {}

    /** @throws UnusableCity naming each problem with its file, line and column */
    static CityDefinition read(CityFiles files) {
        Problems problems = new Problems();
        Profile city = Profile.read(files, problems);
        List<Region> regions = RegionTable.read(files, city, problems);
        Set<RegionCode> codes = regions.stream().map(Region::code).collect(Collectors.toUnmodifiableSet());
        List<PlacedTile> tiles = Table.read(files, "tiles.csv", problems).map(cells -> tile(cells, codes));
        List<PlacedAgency> agencies = AgencyTable.read(files, codes, problems);
        List<Post> posts = new PostTable(city, regions, agencies).read(files, problems);
        List<Holiday> holidays = holidays(files, problems);
        Map<String, String> tint = TintFile.read(files, problems);
        problems.refuse();
        return new CityDefinition(
                city.code(),
                city.region(),
                city.name(),
                city.hosts(),
                city.unit(),
                city.office(),
                city.agencyCodesProvisional(),
                regions,
                tiles,
                agencies,
                posts,
                holidays,
                tint);
    }

    private static Optional<PlacedTile> tile(Table.Cells cells, Set<RegionCode> regions) {
        Optional<RegionCode> code = cells.value("code", RegionCode::new);
        Optional<Double> x = cells.number("x");
        Optional<Double> y = cells.number("y");
        String label = cells.text("letters");
        if (code.filter(regions::contains).isEmpty()) cells.problem("code", "unknown", cells.text("code"));
        if (x.isEmpty()) cells.problem("x", "missing");
        if (y.isEmpty()) cells.problem("y", "missing");
        return cells.ifSound(() -> new PlacedTile(code.orElseThrow(), x.orElseThrow(), y.orElseThrow(), label));
    }

    /** The national ones, and those that the city's own file adds or says otherwise. */
    private static List<Holiday> holidays(CityFiles files, Problems problems) {
        Map<LocalDate, Holiday> days = new TreeMap<>();
        for (CityFiles source : List.of(CityFiles.SHARED, files)) {
            Table.read(source, "holidays.csv", problems)
                    .map(CityDefinitionReader::holiday)
                    .forEach(holiday -> days.put(holiday.day(), holiday));
        }
        return List.copyOf(days.values());
    }

    private static Optional<Holiday> holiday(Table.Cells cells) {
        Optional<LocalDate> day = cells.day("date");
        Optional<Holiday.Kind> kind = cells.value("kind", Holiday.Kind::valueOf);
        String name = cells.text("name");
        String source = cells.text("source");
        if (day.isEmpty()) cells.problem("date", "missing");
        if (kind.isEmpty()) cells.problem("kind", "missing");
        return cells.ifSound(
                () -> new Holiday(day.orElseThrow(), kind.orElseThrow(), name, source, cells.yes("provisional")));
    }
}
