package id.balai.musrenbang.story;

import id.balai.database.CurrentCity;
import id.balai.demo.DemoPeople;
import id.balai.identity.Actor;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.MovableClock;
import id.balai.kernel.Rupiah;
import id.balai.musrenbang.cycle.CriteriaFile;
import id.balai.musrenbang.cycle.Criterion;
import id.balai.musrenbang.cycle.Cycle;
import id.balai.musrenbang.cycle.CyclePlan;
import id.balai.musrenbang.cycle.Level;
import id.balai.musrenbang.cycle.ListedReason;
import id.balai.musrenbang.cycle.OpeningCycle;
import id.balai.musrenbang.cycle.Pagu;
import id.balai.musrenbang.cycle.Quota;
import id.balai.musrenbang.cycle.ReasonFile;
import id.balai.musrenbang.cycle.Stage;
import id.balai.musrenbang.kamus.KamusFile;
import id.balai.musrenbang.kamus.PublishingKamus;
import id.balai.organisation.Posts;
import id.balai.organisation.Region;
import id.balai.organisation.Regions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** How Bapperida publishes the kamus of a plan year of the demo and opens its musrenbang. */
@Component
class YearOpening {
    static final Duration BEGAN = Duration.ofDays(302);
    private static final Rupiah OF_A_KELURAHAN = Rupiah.of(1_500_000_000L);
    private static final Rupiah OF_A_KECAMATAN = Rupiah.of(6_200_000_000L);
    private static final List<Level> LADDER =
            List.of(Level.LINGKUNGAN, Level.KELURAHAN, Level.KECAMATAN, Level.AGENCY, Level.CITY);
    private static final int[] OPENED_DAYS_AGO = {301, 298, 280, 255, 230};
    private static final int[] WORKING_DAYS = {5, 10, 15, 15, 10};
    private static final int SETWAN_WORKING_DAYS = 5;
    private static final List<Quota> QUOTAS =
            List.of(new Quota(Level.LINGKUNGAN, 12, 6), new Quota(Level.KELURAHAN, 60, 20));

    /** How many days before now what closes: the handing in and then each level. A year that runs closes nothing yet. */
    enum Span {
        RUNNING(-60, -60, -67, -74, -81, -88),
        OVER(215, 205, 185, 168, 150, 112);

        private final List<Integer> closedDaysAgo;

        Span(Integer... closedDaysAgo) {
            this.closedDaysAgo = List.of(closedDaysAgo);
        }
    }

    private final PublishingKamus kamus;
    private final OpeningCycle opening;
    private final Regions regions;
    private final Posts posts;
    private final MovableClock clock;

    YearOpening(PublishingKamus kamus, OpeningCycle opening, Regions regions, Posts posts, MovableClock clock) {
        this.kamus = kamus;
        this.opening = opening;
        this.regions = regions;
        this.posts = posts;
        this.clock = clock;
    }

    /**
     * Opens the cycle of a plan year.
     *
     * @param asOf ten months after it began
     * @param reasons whether the city's list of reasons comes with it; a city has one list
     */
    void open(FiscalYear year, Instant asOf, Span span, boolean reasons) {
        Actor bapperida = bapperida(asOf);
        String folder = "cities/" + CurrentCity.get().code() + "/";
        clock.at(asOf.minus(BEGAN), () -> {
            try {
                KamusFile file = KamusFile.read(new ClassPathResource(folder + "kamus.json").getInputStream());
                kamus.publish(year, file.source(), file.of(year), bapperida);
                List<ListedReason> listed = reasons
                        ? ReasonFile.read(new ClassPathResource(folder + "reasons.csv").getInputStream())
                        : List.of();
                List<Criterion> criteria =
                        CriteriaFile.read(new ClassPathResource(folder + "criteria.csv").getInputStream());
                opening.open(new CyclePlan(cycle(year, asOf, span), ceilings(), QUOTAS, criteria), listed, bapperida);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The plan that is being made: of the year after this one. */
    static FiscalYear planYear(Instant now) {
        return new FiscalYear(LocalDate.ofInstant(now, MovableClock.JAKARTA).getYear()).next();
    }

    private static Cycle cycle(FiscalYear year, Instant asOf, Span span) {
        List<Stage> levels = new ArrayList<>();
        for (int i = 0; i < LADDER.size(); i++) {
            Instant opens = midnight(asOf.minus(Duration.ofDays(OPENED_DAYS_AGO[i])));
            levels.add(new Stage(LADDER.get(i), opens, closes(asOf, span, i + 1), WORKING_DAYS[i]));
        }
        levels.add(new Stage(
                Level.SETWAN, levels.getFirst().opens(), closes(asOf, span, LADDER.size()), SETWAN_WORKING_DAYS));
        return new Cycle(year, new Stage(null, midnight(asOf.minus(BEGAN)), closes(asOf, span, 0), 1), levels);
    }

    private static Instant closes(Instant asOf, Span span, int stage) {
        return midnight(asOf.minus(Duration.ofDays(span.closedDaysAgo.get(stage))));
    }

    private List<Pagu> ceilings() {
        List<Pagu> ceilings = new ArrayList<>();
        for (Region region : regions.kelurahan()) {
            ceilings.add(new Pagu(Level.KELURAHAN, region.code().value(), OF_A_KELURAHAN, Rupiah.ZERO));
        }
        for (Region region : regions.kecamatan()) {
            ceilings.add(new Pagu(Level.KECAMATAN, region.code().value(), OF_A_KECAMATAN, Rupiah.ZERO));
        }
        return ceilings;
    }

    private Actor bapperida(Instant now) {
        var person = DemoPeople.of("bapperida");
        LocalDate today = LocalDate.ofInstant(now, MovableClock.JAKARTA);
        return new Actor(person.id(), person.name(), posts.heldBy(person.id(), today));
    }

    private static Instant midnight(Instant at) {
        return LocalDate.ofInstant(at, MovableClock.JAKARTA)
                .atStartOfDay(MovableClock.JAKARTA)
                .toInstant();
    }
}
