package id.balai.budgeting.rka;

import id.balai.identity.Actor;
import id.balai.kernel.Rupiah;
import id.balai.ledger.EntryId;
import id.balai.organisation.HeldPost;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What was decided about ceilings, beside the log; only grows. */
@Component
class CeilingChanges {
    private final JdbcTemplate jdbc;
    private final Clock clock;

    CeilingChanges(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Change(Pot pot, Rupiah before, Rupiah amount, HeldPost post) {}

    /** @param entries where the log has them, in the same order */
    void add(List<Change> changes, List<EntryId> entries, String reason, Actor actor) {
        Timestamp now = Timestamp.from(clock.instant());
        List<Object[]> rows = IntStream.range(0, changes.size())
                .mapToObj(i -> row(changes.get(i), entries.get(i), reason, actor, now))
                .toList();
        jdbc.batchUpdate("""
                INSERT INTO budgeting_ceiling_change (entry, year, agency, sub_kegiatan, before, amount, reason, actor,
                  actor_name, post_title, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
    }

    private static Object[] row(Change change, EntryId entry, String reason, Actor actor, Timestamp now) {
        Pot pot = change.pot;
        return new Object[] {
            entry.value(),
            pot.year().value(),
            pot.agency().value(),
            pot.subKegiatan().value(),
            change.before.amount(),
            change.amount.amount(),
            reason,
            actor.person().value(),
            actor.displayName(),
            change.post.title(),
            now
        };
    }
}
