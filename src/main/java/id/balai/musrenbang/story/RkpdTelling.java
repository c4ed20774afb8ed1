package id.balai.musrenbang.story;

import id.balai.identity.Actor;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.Rupiah;
import id.balai.musrenbang.rkpd.HandingOver;
import id.balai.musrenbang.rkpd.KeepingRkpd;
import id.balai.musrenbang.rkpd.Rkpds;
import id.balai.musrenbang.story.ProposalTelling.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Bapperida sets the ceilings of the RKPD, hands the list over before the budget is drafted, and what was accepted later
 * once more; then there is room again, and something to hand over for whoever tries it.
 */
@Component
class RkpdTelling {
    private static final int CEILINGS_SET = 120;
    private static final int HANDED_OVER = 77;
    private static final int HANDED_OVER_AGAIN = 4;
    private static final int ROOM_AGAIN = 1;
    private static final Rupiah FIRST = Rupiah.of(3_200_000_000L);
    private static final Rupiah LAST = Rupiah.of(3_900_000_000L);
    private static final Rupiah POKIR = Rupiah.of(800_000_000L);

    private final KeepingRkpd keeping;
    private final HandingOver handing;
    private final Rkpds rkpds;

    RkpdTelling(KeepingRkpd keeping, HandingOver handing, Rkpds rkpds) {
        this.keeping = keeping;
        this.handing = handing;
        this.rkpds = rkpds;
    }

    /** What Bapperida did about the plan of a year, to the end when it is the year before. */
    List<Event> events(FiscalYear year, Days days, Cast cast) {
        return year.value() > days.today().getYear() ? thisYear(year, days, cast) : yearBefore(year, days, cast);
    }

    /** The list is handed over before the budget's ceilings are agreed in August, the rest before the lines are written. */
    private List<Event> yearBefore(FiscalYear year, Days days, Cast cast) {
        int made = year.value() - 1;
        Actor bapperida = cast.bapperida();
        return List.of(
                new Event(
                        days.inOffice(LocalDate.of(made, 5, 29)),
                        () -> handOver(year, "Perwal contoh 19/" + made + " tentang RKPD " + year, bapperida)),
                new Event(
                        days.inOffice(LocalDate.of(made, 9, 9)),
                        () -> handOver(year, "Berita acara contoh 050/298/" + made, bapperida)));
    }

    private List<Event> thisYear(FiscalYear year, Days days, Cast cast) {
        Actor bapperida = cast.bapperida();
        LocalDate today = days.today();
        int made = year.value() - 1;
        List<Event> events = new ArrayList<>();
        events.add(new Event(
                at(days, today, CEILINGS_SET),
                () -> keeping.setCeilings(year, FIRST, POKIR, "Surat Edaran contoh 050/118/" + made, bapperida)));
        events.add(new Event(
                at(days, today, HANDED_OVER),
                () -> handOver(year, "Perwal contoh 21/" + made + " tentang RKPD " + year, bapperida)));
        events.add(new Event(
                at(days, today, HANDED_OVER_AGAIN),
                () -> handOver(year, "Berita acara contoh 050/342/" + made, bapperida)));
        events.add(new Event(
                at(days, today, ROOM_AGAIN),
                () -> keeping.setCeilings(year, LAST, POKIR, "Surat Edaran contoh 050/377/" + made, bapperida)));
        return events;
    }

    private void handOver(FiscalYear year, String name, Actor bapperida) {
        if (!rkpds.read(year).toHandOver().isEmpty()) handing.handOver(year, name, bapperida);
    }

    private static Instant at(Days days, LocalDate today, int daysAgo) {
        return days.inOffice(today.minusDays(daysAgo));
    }
}
