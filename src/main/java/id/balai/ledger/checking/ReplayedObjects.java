package id.balai.ledger.checking;

import id.balai.ledger.LedgerSubject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Holds a module's table against the decisions about its objects. Decisions still waiting for their index count: one
 * statement sees table, queue and log at the same moment.
 */
@Component
class ReplayedObjects {
    private static final String DECIDED = """
            WITH decided AS (
              SELECT object, version, state FROM ledger_entry WHERE kind = :kind AND version > 0
              UNION ALL
              SELECT object, version, state FROM ledger_queue WHERE kind = :kind AND version > 0)
            """;

    private final JdbcClient jdbc;

    ReplayedObjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Finding> compare(LedgerSubject subject) {
        List<Finding> findings = new ArrayList<>(differing(subject));
        findings.addAll(broken(subject));
        return findings;
    }

    private List<Finding> differing(LedgerSubject subject) {
        return jdbc.sql(DECIDED + """
                        , last AS (SELECT DISTINCT ON (object) object, version, state FROM decided ORDER BY object, version DESC),
                        shown AS (%s)
                        SELECT coalesce(l.object, s.object) AS object,
                          format('decided %%s, table %%s',
                            coalesce(l.version || ' ' || l.state, 'never'), coalesce(s.version || ' ' || s.state, 'has no row')) AS detail
                        FROM last l FULL JOIN shown s ON s.object = l.object
                        WHERE l.version IS DISTINCT FROM s.version OR l.state IS DISTINCT FROM s.state
                        LIMIT 1000""".formatted(subject.sql()))
                .param("kind", subject.kind())
                .query((row, n) -> new Finding(
                        Finding.What.OBJECT_DIFFERS,
                        subject.kind(),
                        UUID.fromString(row.getString(1)),
                        row.getString(2)))
                .list();
    }

    private List<Finding> broken(LedgerSubject subject) {
        return jdbc.sql(DECIDED + """
                        SELECT object, format('%s decisions for %s versions', count(*), max(version)) FROM decided
                        GROUP BY object HAVING count(*) <> max(version) OR count(DISTINCT version) <> count(*)
                        LIMIT 1000""")
                .param("kind", subject.kind())
                .query((row, n) -> new Finding(
                        Finding.What.VERSIONS_BROKEN,
                        subject.kind(),
                        UUID.fromString(row.getString(1)),
                        row.getString(2)))
                .list();
    }
}
