package id.balai.musrenbang.cycle;

import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Place;
import id.balai.identity.Policy;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.Reason;
import id.balai.kernel.Rupiah;
import id.balai.musrenbang.cycle.CycleChange.Part;
import id.balai.musrenbang.cycle.CycleChange.Subject;
import id.balai.organisation.HeldPost;
import id.balai.web.NotFound;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changing the dates, ceilings, quotas and criteria of a year: each a decision of Bapperida, with a reason once the year is
 * open (Asahan Perbup 49/2017: the administrator opens and locks schedules; changes after a lock need a letter).
 *
 * <p>Everybody says which version of the year was before the eyes: what somebody else decided about the same matter since
 * then is not silently undone, but refused and shown.
 */
@Service
public class ChangingCycle {
    private final JdbcClient jdbc;
    private final Cycles cycles;
    private final Pagus pagus;
    private final Quotas quotas;
    private final Criteria criteria;
    private final CycleChanges changes;

    ChangingCycle(JdbcClient jdbc, Cycles cycles, Pagus pagus, Quotas quotas, Criteria criteria, CycleChanges changes) {
        this.jdbc = jdbc;
        this.cycles = cycles;
        this.pagus = pagus;
        this.quotas = quotas;
        this.criteria = criteria;
        this.changes = changes;
    }

    /**
     * Opens, closes or extends a stage, by its two instants; or gives its level more or less time for a proposal.
     *
     * @param seen the version of the year that was read
     */
    @Transactional
    public Optional<CycleRefused> stage(
            FiscalYear year, int seen, Stage changed, @Nullable Reason reason, Actor actor) {
        HeldPost post = post(actor);
        CycleChanges.Held held = changes.hold(year);
        Optional<CycleRefused> late = changes.changedSince(seen, held, Subject.STAGE, changed.level());
        if (late.isPresent()) return late;
        Stage before = cycles.fresh(year).stages().stream()
                .filter(s -> s.level() == changed.level())
                .findFirst()
                .orElseThrow(NotFound::new);
        if (before.equals(changed)) return Optional.of(new CycleRefused.NothingChanged());
        if (held.open() && reason == null) return Optional.of(new CycleRefused.ReasonMissing());
        jdbc.sql("""
                        UPDATE musrenbang_stage SET opens = :opens, closes = :closes, working_days = :days
                        WHERE year = :year AND level IS NOT DISTINCT FROM :level""")
                .param("opens", changed.opens().atOffset(ZoneOffset.UTC))
                .param("closes", changed.closes().atOffset(ZoneOffset.UTC))
                .param("days", changed.workingDays())
                .param("year", year.value())
                .param("level", changed.level() == null ? null : changed.level().name())
                .update();
        Part part = new Part(Subject.STAGE, changed.level(), "", words(before), words(changed));
        changes.decided(held, List.of(part), reason, actor, post);
        return Optional.empty();
    }

    /**
     * Sets ceilings of one level, all in one decision; those that stay the same are left alone.
     *
     * @param seen the version of the year that was read
     */
    @Transactional
    public Optional<CycleRefused> ceilings(
            FiscalYear year, int seen, Level level, List<Pagu> wanted, @Nullable Reason reason, Actor actor) {
        HeldPost post = post(actor);
        CycleChanges.Held held = changes.hold(year);
        Optional<CycleRefused> late = changes.changedSince(seen, held, Subject.PAGU, level);
        if (late.isPresent()) return late;
        List<Part> parts = new ArrayList<>();
        for (Pagu pagu :
                wanted.stream().sorted(Comparator.comparing(Pagu::place)).toList()) {
            Optional<Pagu> before = pagus.findForTaking(year, level, pagu.place());
            if (before.filter(b -> b.ceiling().equals(pagu.ceiling())).isPresent()) continue;
            Rupiah taken = before.map(Pagu::taken).orElseGet(() -> pagus.taken(year, level, pagu.place()));
            if (taken.exceeds(pagu.ceiling())) {
                return Optional.of(new CycleRefused.BelowTaken(level, pagu.place(), taken));
            }
            parts.add(new Part(
                    Subject.PAGU,
                    level,
                    pagu.place(),
                    before.map(b -> b.ceiling().toString()).orElse(""),
                    pagu.ceiling().toString()));
        }
        if (parts.isEmpty()) return Optional.of(new CycleRefused.NothingChanged());
        if (held.open() && reason == null) return Optional.of(new CycleRefused.ReasonMissing());
        for (Pagu pagu : wanted) pagus.set(year, pagu);
        changes.decided(held, parts, reason, actor, post);
        return Optional.empty();
    }

