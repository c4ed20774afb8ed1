package id.balai.musrenbang.cycle;

import id.balai.kernel.FiscalYear;
import id.balai.kernel.Rupiah;
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

    /** The same, and until the transaction ends nobody else takes of it. */
    public Optional<Pagu> findForTaking(FiscalYear year, Level level, String place) {
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

    void set(FiscalYear year, Pagu pagu) {
        jdbc.sql("""
                        INSERT INTO musrenbang_pagu (year, level, place, ceiling) VALUES (?, ?, ?, ?)
                        ON CONFLICT (year, level, place) DO UPDATE SET ceiling = excluded.ceiling""")
                .params(
                        year.value(),
                        pagu.level().name(),
                        pagu.place(),
                        pagu.ceiling().amount())
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
