package id.balai.budgeting.calendar;

import id.balai.database.DataVersion;
import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Place;
import id.balai.identity.Policy;
import id.balai.kernel.FiscalYear;
import id.balai.ledger.Decision;
import id.balai.ledger.Ledger;
import id.balai.organisation.HeldPost;
import id.balai.web.NotFound;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The TAPD, and its members PPKD and Bapperida, say from when to when a stage of a year is open: that opens it, closes it
 * or gives it more time. Why is said to everybody.
 */
@Service
@Transactional
public class OpeningStage {
    public static final String KIND = "budgeting.schedule";

    private final Schedules schedules;
    private final StageChanges changes;
    private final Ledger ledger;
    private final Clock clock;
    private final DataVersion data;

    OpeningStage(Schedules schedules, StageChanges changes, Ledger ledger, Clock clock, DataVersion data) {
        this.schedules = schedules;
        this.changes = changes;
        this.ledger = ledger;
        this.clock = clock;
        this.data = data;
    }

    /**
     * @param reason why, in words for everybody
     * @return the refusal, or empty when it was done
     * @throws NotFound when this person may not say that
     */
    public Optional<StageRefused> run(FiscalYear year, Phase phase, Window window, String reason, Actor actor) {
        HeldPost post = Policy.postFor(actor, Permission.KEEP_BUDGET_CALENDAR, Place.CITY)
                .orElseThrow(NotFound::new);
        schedules.holdAlone(year);
        Schedules.OfYear known = schedules.of(year);
        Window before = known.windows().get(phase);
        if (window.closes().isBefore(window.opens())) return Optional.of(new StageRefused.ClosesBeforeItOpens());
        if (window.equals(before)) return Optional.of(new StageRefused.NothingChanged());
        if (known.adopted() && phase.leadsToAdoption()) return Optional.of(new StageRefused.Adopted(phase));
        Schedules.Set set = schedules.set(year, phase, window);
        UUID entry = ledger.append(Decision.on(KIND, set.id(), set.version())
                        .by(actor.person(), post.role().name().toLowerCase(Locale.ROOT))
                        .moving(set.version() == 1 ? null : "ditetapkan", "ditetapkan")
                        .with("year", year)
                        .with("stage", phase)
                        .with("opens", window.opens())
                        .with("closes", window.closes())
                        .sealing("reason", reason))
                .value();
        StageChange change = new StageChange(
                phase, before, window, reason, actor.displayName(), post.title(), clock.instant(), entry);
        changes.add(set, year, change, actor);
        data.changed();
        return Optional.empty();
    }

    /** Several stages of a year at once, as a city fixes its calendar. */
    public void runAll(FiscalYear year, List<Planned> planned, String reason, Actor actor) {
        for (Planned each : planned) {
            run(year, each.phase, each.window, reason, actor).ifPresent(refused -> {
                throw new IllegalArgumentException(each + ": " + refused);
            });
        }
    }

    /** A stage and the days that it is to have. */
    public record Planned(Phase phase, Window window) {}
}
