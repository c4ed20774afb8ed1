package id.balai.musrenbang.pokir;

import id.balai.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The reses that Setwan wrote down. */
@Repository
class ResesBook {
    private final JdbcClient jdbc;

    ResesBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    List<Reses> latest(int limit) {
        return jdbc.sql("SELECT * FROM musrenbang_reses ORDER BY held_to DESC, number LIMIT ?")
                .param(limit)
                .query((row, n) -> reses(row))
                .list();
    }

    List<Reses> of(PersonId member) {
        return jdbc.sql("SELECT * FROM musrenbang_reses WHERE member = ? ORDER BY held_to DESC")
                .param(member.value())
                .query((row, n) -> reses(row))
                .list();
    }

    Optional<Reses> find(UUID id) {
        return jdbc.sql("SELECT * FROM musrenbang_reses WHERE id = ?")
                .param(id)
                .query((row, n) -> reses(row))
                .optional();
    }

    /** False when the number is taken; waits for one who is just taking it. */
    boolean add(Reses reses, Instant at) {
        int added = jdbc.sql("""
                        INSERT INTO musrenbang_reses (id, version, number, post, member, member_name, held_from, held_to,
                          place, written_at) VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (number) DO NOTHING""")
                .params(
                        reses.id(),
                        reses.number(),
                        reses.post(),
                        reses.member().value(),
                        reses.memberName(),
                        reses.from(),
                        reses.to(),
                        reses.place(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
        return added == 1;
    }

    private static Reses reses(ResultSet row) throws SQLException {
        return new Reses(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getObject("post", UUID.class),
                new PersonId(row.getObject("member", UUID.class)),
                row.getString("member_name"),
                row.getObject("held_from", LocalDate.class),
                row.getObject("held_to", LocalDate.class),
                row.getString("place"));
    }
}
