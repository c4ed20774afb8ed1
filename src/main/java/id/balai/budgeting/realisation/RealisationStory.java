package id.balai.budgeting.realisation;

import id.balai.demo.DemoPeople;
import id.balai.demo.DemoPerson;
import id.balai.demo.DemoStory;
import id.balai.identity.Actor;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.MovableClock;
import id.balai.organisation.Posts;
import id.balai.web.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The demo's books of this year: a file of what was spent in each month that is over, invented. Agencies spend little at
 * first and catch up towards the end, as they do everywhere.
 */
@Component
class RealisationStory implements DemoStory {
    private static final int ORDER = 65;
    private static final int[] PER_CENT = {31, 48, 71, 83, 92, 104, 98, 107, 111, 118, 121, 127};

    private final MovableClock clock;
    private final Posts posts;
    private final BringingRealisation bringing;
    private final JdbcClient jdbc;

    RealisationStory(MovableClock clock, Posts posts, BringingRealisation bringing, JdbcClient jdbc) {
        this.clock = clock;
        this.posts = posts;
        this.bringing = bringing;
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void tell() {
        LocalDate today = LocalDate.now(clock);
        int months = today.getMonthValue() - 1;
        if (months == 0) return;
        FiscalYear year = new FiscalYear(today.getYear());
        String file = file(year, months);
        if (file.isEmpty()) return;
        LocalDate day = today.withDayOfMonth(1);
        clock.at(day.atTime(LocalTime.of(8, 0)).atZone(MovableClock.JAKARTA).toInstant(), () -> {
            try {
                Actor ppkd = ppkd();
                bringing.take(
                        bringing.trial(
                                year,
                                file.getBytes(StandardCharsets.UTF_8),
                                "realisasi-" + year + "-bulan-" + months + ".csv",
                                ppkd),
                        ppkd);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private Actor ppkd() {
        DemoPerson person = DemoPeople.of("ppkd");
        return new Actor(person.id(), person.name(), posts.heldBy(person.id(), LocalDate.now(clock)));
    }

    /** From the months of the DPA; empty where there is none. */
    private String file(FiscalYear year, int months) {
        StringWriter text = new StringWriter();
        CsvWriter csv = new CsvWriter(text);
        int[] rows = {0};
        jdbc.sql("""
                        SELECT c.agency, c.sub_kegiatan, c.account, c.months FROM budgeting_version_cash c
                        WHERE c.version = (SELECT id FROM budgeting_version WHERE year = ? AND stage = 'DPA'
                                           ORDER BY serial DESC LIMIT 1)
                        ORDER BY 1, 2, 3""").param(year.value()).query(row -> {
            BigDecimal[] plan = (BigDecimal[]) row.getArray("months").getArray();
            try {
                if (rows[0]++ == 0) csv.row("skpd", "sub_kegiatan", "rekening", "bulan", "realisasi");
                for (int month = 1; month <= months; month++) {
                    csv.row(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            month,
                            spent(plan[month - 1], row.getString(1), month));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return rows[0] == 0 ? "" : text.toString();
    }

    /** Some agencies are quicker than others. */
    private static BigDecimal spent(BigDecimal plan, String agency, int month) {
        int pace = Math.floorMod(agency.hashCode(), 17) - 9;
        return plan.multiply(BigDecimal.valueOf(PER_CENT[month - 1] + (long) pace))
                .movePointLeft(2)
                .setScale(0, RoundingMode.HALF_UP);
    }
}
