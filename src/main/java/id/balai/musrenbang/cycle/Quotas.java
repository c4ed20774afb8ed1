package id.balai.musrenbang.cycle;

import id.balai.kernel.FiscalYear;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The quotas of the current city and what each place used of them. */
@Repository
public class Quotas {
    private final JdbcClient jdbc;

    Quotas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of every level of the year, the lowest first. */
    public List<Quota> list(FiscalYear year) {
        return jdbc
                .sql("SELECT level, most_sent, most_own FROM musrenbang_quota WHERE year = ?")
                .param(year.value())
                .query((row, n) -> quota(row))
                .list()
                .stream()
                .sorted(Comparator.comparing(Quota::level))
                .toList();
    }

    /** What a place used; until the transaction ends nobody else uses of it. Empty when the year has no such level. */
    public Optional<Quota.Used> findForUsing(FiscalYear year, Level level, String place) {
        return jdbc.sql("""
                        INSERT INTO musrenbang_quota_place AS p (year, level, place, most_sent, most_own)
                        SELECT year, level, ?, most_sent, most_own FROM musrenbang_quota
                        WHERE year = ? AND level = ? FOR SHARE
                        ON CONFLICT (year, level, place) DO UPDATE SET sent = p.sent
                        RETURNING level, most_sent, most_own, sent, own""")
                .params(place, year.value(), level.name())
                .query((row, n) -> new Quota.Used(quota(row), row.getInt("sent"), row.getInt("own")))
                .optional();
    }

    /** Uses one of it for a proposal that the place accepted, or made itself. */
    public void use(UUID proposal, FiscalYear year, Level level, String place, boolean own) {
        jdbc.sql("INSERT INTO musrenbang_quota_use (proposal, level, year, place, own) VALUES (?, ?, ?, ?, ?)")
                .params(proposal, level.name(), year.value(), place, own)
                .update();
    }

    /** Gives back what a proposal used at one level. */
    public void free(UUID proposal, Level level) {
        jdbc.sql("DELETE FROM musrenbang_quota_use WHERE proposal = ? AND level = ?")
                .params(proposal, level.name())
                .update();
    }

    /** Gives back what it used at every level, always in the same order so that two never wait for each other. */
    public void freeAll(UUID proposal) {
        for (Level level : Level.values()) free(proposal, level);
    }

    /** The quota, held until the transaction ends: nobody uses of it meanwhile. */
    Optional<Quota> findForChanging(FiscalYear year, Level level) {
        return jdbc.sql(
                        "SELECT level, most_sent, most_own FROM musrenbang_quota WHERE year = ? AND level = ? FOR UPDATE")
                .params(year.value(), level.name())
                .query((row, n) -> quota(row))
                .optional();
    }

    /** The most that any place used of it. */
    Quota.Used mostUsed(FiscalYear year, Level level) {
        return jdbc.sql("""
                        SELECT COALESCE(max(sent), 0) AS sent, COALESCE(max(own), 0) AS own
                        FROM musrenbang_quota_place WHERE year = ? AND level = ?""")
                .params(year.value(), level.name())
                .query((row, n) -> new Quota.Used(new Quota(level, null, null), row.getInt("sent"), row.getInt("own")))
                .single();
    }

    void set(FiscalYear year, Quota quota) {
        jdbc.sql("""
                        INSERT INTO musrenbang_quota (year, level, most_sent, most_own) VALUES (:year, :level, :sent, :own)
                        ON CONFLICT (year, level) DO UPDATE SET most_sent = :sent, most_own = :own""")
                .param("year", year.value())
                .param("level", quota.level().name())
                .param("sent", quota.sent())
                .param("own", quota.own())
                .update();
        jdbc.sql("""
                        UPDATE musrenbang_quota_place SET most_sent = :sent, most_own = :own
                        WHERE year = :year AND level = :level""")
                .param("year", year.value())
                .param("level", quota.level().name())
                .param("sent", quota.sent())
                .param("own", quota.own())
                .update();
    }

    private static Quota quota(ResultSet row) throws SQLException {
        return new Quota(
                Level.valueOf(row.getString("level")),
                row.getObject("most_sent", Integer.class),
                row.getObject("most_own", Integer.class));
    }
}
