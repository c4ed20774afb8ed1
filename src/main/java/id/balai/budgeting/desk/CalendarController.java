package id.balai.budgeting.desk;

import id.balai.web.Kept;
import id.balai.web.NotFound;
import id.balai.web.Open;
import id.balai.web.kit.Errors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** How the budget of a year comes about, with its days, for everybody. */
@Controller
@Open
class CalendarController {
    private final YearPages pages;

    CalendarController(YearPages pages) {
        this.pages = pages;
    }

    @Kept
    @GetMapping("/anggaran/{year:\\d{4}}/jadwal")
    String calendar(@PathVariable int year, Model model) {
        YearPage page = pages.page(YearPages.year(year), null, Errors.NONE);
        if (page.versions().isEmpty() && page.rows().stream().allMatch(r -> r.window() == null)) throw new NotFound();
        model.addAttribute("page", page);
        return "budgeting/calendar/page";
    }
}
