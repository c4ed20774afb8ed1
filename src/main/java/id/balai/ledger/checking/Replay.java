package id.balai.ledger.checking;

import id.balai.database.CurrentCity;
import id.balai.ledger.LedgerSubject;
import id.balai.ledger.publication.LogYear;
import id.balai.ledger.publication.LogYears;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Compares everything with the published log, which nobody can change unseen: first the log with its signatures, then the
 * database's copy with the log, then each table with what was decided. A log alone shows that nothing was removed from it;
 * this shows that nothing happened beside it.
 */
@Component
class Replay {
    private static final Logger LOG = LoggerFactory.getLogger(Replay.class);

    private final List<LedgerSubject> subjects;
    private final PublishedEntries published;
    private final ReplayedObjects objects;
    private final JdbcClient jdbc;
    private final Clock clock;

    Replay(
            List<LedgerSubject> subjects,
            PublishedEntries published,
            ReplayedObjects objects,
            JdbcClient jdbc,
            Clock clock) {
        this.subjects = subjects;
        this.published = published;
        this.objects = objects;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Replays the current city and keeps what it found, in place of what the last replay found. */
    List<Finding> run() throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (LogYear year : new LogYears(jdbc).list()) findings.addAll(published.compare(year));
        for (LedgerSubject subject : subjects) findings.addAll(objects.compare(subject));
        keep(findings);
        findings.forEach(each -> LOG.error("replay of {}: {}", CurrentCity.get().name(), each));
        return findings;
    }

    private void keep(List<Finding> findings) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("DELETE FROM ledger_finding").update();
        for (Finding each : findings) {
            jdbc.sql("INSERT INTO ledger_finding (found_at, what, kind, object, detail) VALUES (?, ?, ?, ?, ?)")
                    .param(now)
                    .param(each.what().name())
                    .param(each.kind())
                    .param(each.object())
                    .param(each.detail())
                    .update();
        }
    }
}
