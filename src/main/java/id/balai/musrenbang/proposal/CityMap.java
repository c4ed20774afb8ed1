package id.balai.musrenbang.proposal;

import static id.balai.web.Text.t;

import id.balai.database.CurrentCity;
import id.balai.kernel.RegionCode;
import id.balai.organisation.Region;
import id.balai.organisation.Regions;
import id.balai.web.Format;
import id.balai.web.HexLayouts;
import id.balai.web.kit.Figure;
import id.balai.web.kit.HexLayout;
import id.balai.web.kit.HexMap;
import id.balai.web.kit.Scale;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The city's tiles with the numbers of this module. */
@Component
class CityMap {
    private final Regions regions;
    private final HexLayouts layouts;

    CityMap(Regions regions, HexLayouts layouts) {
        this.regions = regions;
        this.layouts = layouts;
    }

    /** How many proposals each kelurahan made; each tile narrows the list to it. */
    HexMap counts(Map<RegionCode, Long> counts, ProposalFilter filter) {
        Map<RegionCode, Figure> figures = new LinkedHashMap<>();
        counts.forEach((code, count) -> figures.put(code, Figure.of(count)));
        long total = counts.values().stream().mapToLong(Long::longValue).sum();
        return HexMap.of(
                layout(),
                Scale.fitting(counts.values()),
                t("musrenbang.map.finding", Format.number(total), filter.year()),
                t("musrenbang.map.unit"),
                figures,
                code -> regions.get(code).name(),
                code -> filter.at(code).address(ProposalListPage.PATH));
    }

    /** Where a kelurahan lies. */
    HexMap locating(RegionCode kelurahan) {
        String name = regions.fullName(kelurahan);
        return HexMap.locating(
                layout(),
                kelurahan,
                t("musrenbang.map.where", name),
                code -> regions.get(code).name());
    }

    private HexLayout layout() {
        return layouts.find(CurrentCity.get().code())
                .orElseGet(
                        () -> HexLayout.rows(names(regions.kelurahan().stream()), names(regions.kecamatan().stream())));
    }

    private static Map<RegionCode, String> names(java.util.stream.Stream<Region> all) {
        return all.collect(Collectors.toMap(Region::code, Region::name, (a, b) -> a, LinkedHashMap::new));
    }
}
