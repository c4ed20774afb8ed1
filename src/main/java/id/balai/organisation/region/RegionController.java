package id.balai.organisation.region;

import static id.balai.web.Text.t;

import id.balai.kernel.RegionCode;
import id.balai.organisation.PostRole;
import id.balai.organisation.Region;
import id.balai.organisation.RegionLevel;
import id.balai.organisation.Regions;
import id.balai.organisation.post.Directory;
import id.balai.organisation.post.Directory.Line;
import id.balai.organisation.region.RegionPage.Part;
import id.balai.organisation.region.RegionsPage.District;
import id.balai.organisation.region.RegionsPage.Ward;
import id.balai.web.CityFigure;
import id.balai.web.Format;
import id.balai.web.Kept;
import id.balai.web.NotFound;
import id.balai.web.Open;
import id.balai.web.kit.HexMap;
import id.balai.web.kit.Link;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /wilayah}: where things are and who leads there. */
@Controller
class RegionController {
    private static final String ROOT = "/wilayah";

    private final Regions regions;
    private final Directory directory;
    private final CityMap maps;
    private final UnitsFigure units;
    private final List<CityFigure> figures;
    private final Clock clock;

    RegionController(
            Regions regions,
            Directory directory,
            CityMap maps,
            UnitsFigure units,
            List<CityFigure> figures,
            Clock clock) {
        this.regions = regions;
        this.directory = directory;
        this.maps = maps;
        this.units = units;
        this.figures = figures;
        this.clock = clock;
    }

    @Open
    @Kept
    @GetMapping(ROOT)
    String all(Model model) {
        var values = units.byKelurahan();
        String finding = t(
                "organisation.regions.finding",
                Format.number(regions.kecamatan().size()),
                Format.number(regions.kelurahan().size()));
        String unit = regions.unitName();
        model.addAttribute(
                "page",
                new RegionsPage(
                        regions.city().name(),
                        maps.hexagons(finding, unit, values, units::pathOf),
                        maps.shapes(finding, unit, values, units::pathOf),
                        regions.kecamatan().stream().map(this::district).toList(),
                        unit,
                        isSample(regions.kelurahan())));
        return "organisation/regions/page";
    }

    @Open
    @Kept
    @GetMapping(ROOT + "/{code}")
    String one(@PathVariable String code, Model model) {
        Region region = find(code);
        return switch (region.level()) {
            case KOTA -> "redirect:" + ROOT;
            case LINGKUNGAN -> "redirect:" + ROOT + "/" + region.code().parent().orElseThrow() + "#w-" + region.code();
            case KECAMATAN, KELURAHAN -> {
                model.addAttribute("page", page(region));
                yield "organisation/region/page";
            }
        };
    }

    private Region find(String code) {
        try {
            return regions.find(new RegionCode(code)).orElseThrow(NotFound::new);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    private District district(Region kecamatan) {
        List<Ward> wards = regions.below(kecamatan.code()).stream()
                .map(kelurahan ->
                        new Ward(kelurahan, regions.below(kelurahan.code()).size()))
                .toList();
        return new District(
                kecamatan, wards, wards.stream().mapToLong(Ward::units).sum());
    }

    private RegionPage page(Region region) {
        boolean ward = region.level() == RegionLevel.KELURAHAN;
        List<Line> lines = directory.within(region.code(), LocalDate.now(clock));
        List<Region> below = regions.below(region.code());
        PostRole partLeader = ward ? PostRole.KEPLING : PostRole.LURAH;
        return new RegionPage(
                region,
                ward ? "organisation.level.KELURAHAN" : "organisation.level.KECAMATAN",
                breadcrumb(region),
                ward ? Optional.of(locating(region)) : Optional.empty(),
                leaders(lines, region, ward ? PostRole.LURAH : PostRole.CAMAT),
                ward ? regions.unitName() : t("organisation.level.KELURAHAN"),
                below.stream()
                        .map(part -> new Part(part, ward ? "" : path(part), leaders(lines, part, partLeader)))
                        .toList(),
                ward ? numbers(region) : List.of(),
                ward && below.stream().anyMatch(Region::sample));
    }

    private HexMap locating(Region region) {
        return maps.locating(region.code(), t("organisation.region.map", regions.fullName(region.code())));
    }

    private static List<Line> leaders(List<Line> lines, Region region, PostRole role) {
        return lines.stream()
                .filter(line -> line.role() == role
                        && line.region().filter(region.code()::equals).isPresent())
                .toList();
    }

    private List<RegionPage.Number> numbers(Region region) {
        return figures.stream()
                .map(figure -> new RegionPage.Number(
                        t(figure.labelKey()),
                        figure.byKelurahan().getOrDefault(region.code(), 0L),
                        figure.pathOf(region.code())))
                .filter(number -> !number.path().equals(path(region)))
                .toList();
    }

    private List<Link> breadcrumb(Region region) {
        List<Link> links = new ArrayList<>();
        links.add(Link.to(ROOT, t("organisation.regions.title")));
        region.code()
                .parent()
                .flatMap(regions::find)
                .filter(parent -> parent.level() != RegionLevel.KOTA)
                .ifPresent(parent -> links.add(Link.to(path(parent), parent.name())));
        return links;
    }

    private static String path(Region region) {
        return ROOT + "/" + region.code();
    }

    private boolean isSample(List<Region> kelurahan) {
        return kelurahan.stream()
                .flatMap(ward -> regions.below(ward.code()).stream())
                .anyMatch(Region::sample);
    }
}
