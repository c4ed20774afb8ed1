package id.balai.budgeting.line;

import id.balai.budgeting.question.Questions;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.RegionCode;
import id.balai.organisation.Agencies;
import id.balai.organisation.Agency;
import id.balai.organisation.Regions;
import id.balai.web.Kept;
import id.balai.web.NotFound;
import id.balai.web.Open;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One line, for everybody. */
@Controller
@Open
class LineController {
    private static final int MOST_QUESTIONS = 20;

    private final PublicLines lines;
    private final LineStory story;
    private final Agencies agencies;
    private final Regions regions;
    private final Questions questions;

    LineController(PublicLines lines, LineStory story, Agencies agencies, Regions regions, Questions questions) {
        this.lines = lines;
        this.story = story;
        this.agencies = agencies;
        this.regions = regions;
        this.questions = questions;
    }

    @Kept
    @GetMapping("/anggaran/baris/{id}")
    String line(@PathVariable String id, Model model) {
        PublicLine line = find(lines, id).orElseThrow(NotFound::new);
        String agency = agencies.find(new AgencyCode(line.agencyCode()))
                .map(Agency::name)
                .orElse(line.agencyCode());
        model.addAttribute(
                "page",
                new LinePage(
                        line, agency, place(line), story.of(line.id()), questions.ofLine(line.id(), MOST_QUESTIONS)));
        return "budgeting/line/page";
    }

    static Optional<PublicLine> find(PublicLines lines, String id) {
        try {
            return lines.find(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String place(PublicLine line) {
        if (line.place() == null) return "";
        RegionCode code = new RegionCode(line.place());
        return regions.find(code).isPresent() ? regions.fullName(code) : code.value();
    }
}
