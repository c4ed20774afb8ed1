package id.balai.budgeting.question;

import id.balai.kernel.AgencyCode;
import id.balai.organisation.Agencies;
import id.balai.organisation.Agency;
import id.balai.web.Kept;
import id.balai.web.NotFound;
import id.balai.web.Open;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everything that was asked about the budget. */
@Controller
@Open
class QuestionListController {
    private static final int PAGE = 30;

    private final Questions questions;
    private final Agencies agencies;

    QuestionListController(Questions questions, Agencies agencies) {
        this.questions = questions;
        this.agencies = agencies;
    }

    @Kept
    @GetMapping(QuestionListPage.PATH)
    String list(
            @RequestParam(defaultValue = "") String skpd,
            @RequestParam(defaultValue = "") String belum,
            @RequestParam(defaultValue = "") String lanjut,
            Model model) {
        String agency = skpd.isEmpty() ? "" : agency(skpd).shortName();
        boolean waiting = !belum.isEmpty();
        boolean first = !lanjut.matches("\\d{1,12}");
        List<Questions.Told> found = questions.latest(
                skpd.isEmpty() ? null : skpd, waiting, first ? Long.MAX_VALUE : Long.parseLong(lanjut), PAGE + 1);
        boolean more = found.size() > PAGE;
        List<Questions.Told> shown = more ? found.subList(0, PAGE) : found;
        String here = QuestionListPage.address(skpd, waiting);
        String next = here + (here.contains("?") ? "&" : "?") + "lanjut=";
        model.addAttribute(
                "page",
                new QuestionListPage(
                        agency,
                        skpd,
                        waiting,
                        shown,
                        more ? next + shown.getLast().question().number() : null,
                        first ? null : here));
        return "budgeting/question/list";
    }

    private Agency agency(String code) {
        try {
            return agencies.find(new AgencyCode(code)).orElseThrow(NotFound::new);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }
}
