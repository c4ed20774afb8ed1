package id.balai.musrenbang.pokir;

import id.balai.document.Downloads;
import id.balai.kernel.FiscalYear;
import id.balai.musrenbang.cycle.Cycle;
import id.balai.musrenbang.cycle.Cycles;
import id.balai.musrenbang.proposal.State;
import id.balai.web.Kept;
import id.balai.web.Open;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /musrenbang/pokir}: what the council proposes, beside what residents propose and never among it. */
@Controller
@Open
class PokirListController {
    private static final int PAGE = 40;
    private static final int AT_ONCE = 2000;

    private final PokirList list;
    private final Seats seats;
    private final Cycles cycles;

    PokirListController(PokirList list, Seats seats, Cycles cycles) {
        this.list = list;
        this.seats = seats;
        this.cycles = cycles;
    }

    @Kept
    @GetMapping("/musrenbang/pokir")
    String list(
            @RequestParam(required = false) @Nullable String tahun,
            @RequestParam(required = false) @Nullable String dapil,
            @RequestParam(required = false) @Nullable String keadaan,
            @RequestParam(required = false) @Nullable String sesudah,
            Model model) {
        Cycle cycle = cycles.get(PokirController.yearOf(cycles, tahun));
        PokirList.Filter filter = filter(cycle.year(), dapil, keadaan, sesudah);
        List<PokirRow> rows = list.page(filter, PAGE + 1);
        boolean more = rows.size() > PAGE;
        model.addAttribute(
                "page",
                new PokirListPage(
                        cycle.year(),
                        cycle.pokirStage().orElse(null),
                        seats.dapil(),
                        filter.dapil(),
                        filter.state(),
                        more ? rows.subList(0, PAGE) : rows,
                        more,
                        filter.below() > 0));
        return "musrenbang/pokir/list";
    }

    @GetMapping("/musrenbang/pokir.csv")
    void csv(
            @RequestParam(required = false) @Nullable String tahun,
            @RequestParam(required = false) @Nullable String dapil,
            @RequestParam(required = false) @Nullable String keadaan,
            HttpServletResponse response)
            throws IOException {
        FiscalYear year = PokirController.yearOf(cycles, tahun);
        PokirList.Filter first = filter(year, dapil, keadaan, null);
        Downloads.csv(response, "pokir-" + year, rows -> {
            rows.row(
                    "nomor", "judul", "tempat", "keadaan", "tingkat", "biaya", "anggota", "jabatan", "fraksi", "dapil",
                    "reses");
            PokirList.Filter filter = first;
            List<PokirRow> some;
            do {
                some = list.page(filter, AT_ONCE);
                for (PokirRow row : some) {
                    rows.row(
                            row.number(),
                            row.title(),
                            row.place(),
                            row.standing().state(),
                            row.standing().level(),
                            row.amount().amount(),
                            row.member(),
                            row.memberTitle(),
                            row.fraksi(),
                            row.dapilName(),
                            row.reses());
                }
                if (!some.isEmpty()) {
                    filter = new PokirList.Filter(
                            year,
                            filter.dapil(),
                            filter.state(),
                            null,
                            some.getLast().number().serial());
                }
            } while (some.size() == AT_ONCE);
        });
    }

    private PokirList.Filter filter(
            FiscalYear year, @Nullable String dapil, @Nullable String state, @Nullable String below) {
        return new PokirList.Filter(
                year,
                seats.dapil().stream()
                        .map(Dapil::code)
                        .filter(code -> code.equals(dapil))
                        .findFirst()
                        .orElse(null),
                Stream.of(State.values())
                        .filter(s -> s.name().equals(state))
                        .findFirst()
                        .orElse(null),
                null,
                below != null && below.matches("[1-9]\\d{0,8}") ? Integer.parseInt(below) : 0);
    }
}
