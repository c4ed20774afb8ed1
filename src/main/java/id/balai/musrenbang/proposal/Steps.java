package id.balai.musrenbang.proposal;

import id.balai.identity.Actor;
import id.balai.kernel.NonBlank;
import id.balai.kernel.PersonId;
import id.balai.kernel.Reason;
import id.balai.kernel.ReasonCode;
import id.balai.kernel.Rupiah;
import id.balai.musrenbang.cycle.Level;
import id.balai.organisation.HeldPost;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was said to proposals; only grows. */
@Repository
class Steps {
    private final JdbcClient jdbc;

    Steps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The story of a proposal, oldest first. */
    List<Step> of(UUID proposal) {
        return jdbc.sql("SELECT * FROM musrenbang_step WHERE proposal = ? ORDER BY step")
                .param(proposal)
                .query((row, n) -> step(row))
                .list();
    }

    Step last(UUID proposal) {
        return jdbc.sql("SELECT * FROM musrenbang_step WHERE proposal = ? ORDER BY step DESC LIMIT 1")
                .param(proposal)
                .query((row, n) -> step(row))
                .single();
    }

    /** Whether this person accepted it at another level; at the same one it may have come back to be decided again. */
    boolean acceptedElsewhere(UUID proposal, Level level, PersonId person) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM musrenbang_step
                          WHERE proposal = ? AND actor = ? AND level <> ? AND verb IN ('ACCEPT', 'ACCEPT_CHANGED'))""")
                .params(proposal, person.value(), level.name())
                .query(Boolean.class)
                .single();
    }

    void add(Proposal proposal, Step step, Actor actor, @Nullable HeldPost post) {
        jdbc.sql("""
                        INSERT INTO musrenbang_step (proposal, step, verb, level, state, next_level, sizes, volume,
                          unit_price, price_version, amount, reason, sentence, actor, actor_name, post, post_title, at,
                          due, ceiling, taken_before, entry)
                        VALUES (:proposal, :step, :verb, :level, :state, :nextLevel, :sizes::jsonb, :volume, :unitPrice,
                          :priceVersion, :amount, :reason, :sentence, :actor, :actorName, :post, :postTitle, :at, :due,
                          :ceiling, :takenBefore, :entry)""")
                .param("proposal", proposal.id())
                .param("step", step.number())
                .param("verb", step.verb().name())
                .param("level", step.level() == null ? null : step.level().name())
                .param("state", step.after().state().name())
                .param(
                        "nextLevel",
                        step.after().level() == null
                                ? null
                                : step.after().level().name())
                .param("sizes", SizesJson.write(step.sizes()))
                .param("volume", step.volume())
                .param("unitPrice", step.unitPrice().amount())
                .param("priceVersion", proposal.work().priceVersion())
                .param("amount", step.amount().amount())
                .param(
                        "reason",
                        step.reason() == null ? null : step.reason().code().value())
                .param(
                        "sentence",
                        step.reason() == null ? null : step.reason().sentence().value())
                .param("actor", actor.person().value())
                .param("actorName", step.actorName())
                .param("post", post == null ? null : post.post())
                .param("postTitle", step.postTitle())
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .param("due", step.due())
                .param(
                        "ceiling",
                        step.room() == null ? null : step.room().ceiling().amount())
                .param(
                        "takenBefore",
                        step.room() == null ? null : step.room().takenBefore().amount())
                .param("entry", step.entry())
                .update();
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                row.getInt("step"),
                Verb.valueOf(row.getString("verb")),
                Proposals.level(row.getString("level")),
                new Standing(State.valueOf(row.getString("state")), Proposals.level(row.getString("next_level"))),
                SizesJson.read(row.getString("sizes")),
                row.getBigDecimal("volume"),
                new Rupiah(row.getBigDecimal("unit_price")),
                new Rupiah(row.getBigDecimal("amount")),
                reason(row.getString("reason"), row.getString("sentence")),
                row.getString("actor_name"),
                row.getString("post_title"),
                Proposals.instant(row, "at"),
                row.getObject("due", LocalDate.class),
                room(row.getBigDecimal("ceiling"), row.getBigDecimal("taken_before")),
                row.getObject("entry", UUID.class));
    }

    private static @Nullable Reason reason(@Nullable String code, @Nullable String sentence) {
        return code == null || sentence == null ? null : new Reason(new ReasonCode(code), new NonBlank(sentence));
    }

    private static Step.@Nullable Room room(@Nullable BigDecimal ceiling, @Nullable BigDecimal taken) {
        return ceiling == null || taken == null ? null : new Step.Room(new Rupiah(ceiling), new Rupiah(taken));
    }
}
