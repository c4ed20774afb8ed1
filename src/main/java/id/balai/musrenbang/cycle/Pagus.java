package id.balai.musrenbang.cycle;

import id.balai.kernel.FiscalYear;
import id.balai.kernel.Rupiah;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ceilings of the current city and what was taken of them. A level without a ceiling has no row. */
@Repository
public class Pagus {
    private final JdbcClient jdbc;

    Pagus(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Pagu> find(FiscalYear year, Level level, String place) {
        return read(year, level, place, "");
    }

    /**
     * The same, and until the transaction ends nobody else takes of it; where there is none, nobody sets one meanwhile:
     * whoever does holds the row of the cycle.
     */
    public Optional<Pagu> findForTaking(FiscalYear year, Level level, String place) {
        Optional<Pagu> found = read(year, level, place, " FOR UPDATE");
        if (found.isPresent() || !level.hasPagu()) return found;
        jdbc.sql("SELECT id FROM musrenbang_cycle WHERE year = ? FOR SHARE")
                .param(year.value())
                .query()
                .listOfRows();
        return read(year, level, place, " FOR UPDATE");
    }

    public List<Pagu> list(FiscalYear year) {
        return jdbc.sql("""
                        SELECT level, place, ceiling, taken FROM musrenbang_pagu
                        WHERE year = ? ORDER BY level, place""")
                .param(year.value())
                .query((row, n) -> new Pagu(
                        Level.valueOf(row.getString("level")),
                        row.getString("place"),
                        new Rupiah(row.getBigDecimal("ceiling")),
                        new Rupiah(row.getBigDecimal("taken"))))
                .list();
    }

    /** Takes an amount for a proposal; the caller holds the ceiling by {@link #findForTaking}. */
    public void take(UUID proposal, FiscalYear year, Level level, String place, Rupiah amount) {
        jdbc.sql("INSERT INTO musrenbang_taken (proposal, level, year, place, amount) VALUES (?, ?, ?, ?, ?)")
                .params(proposal, level.name(), year.value(), place, amount.amount())
                .update();
    }

    /** Frees what a proposal took at one level. */
    public void free(UUID proposal, Level level) {
        jdbc.sql("DELETE FROM musrenbang_taken WHERE proposal = ? AND level = ?")
                .params(proposal, level.name())
                .update();
    }

    /** Frees what a proposal took at every level, always in the same order so that two never wait for each other. */
    public void freeAll(UUID proposal) {
        for (Level level : Level.values()) free(proposal, level);
    }

    /** What was accepted there, also where no ceiling counts it. */
    Rupiah taken(FiscalYear year, Level level, String place) {
        return new Rupiah(jdbc.sql("""
                        SELECT COALESCE(sum(amount), 0) FROM musrenbang_taken
                        WHERE year = ? AND level = ? AND place = ?""")
                .params(year.value(), level.name(), place)
                .query(BigDecimal.class)
                .single());
    }

    void set(FiscalYear year, Pagu pagu) {
        jdbc.sql("""
                        INSERT INTO musrenbang_pagu (year, level, place, ceiling, taken)
                        VALUES (:year, :level, :place, :ceiling, (SELECT COALESCE(sum(amount), 0) FROM musrenbang_taken
                          WHERE year = :year AND level = :level AND place = :place))
                        ON CONFLICT (year, level, place) DO UPDATE SET ceiling = excluded.ceiling""")
                .param("year", year.value())
                .param("level", pagu.level().name())
                .param("place", pagu.place())
                .param("ceiling", pagu.ceiling().amount())
                .update();
    }

    private Optional<Pagu> read(FiscalYear year, Level level, String place, String lock) {
        return jdbc.sql("SELECT ceiling, taken FROM musrenbang_pagu WHERE year = ? AND level = ? AND place = ?" + lock)
                .params(year.value(), level.name(), place)
                .query((row, n) -> new Pagu(
                        level, place, new Rupiah(row.getBigDecimal("ceiling")), new Rupiah(row.getBigDecimal("taken"))))
                .optional();
    }
}
