package id.balai.organisation.home;

import static id.balai.web.Text.t;

import id.balai.kernel.RegionCode;
import id.balai.organisation.Region;
import id.balai.organisation.Regions;
import id.balai.organisation.home.HomePage.Promises;
import id.balai.organisation.region.CityMap;
import id.balai.organisation.region.UnitsFigure;
import id.balai.web.CityFigure;
import id.balai.web.Format;
import id.balai.web.Kept;
import id.balai.web.Movement;
import id.balai.web.Open;
import id.balai.web.PromiseRecord;
import id.balai.web.SharedPages;
import id.balai.web.kit.Bars;
import id.balai.web.kit.Bars.Bar;
import id.balai.web.kit.Choice;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /}: search, the applications, the map, what moved. */
@Controller
class HomeController {
    private static final int MOVEMENTS = 6;
    private static final int EXAMPLES = 2;

    private final Regions regions;
    private final CityMap maps;
    private final List<CityFigure> figures;
    private final List<Movement.Source> movements;
    private final List<PromiseRecord.Source> promises;
    private final SharedPages pages;
    private final Clock clock;

    /** @param figures what the applications count comes before what the city is made of */
    HomeController(
            Regions regions,
            CityMap maps,
            List<CityFigure> figures,
            List<Movement.Source> movements,
            List<PromiseRecord.Source> promises,
            SharedPages pages,
            Clock clock) {
        this.regions = regions;
        this.maps = maps;
        this.figures = figures.stream()
                .sorted(Comparator.comparing(figure -> figure instanceof UnitsFigure))
                .toList();
        this.movements = movements;
        this.promises = promises;
        this.pages = pages;
        this.clock = clock;
    }

    @Open
    @Kept
    @GetMapping("/")
    String home(@RequestParam(defaultValue = "") String ukuran, Model model) {
        CityFigure shown = shown(ukuran);
        SharedPages.Shared<HomePage> shared = pages.get(new Shown(shown.name()), () -> page(shown));
        model.addAttribute("page", shared.page());
        model.addAttribute("drawn", shared.drawn());
        return "organisation/home/page";
    }

    /** What the page depends on. */
    private record Shown(String figure) {}

    /** The figure of that name; an unknown one shows the first, because old addresses should not break. */
    private CityFigure shown(String name) {
        return figures.stream()
                .filter(figure -> figure.name().equals(name))
                .findFirst()
                .orElse(figures.getFirst());
    }

    private HomePage page(CityFigure figure) {
        Map<RegionCode, Long> values = figure.byKelurahan();
        String unit = t(figure.labelKey());
        String finding = finding(values, unit);
        LocalDate today = LocalDate.now(clock);
        return new HomePage(
                examples().getFirst(),
                examples(),
                figures.stream().map(f -> Choice.of(f.name(), t(f.labelKey()))).toList(),
                figure.name(),
                maps.hexagons(finding, unit, values, figure::pathOf),
                maps.shapes(finding, unit, values, figure::pathOf),
                moved(),
                today,
                kept(YearMonth.from(today).minusMonths(1)));
    }

    private String finding(Map<RegionCode, Long> values, String unit) {
        long total = values.values().stream().mapToLong(Long::longValue).sum();
        return t(
                "organisation.home.finding",
                unit,
                Format.number(total),
                Format.number(regions.kelurahan().size()));
    }

    /** A kelurahan of the first and of the last kecamatan: names that this city has. */
    private List<String> examples() {
        List<Region> kelurahan = regions.kelurahan();
        if (kelurahan.isEmpty()) return List.of(regions.city().name());
        return List.of(kelurahan.get(Math.min(4, kelurahan.size() - 1)), kelurahan.getLast()).stream()
                .map(Region::name)
                .distinct()
                .limit(EXAMPLES)
                .toList();
    }

    private List<Movement> moved() {
        return movements.stream()
                .flatMap(source -> source.latest(MOVEMENTS).stream())
                .sorted(Comparator.comparing(Movement::at).reversed())
                .limit(MOVEMENTS)
                .toList();
    }

    private Optional<Promises> kept(YearMonth month) {
        List<PromiseRecord> records = promises.stream()
                .map(source -> source.in(month))
                .filter(entry -> entry.given() > 0)
                .toList();
        if (records.isEmpty()) return Optional.empty();
        Bars bars = new Bars(records.stream()
                .map(entry -> Bar.part(t(entry.labelKey()), entry.kept(), entry.given())
                        .leadingTo(entry.path()))
                .toList());
        return Optional.of(new Promises(
                month,
                records.stream().mapToLong(PromiseRecord::kept).sum(),
                records.stream().mapToLong(PromiseRecord::given).sum(),
                bars));
    }
}
