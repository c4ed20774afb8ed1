package id.balai.budgeting.rka;

import id.balai.budgeting.calendar.Matter;
import id.balai.budgeting.calendar.OutsideStage;
import id.balai.budgeting.calendar.Schedules;
import id.balai.budgeting.calendar.StageTable;
import id.balai.budgeting.calendar.Window;
import id.balai.budgeting.catalogue.Names;
import id.balai.budgeting.performance.Performance;
import id.balai.budgeting.performance.Performances;
import id.balai.budgeting.rka.EditorPage.Kegiatan;
import id.balai.budgeting.rka.EditorPage.Line;
import id.balai.budgeting.rka.EditorPage.Program;
import id.balai.budgeting.rka.EditorPage.Sub;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.NomenclatureCode;
import id.balai.kernel.RegionCode;
import id.balai.kernel.Rupiah;
import id.balai.musrenbang.Musrenbang;
import id.balai.organisation.Agencies;
import id.balai.organisation.Agency;
import id.balai.organisation.Region;
import id.balai.organisation.Regions;
import id.balai.web.kit.PaguBar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the planner's page together: a handful of queries, whatever the number of lines. */
@Component
class Editor {
    private static final int WAITING = 20;

    private final Ceilings ceilings;
    private final BudgetLines lines;
    private final Schedules schedules;
    private final Names names;
    private final Agencies agencies;
    private final Regions regions;
    private final Musrenbang musrenbang;
    private final Performances performances;

    Editor(
            Ceilings ceilings,
            BudgetLines lines,
            Schedules schedules,
            Names names,
            Agencies agencies,
            Regions regions,
            Musrenbang musrenbang,
            Performances performances) {
        this.ceilings = ceilings;
        this.lines = lines;
        this.schedules = schedules;
        this.names = names;
        this.agencies = agencies;
        this.regions = regions;
        this.musrenbang = musrenbang;
        this.performances = performances;
    }

    EditorPage page(FiscalYear year, AgencyCode agency, @Nullable String saved, @Nullable String sheet) {
        Schedules.OfYear stages = schedules.of(year);
        Optional<OutsideStage> closed = stages.closed(StageTable.where(Matter.LINE));
        Optional<Window> window = closed.map(OutsideStage::window).or(() -> openNow(stages));
        return new EditorPage(
                year,
                agency,
                agencies.find(agency).map(Agency::name).orElse(agency.value()),
                closed.isEmpty(),
                window.map(Window::opens).orElse(null),
                window.map(Window::closes).orElse(null),
                tree(year, agency),
                musrenbang.waitingForLine(agency, year, WAITING),
                saved,
                sheet);
    }

    /** The stage that stays open longest. */
    private static Optional<Window> openNow(Schedules.OfYear stages) {
        return StageTable.where(Matter.LINE).stream()
                .filter(stages::isOpen)
                .map(stage -> stages.find(stage).orElseThrow())
                .max(Comparator.comparing(Window::closes));
    }

    private List<Program> tree(FiscalYear year, AgencyCode agency) {
        List<Ceilings.Ceiling> pots = ceilings.of(year, agency);
        List<BudgetLine> written = lines.of(year, agency);
        Map<String, String> named = names.ofNomenclature(codes(pots));
        Map<String, String> accounts = names.ofAccounts(
                written.stream().map(l -> l.content().account().value()).collect(Collectors.toSet()));
        Map<NomenclatureCode, List<Line>> bySub = written.stream()
                .collect(Collectors.groupingBy(
                        l -> l.pot().subKegiatan(), Collectors.mapping(l -> line(l, accounts), Collectors.toList())));
        Map<NomenclatureCode, Performance> outputs = performances.of(year, agency);
        Map<String, Map<String, List<Sub>>> programs = new LinkedHashMap<>();
        for (Ceilings.Ceiling pot : pots) {
            NomenclatureCode code = pot.pot().subKegiatan();
            programs.computeIfAbsent(above(code, NomenclatureCode.Level.PROGRAM), p -> new LinkedHashMap<>())
                    .computeIfAbsent(above(code, NomenclatureCode.Level.KEGIATAN), k -> new ArrayList<>())
                    .add(sub(
                            pot,
                            named,
                            outputs.getOrDefault(code, Performance.none(code)),
                            bySub.getOrDefault(code, List.of())));
        }
        return programs.entrySet().stream()
                .map(p -> new Program(p.getKey(), name(named, p.getKey()), kegiatan(p.getValue(), named)))
                .toList();
    }

    private static List<Kegiatan> kegiatan(Map<String, List<Sub>> byCode, Map<String, String> named) {
        return byCode.entrySet().stream()
                .map(k -> new Kegiatan(k.getKey(), name(named, k.getKey()), k.getValue()))
                .toList();
    }

    private static String above(NomenclatureCode code, NomenclatureCode.Level level) {
        return code.at(level).orElseThrow().value();
    }

    private static String name(Map<String, String> named, String code) {
        return named.getOrDefault(code, code);
    }

    private static Set<String> codes(List<Ceilings.Ceiling> pots) {
        Set<String> codes = new HashSet<>();
        for (Ceilings.Ceiling pot : pots) {
            NomenclatureCode code = pot.pot().subKegiatan();
            for (NomenclatureCode.Level level : NomenclatureCode.Level.values()) {
                code.at(level).ifPresent(c -> codes.add(c.value()));
            }
        }
        return codes;
    }

    private static Sub sub(Ceilings.Ceiling pot, Map<String, String> named, Performance performance, List<Line> lines) {
        String code = pot.pot().subKegiatan().value();
        return new Sub(
                code,
                name(named, code),
                performance.indicators().stream()
                        .map(Performance.Indicator::text)
                        .collect(Collectors.joining("; ")),
                new PaguBar(pot.amount(), pot.taken(), Rupiah.ZERO),
                lines);
    }

    private Line line(BudgetLine line, Map<String, String> accounts) {
        String account = line.content().account().value();
        RegionCode place = line.content().place();
        return new Line(
                line,
                accounts.getOrDefault(account, account),
                place == null ? null : regions.find(place).map(Region::name).orElse(place.value()));
    }
}
