package id.balai.musrenbang.cycle;

import id.balai.database.DataVersion;
import id.balai.identity.Actor;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.Ids;
import id.balai.kernel.MovableClock;
import id.balai.kernel.Rupiah;
import id.balai.ledger.Decision;
import id.balai.ledger.Ledger;
import id.balai.musrenbang.cycle.CycleChange.Part;
import id.balai.musrenbang.cycle.CycleChange.Subject;
import id.balai.organisation.HeldPost;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Preparing and opening the musrenbang of a year: decisions with their record. */
@Service
public class OpeningCycle {
    static final String KIND = "musrenbang.cycle";

    private final JdbcClient jdbc;
    private final Cycles cycles;
    private final Pagus pagus;
    private final Quotas quotas;
    private final Criteria criteria;
    private final ReasonList reasons;
    private final CycleChanges changes;
    private final Ledger ledger;
    private final DataVersion data;
    private final Clock clock;

    OpeningCycle(
            JdbcClient jdbc,
            Cycles cycles,
            Pagus pagus,
            Quotas quotas,
            Criteria criteria,
            ReasonList reasons,
            CycleChanges changes,
            Ledger ledger,
            DataVersion data,
            Clock clock) {
        this.jdbc = jdbc;
        this.cycles = cycles;
        this.pagus = pagus;
        this.quotas = quotas;
        this.criteria = criteria;
        this.reasons = reasons;
        this.changes = changes;
        this.ledger = ledger;
        this.data = data;
        this.clock = clock;
    }

    /** Opens a cycle with its ceilings, quotas and criteria, and the city's list of reasons. */
    @Transactional
    public void open(CyclePlan plan, List<ListedReason> listed, Actor actor) {
        Cycle cycle = plan.cycle();
        List<Pagu> ceilings = plan.ceilings();
        UUID id = Ids.next();
        int year = cycle.year().value();
        jdbc.sql("INSERT INTO musrenbang_cycle (id, year, version) VALUES (?, ?, 1)")
                .params(id, year)
                .update();
        fill(plan);
        reasons.add(listed, today());
        ledger.append(Decision.on(KIND, id, 1)
                .by(actor.person(), "bapperida")
                .starting("dibuka")
                .with("year", cycle.year())
                .with("opens", cycle.submission().opens())
                .with("ends", cycle.ends())
                .with("pagu", total(ceilings)));
        changed();
    }

    /**
     * Prepares the year after the newest one, with its stages a year later and everything else as it was.
     *
     * @return the year, or why not
     */
    @Transactional
    public Optional<CycleRefused> prepare(Actor actor) {
        HeldPost post = ChangingCycle.post(actor);
        Optional<Cycle> newest =
                cycles.listKept().stream().map(Cycles.Known::cycle).findFirst();
        if (newest.isEmpty()) return Optional.of(new CycleRefused.NothingToFollow());
        FiscalYear before = newest.get().year();
        CyclePlan plan =
                new CyclePlan(newest.get().nextYear(), pagus.list(before), quotas.list(before), criteria.list(before));
        return prepare(plan, before, actor, post);
    }

    /**
     * Prepares the first year of a city, which has none to copy from, and gives the city its list of reasons.
     *
     * @param from the day on which proposals begin to be taken
     */
    @Transactional
    public Optional<CycleRefused> prepareFirst(FiscalYear year, LocalDate from, Actor actor) {
        HeldPost post = ChangingCycle.post(actor);
        if (!cycles.listKept().isEmpty()) return Optional.of(new CycleRefused.AlreadyThere());
        Optional<CycleRefused> refused = prepare(FirstYear.plan(year, from), null, actor, post);
        if (refused.isEmpty()) reasons.add(FirstYear.reasons(), today());
        return refused;
    }

    private Optional<CycleRefused> prepare(CyclePlan plan, @Nullable FiscalYear before, Actor actor, HeldPost post) {
        UUID id = Ids.next();
        int added = jdbc.sql("""
                        INSERT INTO musrenbang_cycle (id, year, version, state) VALUES (?, ?, 1, 'PREPARED')
                        ON CONFLICT DO NOTHING""").params(id, plan.cycle().year().value()).update();
        if (added == 0) return Optional.of(new CycleRefused.AlreadyThere());
        fill(plan);
        changes.prepared(id, before, actor, post);
        return Optional.empty();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), MovableClock.JAKARTA);
    }

    /** Opens a year that was prepared: from now on everybody sees it, and its stages take what their dates allow. */
    @Transactional
    public Optional<CycleRefused> openPrepared(FiscalYear year, Actor actor) {
        HeldPost post = ChangingCycle.post(actor);
        CycleChanges.Held held = changes.hold(year);
        if (held.open()) return Optional.of(new CycleRefused.AlreadyThere());
        Part part = new Part(Subject.OPENED, null, "", "", year.toString());
        changes.decided(held, List.of(part), null, actor, post);
        return Optional.empty();
    }

    private void fill(CyclePlan plan) {
        Cycle cycle = plan.cycle();
        int year = cycle.year().value();
        int ordinal = 0;
        for (Stage stage : cycle.stages()) insert(year, ordinal++, stage);
        plan.ceilings().forEach(pagu -> pagus.set(cycle.year(), pagu));
        plan.quotaOfEachLevel().forEach(quota -> quotas.set(cycle.year(), quota));
        for (Level level : cycle.ladder().levels()) criteria.set(cycle.year(), level, plan.criteriaOf(level));
    }

    private void insert(int year, int ordinal, Stage stage) {
        jdbc.sql("""
                        INSERT INTO musrenbang_stage (year, ordinal, level, opens, closes, working_days)
                        VALUES (:year, :ordinal, :level, :opens, :closes, :days)""")
                .param("year", year)
                .param("ordinal", ordinal)
                .param("level", name(stage))
                .param("opens", stage.opens().atOffset(ZoneOffset.UTC))
                .param("closes", stage.closes().atOffset(ZoneOffset.UTC))
                .param("days", stage.workingDays())
                .update();
    }

    private static @Nullable String name(Stage stage) {
        return stage.level() == null ? null : stage.level().name();
    }

    private void changed() {
        // Forgotten first: whoever sees the new version of the data must not find the old cycle.
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                cycles.forget();
            }
        });
        data.changed();
    }

    private static Rupiah total(List<Pagu> ceilings) {
        return ceilings.stream()
                .filter(pagu -> pagu.level() == Level.KECAMATAN)
                .map(Pagu::ceiling)
                .reduce(Rupiah.ZERO, Rupiah::plus);
    }
}
