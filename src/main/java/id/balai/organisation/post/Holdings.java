package id.balai.organisation.post;

import id.balai.kernel.PersonId;
import id.balai.organisation.HeldPost.Tenure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who held, holds and will hold which post. */
@Repository
class Holdings {
    private static final String SELECT =
            "SELECT id, post, person, holder_name, tenure, lower(valid) AS first, upper(valid) - 1 AS last, decree, version"
                    + " FROM organisation_holding ";

    private final JdbcClient jdbc;

    Holdings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of a post, which nobody else may change until the transaction ends. */
    List<Holding> ofLocked(UUID post) {
        boolean exists = jdbc.sql("SELECT id FROM organisation_post WHERE id = ? FOR UPDATE")
                .param(post)
                .query(UUID.class)
                .optional()
                .isPresent();
        if (!exists) throw new IllegalArgumentException("no post " + post);
        return jdbc.sql(SELECT + "WHERE post = ? ORDER BY lower(valid)")
                .param(post)
                .query((row, _) -> holding(row))
                .list();
    }

    Optional<Holding> find(UUID id) {
        return jdbc.sql(SELECT + "WHERE id = ?")
                .param(id)
                .query((row, _) -> holding(row))
                .optional();
    }

    void add(Holding holding) {
        jdbc.sql("""
                        INSERT INTO organisation_holding (id, post, person, holder_name, tenure, valid, decree, version)
                        VALUES (?, ?, ?, ?, ?, daterange(?, ?, '[]'), ?, ?)""")
                .params(holding.id(), holding.post(), holding.person().value(), holding.name())
                .params(holding.tenure().name(), holding.from())
                .param(holding.lastDay().orElse(null))
                .params(holding.decree(), holding.version())
                .update();
    }

    /** @throws OptimisticLockingFailureException when it changed meanwhile */
    void saveEnd(Holding holding) {
        int changed = jdbc.sql("""
                        UPDATE organisation_holding SET valid = daterange(lower(valid), ?, '[]'), version = ?
                        WHERE id = ? AND version = ?""")
                .params(holding.lastDay().orElseThrow(), holding.version(), holding.id(), holding.version() - 1)
                .update();
        if (changed == 0) throw new OptimisticLockingFailureException("holding " + holding.id());
    }

    private static Holding holding(ResultSet row) throws SQLException {
        return new Holding(
                row.getObject("id", UUID.class),
                row.getObject("post", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("holder_name"),
                Tenure.valueOf(row.getString("tenure")),
                row.getObject("first", LocalDate.class),
                Optional.ofNullable(row.getObject("last", LocalDate.class)),
                row.getString("decree"),
                row.getInt("version"));
    }
}
