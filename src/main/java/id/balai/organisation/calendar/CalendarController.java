package id.balai.organisation.calendar;

import id.balai.web.Kept;
import id.balai.web.NotFound;
import id.balai.web.Open;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /kalender}: which days count when the city promises a number of working days. */
@Controller
class CalendarController {
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Holidays holidays;
    private final Clock clock;

    CalendarController(Holidays holidays, Clock clock) {
        this.holidays = holidays;
        this.clock = clock;
    }

    @Open
    @Kept
    @GetMapping("/kalender")
    String year(@RequestParam @Nullable String tahun, Model model) {
        WorkingDays days = holidays.workingDays();
        LocalDate today = LocalDate.now(clock);
        TreeSet<Integer> known = days.holidays().keySet().stream()
                .map(LocalDate::getYear)
                .collect(Collectors.toCollection(TreeSet::new));
        int year = tahun == null ? today.getYear() : parse(tahun);
        if (year != today.getYear() && !known.contains(year)) throw new NotFound();
        Optional<Integer> previous = Optional.ofNullable(known.lower(year));
        Optional<Integer> next = Optional.ofNullable(known.higher(year));
        model.addAttribute("page", CalendarPage.of(year, previous, next, days, today));
        return "organisation/calendar/page";
    }

    @Open
    @Kept
    @GetMapping("/kalender/hari-kerja.ics")
    ResponseEntity<byte[]> calendar() {
        String text = CalendarFile.write(holidays.workingDays().holidays().values(), clock.instant());
        return ResponseEntity.ok().contentType(CALENDAR).body(text.getBytes(StandardCharsets.UTF_8));
    }

    private static int parse(String year) {
        try {
            return Integer.parseInt(year);
        } catch (NumberFormatException e) {
            throw new NotFound();
        }
    }
}
