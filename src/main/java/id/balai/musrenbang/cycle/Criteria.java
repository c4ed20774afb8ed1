package id.balai.musrenbang.cycle;

import id.balai.kernel.FiscalYear;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * By what each level scores in a year, and with which weights; those of a level sum up to 100. Source: the form of Asahan
 * Perbup 49/2017 for the kecamatan; those of the other levels are ours.
 */
@Repository
public class Criteria {
    private final JdbcClient jdbc;
    private final Clock clock;

    Criteria(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In the order of the form; empty at a level that scores nothing. */
    public List<Criterion> list(FiscalYear year, Level level) {
        return list(year).stream().filter(c -> c.level() == level).toList();
    }

    /** Those of all levels. */
    public List<Criterion> list(FiscalYear year) {
        return jdbc.sql("""
                        SELECT level, code, label_id, label_en, weight FROM musrenbang_criterion
                        WHERE year = ? ORDER BY level, ordinal""")
                .param(year.value())
                .query((row, n) -> criterion(row))
                .list();
    }

    /** Whether something was scored by them, so that they are locked. */
    public boolean isLocked(FiscalYear year, Level level) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM musrenbang_scoring_begun WHERE year = ? AND level = ?)")
                .params(year.value(), level.name())
                .query(Boolean.class)
                .single();
    }

    /** To be called in the transaction of every score: from the first one on, criteria and weights cannot be changed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(FiscalYear year, Level level) {
        if (isLocked(year, level)) return;
        // Whoever changes them holds this row alone.
        jdbc.sql("SELECT id FROM musrenbang_cycle WHERE year = ? FOR SHARE")
                .param(year.value())
                .query()
                .listOfRows();
        jdbc.sql("INSERT INTO musrenbang_scoring_begun (year, level, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(year.value(), level.name(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void set(FiscalYear year, Level level, List<Criterion> criteria) {
        jdbc.sql("DELETE FROM musrenbang_criterion WHERE year = ? AND level = ?")
                .params(year.value(), level.name())
                .update();
        int ordinal = 1;
        for (Criterion criterion : criteria) {
            jdbc.sql("""
                            INSERT INTO musrenbang_criterion (year, level, ordinal, code, label_id, label_en, weight)
                            VALUES (?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            year.value(),
                            level.name(),
                            ordinal++,
                            criterion.code(),
                            criterion.indonesian(),
                            criterion.english(),
                            criterion.weight())
                    .update();
        }
    }

    private static Criterion criterion(ResultSet row) throws SQLException {
        return new Criterion(
                Level.valueOf(row.getString("level")),
                row.getString("code"),
                row.getString("label_id"),
                row.getString("label_en"),
                row.getInt("weight"));
    }
}