    /**
     * Sets the quota of a level.
     *
     * @param seen the version of the year that was read
     */
    @Transactional
    public Optional<CycleRefused> quota(FiscalYear year, int seen, Quota wanted, @Nullable Reason reason, Actor actor) {
        HeldPost post = post(actor);
        CycleChanges.Held held = changes.hold(year);
        Optional<CycleRefused> late = changes.changedSince(seen, held, Subject.QUOTA, wanted.level());
        if (late.isPresent()) return late;
        Quota before = quotas.findForChanging(year, wanted.level()).orElseThrow(NotFound::new);
        if (before.equals(wanted)) return Optional.of(new CycleRefused.NothingChanged());
        Quota.Used most = quotas.mostUsed(year, wanted.level());
        if (wanted.sent() != null && most.sent() > wanted.sent()) {
            return Optional.of(new CycleRefused.BelowUsed(wanted.level(), most.sent()));
        }
        if (wanted.own() != null && most.own() > wanted.own()) {
            return Optional.of(new CycleRefused.BelowUsed(wanted.level(), most.own()));
        }
        if (held.open() && reason == null) return Optional.of(new CycleRefused.ReasonMissing());
        quotas.set(year, wanted);
        Part part = new Part(Subject.QUOTA, wanted.level(), "", words(before), words(wanted));
        changes.decided(held, List.of(part), reason, actor, post);
        return Optional.empty();
    }

    /**
     * Sets the criteria of a level, as long as nothing was scored by them.
     *
     * @param seen the version of the year that was read
     */
    @Transactional
    public Optional<CycleRefused> criteria(
            FiscalYear year, int seen, Level level, List<Criterion> wanted, @Nullable Reason reason, Actor actor) {
        HeldPost post = post(actor);
        CycleChanges.Held held = changes.hold(year);
        if (!cycles.fresh(year).ladder().levels().contains(level)) throw new NotFound();
        Optional<CycleRefused> late = changes.changedSince(seen, held, Subject.CRITERIA, level);
        if (late.isPresent()) return late;
        if (criteria.isLocked(year, level)) return Optional.of(new CycleRefused.ScoringBegun(level));
        List<Criterion> before = criteria.list(year, level);
        if (before.equals(wanted)) return Optional.of(new CycleRefused.NothingChanged());
        int sum = wanted.stream().mapToInt(Criterion::weight).sum();
        if (sum != 100) return Optional.of(new CycleRefused.WeightsNotWhole(sum));
        if (held.open() && reason == null) return Optional.of(new CycleRefused.ReasonMissing());
        criteria.set(year, level, wanted);
        Part part = new Part(Subject.CRITERIA, level, "", words(before), words(wanted));
        changes.decided(held, List.of(part), reason, actor, post);
        return Optional.empty();
    }

    static HeldPost post(Actor actor) {
        return Policy.postFor(actor, Permission.KEEP_CYCLE, Place.CITY).orElseThrow(NotFound::new);
    }

    private static String words(Stage stage) {
        return stage.opens() + " " + stage.closes() + " " + stage.workingDays();
    }

    private static String words(Quota quota) {
        return (quota.sent() == null ? "-" : quota.sent()) + " " + (quota.own() == null ? "-" : quota.own());
    }

    private static String words(List<Criterion> criteria) {
        return criteria.stream().map(c -> c.code() + " " + c.weight()).collect(Collectors.joining(", "));
    }
}
