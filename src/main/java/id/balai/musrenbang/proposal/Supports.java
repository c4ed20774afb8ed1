package id.balai.musrenbang.proposal;

import id.balai.database.DataVersion;
import id.balai.identity.Actor;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** "Saya juga": the support of residents, once a person, taken back at will. */
@Service
public class Supports {
    private final JdbcClient jdbc;
    private final DataVersion data;
    private final Clock clock;

    Supports(JdbcClient jdbc, DataVersion data, Clock clock) {
        this.jdbc = jdbc;
        this.data = data;
        this.clock = clock;
    }

    public int count(UUID proposal) {
        return jdbc.sql("SELECT supporters FROM musrenbang_supporters WHERE proposal = ?")
                .param(proposal)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    boolean has(UUID proposal, Actor actor) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM musrenbang_support WHERE proposal = ? AND person = ?)")
                .params(proposal, actor.onBehalfOf().value())
                .query(Boolean.class)
                .single();
    }

    /** Saying it twice is saying it once. */
    @Transactional
    public void support(UUID proposal, Actor actor) {
        int added = jdbc.sql("""
                        INSERT INTO musrenbang_support (proposal, person, at) VALUES (?, ?, ?)
                        ON CONFLICT DO NOTHING""")
                .params(proposal, actor.onBehalfOf().value(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (added > 0) data.changed();
    }

    @Transactional
    public void takeBack(UUID proposal, Actor actor) {
        int removed = jdbc.sql("DELETE FROM musrenbang_support WHERE proposal = ? AND person = ?")
                .params(proposal, actor.onBehalfOf().value())
                .update();
        if (removed > 0) data.changed();
    }
}
