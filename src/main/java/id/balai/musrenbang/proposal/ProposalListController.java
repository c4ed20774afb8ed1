package id.balai.musrenbang.proposal;

import id.balai.document.Downloads;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.RegionCode;
import id.balai.musrenbang.cycle.Cycle;
import id.balai.musrenbang.cycle.Cycles;
import id.balai.musrenbang.kamus.Kamus;
import id.balai.musrenbang.kamus.KamusEntry;
import id.balai.musrenbang.proposal.ProposalFilter.Cursor;
import id.balai.musrenbang.proposal.ProposalFilter.Order;
import id.balai.organisation.Regions;
import id.balai.web.Kept;
import id.balai.web.NotFound;
import id.balai.web.Open;
import id.balai.web.SharedPages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /musrenbang}: the cycle and its proposals; and the same list as a file. */
@Controller
class ProposalListController {
    private static final int PAGE = 20;

    private final ProposalList list;
    private final ProposalFiles files;
    private final Cycles cycles;
    private final Kamus kamus;
    private final Regions regions;
    private final CityMap map;
    private final SharedPages pages;
    private final Clock clock;

    ProposalListController(
            ProposalList list,
            ProposalFiles files,
            Cycles cycles,
            Kamus kamus,
            Regions regions,
            CityMap map,
            SharedPages pages,
            Clock clock) {
        this.list = list;
        this.files = files;
        this.cycles = cycles;
        this.kamus = kamus;
        this.regions = regions;
        this.map = map;
        this.pages = pages;
        this.clock = clock;
    }

    @Open
    @Kept(reads = {"tahun", "cari", "tempat", "keadaan", "kamus", "urut", "sesudah", "sebelum"})
    @GetMapping("/musrenbang")
    String list(HttpServletRequest request, Model model) {
        Asked asked = Asked.of(request);
        SharedPages.Shared<Optional<ProposalListPage>> shared =
                pages.get(asked, () -> ofYear(asked.tahun()).map(year -> page(asked, year)));
        if (shared.page().isEmpty()) return "musrenbang/list/none";
        model.addAttribute("page", shared.page().get());
        model.addAttribute("drawn", shared.drawn());
        return "musrenbang/list/page";
    }

    /** What all lists of a year say, read once for all of them; nothing for a city that has no such year. */
    private Optional<OfYear> ofYear(@Nullable String asked) {
        return pages.get(
                        new YearAsked(year(asked)),
                        () -> cycle(asked)
                                .map(cycle -> new OfYear(
                                        cycle,
                                        cycles.list().stream().map(Cycle::year).toList(),
                                        kamus.of(cycle.year()),
                                        list.perKelurahan(cycle.year()))))
                .page();
    }

    private record YearAsked(String year) {}

    private record OfYear(Cycle cycle, List<FiscalYear> years, List<KamusEntry> kamus, Map<RegionCode, Long> made) {}

    private ProposalListPage page(Asked asked, OfYear year) {
        ProposalFilter filter = filter(asked, year.cycle.year());
        ProposalFilter top = filter.fromTheTop();
        return new ProposalListPage(
                year.cycle,
                year.years,
                filter,
                list.page(filter, PAGE),
                // Whoever walks through a list sees the same map beside each of its pages.
                pages.get(new Beside(top), () -> map.counts(year.made, top)),
                year.kamus,
                regions.kecamatan(),
                filter.place() == null ? "" : regions.fullName(filter.place()),
                clock.instant());
    }

    /** What stands beside a list. */
    private record Beside(ProposalFilter list) {}

    @Open
    @GetMapping("/musrenbang/usulan.csv")
    void csv(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Asked asked = Asked.of(request);
        ProposalFilter filter =
                filter(asked, cycle(asked.tahun()).orElseThrow(NotFound::new).year());
        Downloads.csv(response, "usulan-" + filter.year(), out -> files.write(filter, out));
    }

    @Open
    @GetMapping("/musrenbang/usulan.xlsx")
    void xlsx(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Asked asked = Asked.of(request);
        ProposalFilter filter =
                filter(asked, cycle(asked.tahun()).orElseThrow(NotFound::new).year());
        Downloads.xlsx(response, "usulan-" + filter.year(), "usulan", out -> files.writeInWords(filter, out));
    }

    private Optional<Cycle> cycle(@Nullable String asked) {
        String year = year(asked);
        if (year.isEmpty()) return cycles.current();
        try {
            return cycles.find(new FiscalYear(Integer.parseInt(year)));
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    /** Empty for what cannot be one: then it is the running year. */
    private static String year(@Nullable String text) {
        return text != null && text.matches("\\d{4}") ? text : "";
    }

    private ProposalFilter filter(Asked asked, FiscalYear year) {
        String words = asked.cari() == null ? "" : asked.cari().strip();
        return new ProposalFilter(
                year,
                words.length() > 200 ? words.substring(0, 200) : words,
                place(asked.tempat()),
                Stream.of(State.values())
                        .filter(s -> s.name().equals(asked.keadaan()))
                        .findFirst()
                        .orElse(null),
                asked.kamus() == null
                        ? null
                        : kamus.find(year, asked.kamus()).map(e -> e.code()).orElse(null),
                Order.of(asked.urut()),
                Cursor.parse(asked.sesudah()),
                Cursor.parse(asked.sebelum()));
    }

    private @Nullable RegionCode place(@Nullable String code) {
        try {
            return code == null || code.isEmpty()
                    ? null
                    : regions.find(new RegionCode(code)).map(r -> r.code()).orElse(null);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The address's parameters as they came; what makes no sense narrows nothing. */
    private record Asked(
            @Nullable String tahun,
            @Nullable String cari,
            @Nullable String tempat,
            @Nullable String keadaan,
            @Nullable String kamus,
            @Nullable String urut,
            @Nullable String sesudah,
            @Nullable String sebelum) {
        static Asked of(HttpServletRequest request) {
            return new Asked(
                    request.getParameter("tahun"),
                    request.getParameter("cari"),
                    request.getParameter("tempat"),
                    request.getParameter("keadaan"),
                    request.getParameter("kamus"),
                    request.getParameter("urut"),
                    request.getParameter("sesudah"),
                    request.getParameter("sebelum"));
        }
    }
}
