package id.balai.musrenbang.pokir;

import id.balai.kernel.FiscalYear;
import id.balai.kernel.PersonId;
import id.balai.kernel.Rupiah;
import id.balai.musrenbang.ProposalNumber;
import id.balai.musrenbang.cycle.Level;
import id.balai.musrenbang.proposal.Standing;
import id.balai.musrenbang.proposal.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of pokir, the newest first; walked by the last one seen. */
@Component
class PokirList {
    private final JdbcClient jdbc;

    PokirList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param dapil its code, or null for all
     * @param member whose, or null for everybody's
     * @param below only those with a lower serial; 0 for all
     */
    record Filter(
            FiscalYear year,
            @Nullable String dapil,
            @Nullable State state,
            @Nullable PersonId member,
            int below) {}

    List<PokirRow> page(Filter filter, int limit) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<String> conditions = new ArrayList<>(List.of("k.year = :year"));
        values.put("year", filter.year.value());
        if (filter.dapil != null) {
            conditions.add("k.dapil = :dapil");
            values.put("dapil", filter.dapil);
        }
        if (filter.state != null) {
            conditions.add("p.state = :state");
            values.put("state", filter.state.name());
        }
        if (filter.member != null) {
            conditions.add("k.member = :member");
            values.put("member", filter.member.value());
        }
        if (filter.below > 0) {
            conditions.add("k.serial < :below");
            values.put("below", filter.below);
        }
        return jdbc.sql("""
                        SELECT p.year, p.serial, p.title, p.place_name, p.state, p.level, p.amount, p.proposer_name,
                          k.post_title, k.fraksi, k.dapil_name, r.number AS reses
                        FROM musrenbang_pokir k JOIN musrenbang_proposal p ON p.id = k.proposal
                        JOIN musrenbang_reses r ON r.id = k.reses WHERE\s""" + String.join(" AND ", conditions) + " ORDER BY k.serial DESC LIMIT :limit")
                .params(values)
                .param("limit", limit)
                .query((row, n) -> new PokirRow(
                        new ProposalNumber(new FiscalYear(row.getInt("year")), row.getInt("serial")),
                        row.getString("title"),
                        row.getString("place_name"),
                        new Standing(State.valueOf(row.getString("state")), level(row.getString("level"))),
                        new Rupiah(row.getBigDecimal("amount")),
                        row.getString("proposer_name"),
                        row.getString("post_title"),
                        row.getString("fraksi"),
                        row.getString("dapil_name"),
                        row.getString("reses")))
                .list();
    }

    Optional<Pokir> find(UUID proposal) {
        return jdbc.sql("""
                        SELECT k.*, r.number, r.held_from, r.held_to, r.place FROM musrenbang_pokir k
                        JOIN musrenbang_reses r ON r.id = k.reses WHERE k.proposal = ?""")
                .param(proposal)
                .query((row, n) -> new Pokir(
                        proposal,
                        row.getString("post_title"),
                        row.getString("fraksi"),
                        row.getString("dapil"),
                        row.getString("dapil_name"),
                        row.getString("number"),
                        row.getObject("held_from", LocalDate.class),
                        row.getObject("held_to", LocalDate.class),
                        row.getString("place")))
                .optional();
    }

    private static @Nullable Level level(@Nullable String name) {
        return name == null ? null : Level.valueOf(name);
    }
}
