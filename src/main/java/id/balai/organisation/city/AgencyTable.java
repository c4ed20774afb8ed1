package id.balai.organisation.city;

import id.balai.kernel.AgencyCode;
import id.balai.kernel.RegionCode;
import id.balai.organisation.Agency;
import id.balai.organisation.city.CityDefinition.PlacedAgency;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code agencies.csv}: code, name, short_name, valid_from, valid_to, successor, region. */
final class AgencyTable {
    private static final String FILE = "agencies.csv";

    private AgencyTable() {}

    static List<PlacedAgency> read(CityFiles files, Set<RegionCode> regions, Problems problems) {
        List<PlacedAgency> agencies = Table.read(files, FILE, problems).map(cells -> row(cells, regions));
        check(agencies.stream().map(PlacedAgency::agency).toList(), problems);
        return agencies;
    }

    private static Optional<PlacedAgency> row(Table.Cells cells, Set<RegionCode> regions) {
        cells.text("code");
        cells.text("valid_from");
        Optional<AgencyCode> code = cells.value("code", AgencyCode::new);
        String name = cells.text("name");
        Optional<LocalDate> from = cells.day("valid_from");
        Optional<LocalDate> to = cells.day("valid_to");
        Optional<AgencyCode> successor = cells.value("successor", AgencyCode::new);
        Optional<RegionCode> region = cells.value("region", RegionCode::new);
        region.filter(r -> !regions.contains(r)).ifPresent(r -> cells.problem("region", "unknown", r));
        if (to.isPresent() && from.isPresent() && to.get().isBefore(from.get()))
            cells.problem("valid_to", "ends_early");
        if (successor.isPresent() && to.isEmpty()) cells.problem("successor", "still_stands");
        return cells.ifSound(() -> new PlacedAgency(
                new Agency(
                        code.orElseThrow(),
                        name,
                        cells.find("short_name").orElse(name),
                        from.orElseThrow(),
                        to.orElse(null),
                        successor.orElse(null)),
                region));
    }

    private static void check(List<Agency> agencies, Problems problems) {
        Map<AgencyCode, Agency> byCode = new HashMap<>();
        for (Agency agency : agencies) {
            if (byCode.put(agency.code(), agency) != null) problems.in(FILE, "twice", agency.code());
        }
        for (Agency agency : agencies) {
            AgencyCode successor = agency.successor();
            if (successor != null && !byCode.containsKey(successor)) problems.in(FILE, "unknown", successor);
        }
        agencies.stream()
                .filter(a -> circular(a, byCode))
                .map(Agency::code)
                .collect(Collectors.toCollection(java.util.TreeSet::new))
                .forEach(code -> problems.in(FILE, "circle", code));
    }

    private static boolean circular(Agency agency, Map<AgencyCode, Agency> byCode) {
        Agency next = agency;
        for (int steps = 0; steps <= byCode.size(); steps++) {
            AgencyCode successor = next.successor();
            if (successor == null || !byCode.containsKey(successor)) return false;
            next = byCode.getOrDefault(successor, next);
        }
        return true;
    }
}
