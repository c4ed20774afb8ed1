package id.balai.musrenbang.comparison;

import id.balai.allocation.pabulib.BallotFileWriter;
import id.balai.kernel.FiscalYear;
import id.balai.musrenbang.cycle.Cycle;
import id.balai.musrenbang.cycle.Cycles;
import id.balai.musrenbang.cycle.Level;
import id.balai.musrenbang.cycle.Pagu;
import id.balai.musrenbang.cycle.Pagus;
import id.balai.organisation.Region;
import id.balai.organisation.Regions;
import id.balai.web.Kept;
import id.balai.web.NotFound;
import id.balai.web.Open;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /musrenbang/{year}/kecamatan/{code}/banding}: what two rules would fund, and the ballots to count again. */
@Controller
class ComparisonController {
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final Comparisons comparisons;
    private final Cycles cycles;
    private final Pagus pagus;
    private final Regions regions;

    ComparisonController(Comparisons comparisons, Cycles cycles, Pagus pagus, Regions regions) {
        this.comparisons = comparisons;
        this.cycles = cycles;
        this.pagus = pagus;
        this.regions = regions;
    }

    @Open
    @Kept
    @GetMapping("/musrenbang/{year:\\d{4}}/kecamatan/{code}/banding")
    String show(@PathVariable int year, @PathVariable String code, Model model) {
        Region kecamatan = kecamatan(code);
        Cycle cycle = cycle(year);
        Optional<Pagu> pagu = pagus.find(cycle.year(), Level.KECAMATAN, code);
        model.addAttribute(
                "page",
                new ComparisonPage(
                        cycle.year(),
                        kecamatan,
                        pagu.orElse(null),
                        pagu.map(found -> comparisons.of(cycle.year(), kecamatan.code(), found.ceiling()))
                                .orElse(null),
                        regions.below(kecamatan.code())));
        return "musrenbang/comparison/page";
    }

    @Open
    @Kept
    @GetMapping("/musrenbang/{year:\\d{4}}/kecamatan/{code}/banding.pb")
    ResponseEntity<byte[]> ballots(@PathVariable int year, @PathVariable String code) throws IOException {
        Region kecamatan = kecamatan(code);
        Cycle cycle = cycle(year);
        Pagu pagu = pagus.find(cycle.year(), Level.KECAMATAN, code).orElseThrow(NotFound::new);
        if (!(comparisons.of(cycle.year(), kecamatan.code(), pagu.ceiling()) instanceof Comparison.Computed computed)) {
            throw new NotFound();
        }
        StringBuilder file = new StringBuilder();
        BallotFileWriter.write(computed.comparison().election(), BallotFileAbout.of(cycle, kecamatan), file);
        return ResponseEntity.ok()
                .contentType(TEXT)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"musrenbang-" + year + "-" + code + ".pb\"")
                .body(file.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Cycle cycle(int year) {
        try {
            return cycles.find(new FiscalYear(year)).orElseThrow(NotFound::new);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    private Region kecamatan(String code) {
        return regions.kecamatan().stream()
                .filter(each -> each.code().value().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
