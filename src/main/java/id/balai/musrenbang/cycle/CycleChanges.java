package id.balai.musrenbang.cycle;

import id.balai.database.DataVersion;
import id.balai.identity.Actor;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.NonBlank;
import id.balai.kernel.Reason;
import id.balai.kernel.ReasonCode;
import id.balai.ledger.Decision;
import id.balai.ledger.Ledger;
import id.balai.musrenbang.cycle.CycleChange.Part;
import id.balai.musrenbang.cycle.CycleChange.Subject;
import id.balai.organisation.HeldPost;
import id.balai.web.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What was decided about the years of the current city; only grows. */
@Repository
public class CycleChanges {
    private final JdbcClient jdbc;
    private final Cycles cycles;
    private final Ledger ledger;
    private final DataVersion data;
    private final Clock clock;

    CycleChanges(JdbcClient jdbc, Cycles cycles, Ledger ledger, DataVersion data, Clock clock) {
        this.jdbc = jdbc;
        this.cycles = cycles;
        this.ledger = ledger;
        this.data = data;
        this.clock = clock;
    }

    /** The newest first. */
    public List<CycleChange> list(FiscalYear year, int limit) {
        return jdbc.sql("""
                        SELECT h.* FROM musrenbang_cycle_change h JOIN musrenbang_cycle c ON c.id = h.cycle
                        WHERE c.year = ? ORDER BY h.version DESC, h.ordinal LIMIT ?""")
                .params(year.value(), limit)
                .query((row, n) -> change(row))
                .list();
    }

    /**
     * The year, held until the transaction ends: against whoever else changes it and whoever accepts, scores or hands in
     * by its stages, which hold it together. What only points to it, as every proposal does, need not wait.
     *
     * @throws NotFound when the city has none
     */
    Held hold(FiscalYear year) {
        return jdbc.sql("SELECT id, version, state FROM musrenbang_cycle WHERE year = ? FOR NO KEY UPDATE")
                .param(year.value())
                .query((row, n) -> new Held(
                        row.getObject("id", UUID.class), row.getInt("version"), "OPEN".equals(row.getString("state"))))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Why who read the year in an older version may not decide about this matter: somebody else did meanwhile. */
    Optional<CycleRefused> changedSince(int seen, Held held, Subject subject, @Nullable Level level) {
        if (seen == held.version) return Optional.empty();
        return jdbc.sql("""
                        SELECT * FROM musrenbang_cycle_change WHERE cycle = :cycle AND version > :seen
                          AND subject = :subject AND level IS NOT DISTINCT FROM :level
                        ORDER BY version DESC, ordinal LIMIT 1""")
                .param("cycle", held.id)
                .param("seen", seen)
                .param("subject", subject.name())
                .param("level", level == null ? null : level.name())
                .query((row, n) -> change(row))
                .optional()
                .map(CycleRefused.ChangedByAnother::new);
    }

    /** Writes down what was decided about a year that is held, in the log and beside it. */
    void decided(Held held, List<Part> parts, @Nullable Reason reason, Actor actor, HeldPost post) {
        boolean opens = parts.getFirst().subject() == Subject.OPENED;
        jdbc.sql("UPDATE musrenbang_cycle SET version = version + 1, state = ? WHERE id = ?")
                .params(opens || held.open ? "OPEN" : "PREPARED", held.id)
                .update();
        String before = held.open ? "dibuka" : "disiapkan";
        Decision decision = Decision.on(OpeningCycle.KIND, held.id, held.version + 1)
                .by(actor.person(), "bapperida")
                .moving(before, opens ? "dibuka" : before);
        append(held.id, held.version + 1, decision, parts, reason, actor, post);
    }

    /**
     * Writes down that a year was prepared.
     *
     * @param from the year that it was copied from; null for the first of a city
     */
    void prepared(UUID cycle, @Nullable FiscalYear from, Actor actor, HeldPost post) {
        Decision decision = Decision.on(OpeningCycle.KIND, cycle, 1)
                .by(actor.person(), "bapperida")
                .starting("disiapkan");
        append(
                cycle,
                1,
                decision,
                List.of(new Part(Subject.PREPARED, null, "", "", from == null ? "" : from.toString())),
                null,
                actor,
                post);
    }

    private void append(
            UUID cycle,
            int version,
            Decision decision,
            List<Part> parts,
            @Nullable Reason reason,
            Actor actor,
            HeldPost post) {
        Part first = parts.getFirst();
        Decision full = decision.with("what", first.subject()).with("places", parts.size());
        full = full.with(
                "level", first.level() == null ? "SUBMISSION" : first.level().name());
        if (reason != null) full = full.with("reason", reason.code());
        full = full.with("before", parts.stream().map(Part::before).toList())
                .with("after", parts.stream().map(Part::after).toList());
        if (reason != null) full = full.sealing("sentence", reason.sentence().value());
        UUID entry = ledger.append(full).value();
        Instant now = clock.instant();
        int ordinal = 1;
        for (Part part : parts) {
            add(
                    cycle,
                    new CycleChange(
                            version,
                            part.subject(),
                            part.level(),
                            part.place(),
                            part.before(),
                            part.after(),
                            reason,
                            actor.displayName(),
                            post.title(),
                            now,
                            entry),
                    ordinal++,
                    actor);
        }
        changed();
    }

    private void add(UUID cycle, CycleChange change, int ordinal, Actor actor) {
        Reason reason = change.reason();
        jdbc.sql("""
                        INSERT INTO musrenbang_cycle_change (cycle, version, ordinal, subject, level, place, before, after,
                          reason, sentence, actor, actor_name, post_title, at, entry)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        cycle,
                        change.version(),
                        ordinal,
                        change.subject().name(),
                        change.level() == null ? null : change.level().name(),
                        change.place(),
                        change.before(),
                        change.after(),
                        reason == null ? null : reason.code().value(),
                        reason == null ? null : reason.sentence().value(),
                        actor.person().value(),
                        change.actorName(),
                        change.postTitle(),
                        change.at().atOffset(ZoneOffset.UTC),
                        change.entry()))
                .update();
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

    private static CycleChange change(ResultSet row) throws SQLException {
        @Nullable String level = row.getString("level");
        @Nullable String reason = row.getString("reason");
        return new CycleChange(
                row.getInt("version"),
                Subject.valueOf(row.getString("subject")),
                level == null ? null : Level.valueOf(level),
                row.getString("place"),
                row.getString("before"),
                row.getString("after"),
                reason == null ? null : new Reason(new ReasonCode(reason), new NonBlank(row.getString("sentence"))),
                row.getString("actor_name"),
                row.getString("post_title"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("entry", UUID.class));
    }

    /** A year that nobody else changes meanwhile. */
    record Held(UUID id, int version, boolean open) {}
}
