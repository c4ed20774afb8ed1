package id.balai.musrenbang.cycle;

import id.balai.database.DataVersion;
import id.balai.identity.Actor;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.Ids;
import id.balai.kernel.MovableClock;
import id.balai.kernel.Reason;
import id.balai.kernel.Rupiah;
import id.balai.ledger.Decision;
import id.balai.ledger.Ledger;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Opening the musrenbang of a year, extending a stage of it, setting its ceilings: each a decision with its record. */
@Service
public class OpeningCycle {
    static final String KIND = "musrenbang.cycle";

    private final JdbcClient jdbc;
    private final Cycles cycles;
    private final Pagus pagus;
    private final Quotas quotas;
    private final Criteria criteria;
    private final ReasonList reasons;
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
            Ledger ledger,
            DataVersion data,
            Clock clock) {
        this.jdbc = jdbc;
        this.cycles = cycles;
        this.pagus = pagus;
        this.quotas = quotas;
        this.criteria = criteria;
        this.reasons = reasons;
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
        int ordinal = 0;
        for (Stage stage : cycle.stages()) insert(year, ordinal++, stage);
        ceilings.forEach(pagu -> pagus.set(cycle.year(), pagu));
        plan.quotaOfEachLevel().forEach(quota -> quotas.set(cycle.year(), quota));
        for (Level level : cycle.ladder().levels()) criteria.set(cycle.year(), level, plan.criteriaOf(level));
        reasons.add(listed, LocalDate.ofInstant(clock.instant(), MovableClock.JAKARTA));
        ledger.append(Decision.on(KIND, id, 1)
                .by(actor.person(), "bapperida")
                .starting("dibuka")
                .with("year", cycle.year())
                .with("opens", cycle.submission().opens())
                .with("ends", cycle.ends())
                .with("pagu", total(ceilings)));
        changed();
    }

    /** Lets a stage close later than it was said; the reason is public. */
    @Transactional
    public void extend(FiscalYear year, Stage stage, Instant closes, Reason reason, Actor actor) {
        if (!closes.isAfter(stage.closes())) throw new IllegalArgumentException("extended to an earlier instant");
        Version version = next(year);
        jdbc.sql(
                        "UPDATE musrenbang_stage SET closes = :closes WHERE year = :year AND level IS NOT DISTINCT FROM :level")
                .param("closes", closes.atOffset(ZoneOffset.UTC))
                .param("year", year.value())
                .param("level", name(stage))
                .update();
        ledger.append(Decision.on(KIND, version.id, version.number)
                .by(actor.person(), "bapperida")
                .moving("dibuka", "dibuka")
                .with(
                        "stage",
                        stage.level() == null ? "SUBMISSION" : stage.level().name())
                .with("closes", closes)
                .with("reason", reason.code())
                .sealing("sentence", reason.sentence().value()));
        changed();
    }

    private Version next(FiscalYear year) {
        return jdbc.sql("UPDATE musrenbang_cycle SET version = version + 1 WHERE year = ? RETURNING id, version")
                .param(year.value())
                .query((row, n) -> new Version(row.getObject("id", UUID.class), row.getInt("version")))
                .single();
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
        data.changed();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                cycles.forget();
            }
        });
    }

    private static Rupiah total(List<Pagu> ceilings) {
        return ceilings.stream()
                .filter(pagu -> pagu.level() == Level.KECAMATAN)
                .map(Pagu::ceiling)
                .reduce(Rupiah.ZERO, Rupiah::plus);
    }

    private record Version(UUID id, int number) {}
}
