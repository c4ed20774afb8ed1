package id.balai.musrenbang.keeping;

import id.balai.database.CurrentCity;
import id.balai.identity.Actor;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.MovableClock;
import id.balai.musrenbang.cycle.CriteriaFile;
import id.balai.musrenbang.cycle.Cycle;
import id.balai.musrenbang.cycle.CyclePlan;
import id.balai.musrenbang.cycle.CycleRefused;
import id.balai.musrenbang.cycle.Level;
import id.balai.musrenbang.cycle.OpeningCycle;
import id.balai.musrenbang.cycle.ReasonFile;
import id.balai.musrenbang.cycle.Stage;
import id.balai.musrenbang.kamus.Kamus;
import id.balai.musrenbang.kamus.KamusFile;
import id.balai.musrenbang.kamus.PublishingKamus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Prepares the first year of a city, which has none to copy: the usual calendar, the criteria and reasons that ship with the
 * program, and the city's own kamus where it has one. All of it can be changed before it is opened.
 *
 * <p>Source of the dates: Permendagri 86/2017 and the calendars of Jakarta and Cirebon (meetings of the kelurahan from the
 * second week of January, kecamatan in February, forum of the agencies until mid March, city in March).
 */
@Service
class FirstYear {
    /** From the first of March on, the musrenbang of the coming year is too far gone to begin it. */
    private static final MonthDay TOO_LATE = MonthDay.of(3, 1);

    private static final String USUAL = "1275";

    private final OpeningCycle opening;
    private final PublishingKamus publishing;
    private final Kamus kamus;
    private final Clock clock;

    FirstYear(OpeningCycle opening, PublishingKamus publishing, Kamus kamus, Clock clock) {
        this.opening = opening;
        this.publishing = publishing;
        this.kamus = kamus;
        this.clock = clock;
    }

    /** The plan year that can still be begun. */
    FiscalYear year() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), MovableClock.JAKARTA);
        int held = MonthDay.from(today).isBefore(TOO_LATE) ? today.getYear() : today.getYear() + 1;
        return new FiscalYear(held + 1);
    }

    @Transactional
    public Optional<CycleRefused> prepare(Actor actor) {
        FiscalYear year = year();
        try {
            CyclePlan plan =
                    new CyclePlan(calendar(year), List.of(), List.of(), CriteriaFile.read(usual("criteria.csv")));
            Optional<CycleRefused> refused = opening.prepareFirst(plan, ReasonFile.read(usual("reasons.csv")), actor);
            if (refused.isEmpty()) kamus(year, actor);
            return refused;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void kamus(FiscalYear year, Actor actor) throws IOException {
        ClassPathResource own = file(CurrentCity.get().code().value(), "kamus.json");
        if (!own.exists() || !kamus.of(year).isEmpty()) return;
        KamusFile read = KamusFile.read(own.getInputStream());
        publishing.publish(year, read.source(), read.of(year), actor);
    }

    /** The stages of a plan year, held in the year before it; each from the morning of a day to the end of another. */
    static Cycle calendar(FiscalYear year) {
        return new Cycle(
                year,
                stage(year, null, "01-02", "01-31", 1),
                List.of(
                        stage(year, Level.LINGKUNGAN, "01-05", "02-08", 5),
                        stage(year, Level.KELURAHAN, "01-12", "02-15", 10),
                        stage(year, Level.KECAMATAN, "02-09", "03-01", 10),
                        stage(year, Level.AGENCY, "02-23", "03-15", 10),
                        stage(year, Level.CITY, "03-08", "03-31", 10),
                        stage(year, Level.SETWAN, "01-05", "03-22", 5)));
    }

    private static Stage stage(
            FiscalYear year, @org.jspecify.annotations.Nullable Level level, String first, String last, int days) {
        return new Stage(level, morning(year, first, 0), morning(year, last, 1), days);
    }

    private static Instant morning(FiscalYear year, String day, int later) {
        return LocalDate.parse(year.previous() + "-" + day)
                .plusDays(later)
                .atStartOfDay(MovableClock.JAKARTA)
                .toInstant();
    }

    /** The city's own file, or the one that every city can begin with. */
    private static InputStream usual(String name) throws IOException {
        ClassPathResource own = file(CurrentCity.get().code().value(), name);
        return (own.exists() ? own : file(USUAL, name)).getInputStream();
    }

    private static ClassPathResource file(String city, String name) {
        return new ClassPathResource("cities/" + city + "/" + name);
    }
}
