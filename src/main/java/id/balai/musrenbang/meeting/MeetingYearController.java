package id.balai.musrenbang.meeting;

import id.balai.kernel.FiscalYear;
import id.balai.musrenbang.cycle.Cycles;
import id.balai.web.Kept;
import id.balai.web.NotFound;
import id.balai.web.Open;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The meetings of a year, for everybody. */
@Controller
@Open
class MeetingYearController {
    private final Meetings meetings;
    private final MeetingPlaces places;
    private final Cycles cycles;

    MeetingYearController(Meetings meetings, MeetingPlaces places, Cycles cycles) {
        this.meetings = meetings;
        this.places = places;
        this.cycles = cycles;
    }

    @Kept
    @GetMapping("/musrenbang/{year:\\d{4}}/rapat")
    String year(@PathVariable String year, Model model) {
        FiscalYear of = year(year);
        Map<MeetingKey, Meeting> held = meetings.of(of);
        List<PublicMeetingsPage.Row> rows = places.all(of).stream()
                .map(key -> new PublicMeetingsPage.Row(key, places.title(key), held.get(key)))
                .toList();
        model.addAttribute("page", new PublicMeetingsPage(of, rows));
        return "musrenbang/meeting/year";
    }

    private FiscalYear year(String year) {
        try {
            FiscalYear of = new FiscalYear(Integer.parseInt(year));
            if (cycles.find(of).isPresent()) return of;
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
        throw new NotFound();
    }
}
