package id.balai.organisation.post;

import id.balai.kernel.PersonId;
import id.balai.organisation.HeldPost.Tenure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who held, holds and will hold which post. */
@Repository
class Holdings {
    private static final String SELECT =
            "SELECT id, post, person, holder_name, tenure, lower(valid) AS first, upper(valid) - 1 AS last, decree, version"
                    + " FROM organisation_holding ";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Holdings(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** All of a post, which nobody else may change until the transaction ends. */
    List<Holding> ofLocked(UUID post) {
        return ofLocked(Set.of(post)).getOrDefault(post, List.of());
    }

    /**
     * All of these posts, by post, which nobody else may change until the transaction ends.
     *
     * @throws IllegalArgumentException when one of the posts is none
     */
    Map<UUID, List<Holding>> ofLocked(Set<UUID> posts) {
        UUID[] wanted = posts.toArray(UUID[]::new);
        List<UUID> locked = jdbc.sql("SELECT id FROM organisation_post WHERE id = ANY (?) ORDER BY id FOR UPDATE")
                .param(wanted)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
        if (locked.size() < posts.size()) throw new IllegalArgumentException("no post among " + posts);
        return jdbc
                .sql(SELECT + "WHERE post = ANY (?) ORDER BY lower(valid)")
                .param(wanted)
                .query((row, _) -> holding(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Holding::post));
    }

    Optional<Holding> find(UUID id) {
        return jdbc.sql(SELECT + "WHERE id = ?")
                .param(id)
                .query((row, _) -> holding(row))
                .optional();
    }

    void add(List<Holding> holdings) {
        batches.batchUpdate("""
                INSERT INTO organisation_holding (id, post, person, holder_name, tenure, valid, decree, version)
                VALUES (?, ?, ?, ?, ?, daterange(?, ?, '[]'), ?, ?)""", holdings.stream().map(Holdings::cells).toList());
    }

    private static @Nullable Object[] cells(Holding holding) {
        return new @Nullable Object[] {
            holding.id(),
            holding.post(),
            holding.person().value(),
            holding.name(),
            holding.tenure().name(),
            holding.from(),
            holding.lastDay().orElse(null),
            holding.decree(),
            holding.version()
        };
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
