package id.balai.musrenbang.story;

import id.balai.kernel.FiscalYear;
import id.balai.kernel.MovableClock;
import id.balai.musrenbang.cycle.Cycle;
import id.balai.musrenbang.cycle.Cycles;
import id.balai.musrenbang.kamus.Kamus;
import id.balai.organisation.Posts;
import id.balai.organisation.WorkingCalendar;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Residents propose and levels decide in a plan year of the demo, in the order in which it happened: what came first has
 * the lower number and stands first in the decision log.
 */
@Component
class ProposalTelling {
    private static final int SEED = 1275;
    /** Told so many at a time, because a first start should take seconds. */
    private static final int TOGETHER = 25;

    private final Flows flows;
    private final RkpdTelling rkpd;
    private final PokirTelling pokir;
    private final Cycles cycles;
    private final Kamus kamus;
    private final Posts posts;
    private final WorkingCalendar calendar;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final MovableClock clock;

    ProposalTelling(
            Flows flows,
            RkpdTelling rkpd,
            PokirTelling pokir,
            Cycles cycles,
            Kamus kamus,
            Posts posts,
            WorkingCalendar calendar,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            MovableClock clock) {
        this.flows = flows;
        this.rkpd = rkpd;
        this.pokir = pokir;
        this.cycles = cycles;
        this.kamus = kamus;
        this.posts = posts;
        this.calendar = calendar;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Tells the proposals of a file, {@code demo/NAME.json}, in the cycle of that year. */
    void tell(FiscalYear year, String name) {
        Instant now = clock.instant();
        Cycle cycle = cycles.get(year);
        Cast cast = new Cast(posts, LocalDate.ofInstant(now, MovableClock.JAKARTA));
        Days days = new Days(calendar, now, new Random(SEED));
        List<Event> events = new ArrayList<>();
        for (Told told : read(name)) {
            Telling telling = new Telling(told, cycle, cast, kamus, flows, jdbc);
            events.addAll(telling.events(days));
        }
        events.addAll(rkpd.events(year, days, cast));
        events.addAll(pokir.events(cycle, days, cast));
        events.sort(Comparator.comparing(Event::at));
        for (int i = 0; i < events.size(); i += TOGETHER) {
            List<Event> some = events.subList(i, Math.min(events.size(), i + TOGETHER));
            transaction.executeWithoutResult(t -> some.forEach(event -> clock.at(event.at(), event.what())));
        }
    }

    private static List<Told> read(String name) {
        try (InputStream in = new ClassPathResource("demo/" + name + ".json").getInputStream()) {
            return JsonMapper.builder().build().readValue(in.readAllBytes(), new TypeReference<List<Told>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Something that happened at a time. */
    record Event(Instant at, Runnable what) {}
}
