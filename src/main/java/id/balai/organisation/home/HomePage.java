package id.balai.organisation.home;

import id.balai.organisation.region.ShapeMap;
import id.balai.web.Format;
import id.balai.web.Movement;
import id.balai.web.Text;
import id.balai.web.kit.Bars;
import id.balai.web.kit.Choice;
import id.balai.web.kit.Figure;
import id.balai.web.kit.HexMap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * The city at a glance.
 *
 * @param hint an example for the search field
 * @param examples words to search for
 * @param figures what the map can show
 * @param figure what it shows
 * @param shapes the real shape of the city, where boundaries were imported
 * @param moved what happened last, newest first
 * @param today the day on the city's calendar
 */
public record HomePage(
        String hint,
        List<String> examples,
        List<Choice> figures,
        String figure,
        HexMap map,
        Optional<ShapeMap> shapes,
        List<Movement> moved,
        LocalDate today,
        Optional<Promises> promises) {

    /** Whether anything at all moved today; else the card says "terakhir". */
    public boolean movedToday() {
        return !moved.isEmpty() && Format.dayOf(moved.getFirst().at()).equals(today);
    }

    /** 09.42 today, 12 Jan before. */
    public String when(Instant moment) {
        LocalDate day = Format.dayOf(moment);
        return day.equals(today)
                ? Format.time(moment)
                : day.getDayOfMonth() + " " + Text.t("kit.month." + day.getMonthValue());
    }

    /**
     * How many promised dates were kept in a month.
     *
     * @param bars an application each
     */
    public record Promises(YearMonth month, long kept, long given, Bars bars) {
        public Figure share() {
            return Figure.share((double) kept / given);
        }
    }
}
