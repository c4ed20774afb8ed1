package id.balai.musrenbang.making;

import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Requires;
import id.balai.kernel.FiscalYear;
import id.balai.musrenbang.ReportNumber;
import id.balai.musrenbang.cycle.Cycles;
import id.balai.musrenbang.kamus.Bidang;
import id.balai.musrenbang.kamus.Kamus;
import id.balai.musrenbang.kamus.KamusEntry;
import id.balai.web.NotFound;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first step of making a proposal: choosing the kind of work, or going on with what was begun. */
@Controller
@Requires(Permission.PROPOSE)
class ChoosingController {
    private final Cycles cycles;
    private final Kamus kamus;
    private final Drafts drafts;

    ChoosingController(Cycles cycles, Kamus kamus, Drafts drafts) {
        this.cycles = cycles;
        this.kamus = kamus;
        this.drafts = drafts;
    }

    @GetMapping("/musrenbang/usulan/baru")
    String choose(@RequestParam(defaultValue = "") String laporan, Actor actor, Model model) {
        FiscalYear year = cycles.current().orElseThrow(NotFound::new).year();
        Map<Bidang, List<KamusEntry>> groups = new LinkedHashMap<>();
        for (Bidang bidang : Bidang.values()) {
            List<KamusEntry> entries =
                    kamus.of(year).stream().filter(e -> e.bidang() == bidang).toList();
            if (!entries.isEmpty()) groups.put(bidang, entries);
        }
        model.addAttribute(
                "page",
                new ChoosingPage(
                        year,
                        groups,
                        drafts.openTo(actor),
                        ReportNumber.find(laporan).orElse(null)));
        return "musrenbang/making/choose";
    }

    @PostMapping("/musrenbang/usulan/konsep/{id}/buang")
    String throwAway(@PathVariable UUID id, Actor actor) {
        if (!drafts.remove(id, actor)) throw new NotFound();
        return "redirect:/musrenbang/usulan/baru";
    }
}
