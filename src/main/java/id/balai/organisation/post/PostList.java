package id.balai.organisation.post;

import id.balai.kernel.PersonId;
import id.balai.organisation.HeldPost.Tenure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Posts as somebody looks for them who appoints: by their titles, with who holds them from when to when. */
@Component
public class PostList {
    private final JdbcClient jdbc;

    PostList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A post as files call it.
     *
     * @param held from now on, the definitive holder first; those to come as well
     * @param vacant whether it has no definitive holder that day; somebody may act for it (Plt)
     */
    public record Entry(String key, String title, boolean vacant, List<Term> held) {}

    /**
     * From when to when somebody holds a post; both days count.
     *
     * @param holding its identifier
     */
    public record Term(
            UUID holding,
            UUID post,
            String title,
            PersonId person,
            String name,
            Tenure tenure,
            LocalDate from,
            Optional<LocalDate> lastDay) {}

    /**
     * Posts that have all these words in their title, the vacant ones first.
     *
     * @param words in any order; none for all posts
     */
    public List<Entry> find(String words, LocalDate day, int limit) {
        String[] patterns = Arrays.stream(words.strip().split("\\s+"))
                .map(word -> "%" + word.replaceAll("[%_\\\\]", "\\\\$0") + "%")
                .toArray(String[]::new);
        return entries("p.title ILIKE ALL (?)", patterns, day, limit);
    }

    /** The post that files call by this key. */
    public Optional<Entry> named(String key, LocalDate day) {
        return entries("p.key = ?", key, day, 1).stream().findFirst();
    }

    /** What this person holds on that day and will hold, by its first day. */
    public List<Term> heldBy(PersonId person, LocalDate day) {
        return terms("h.person = ?", person.value(), day);
    }

    private List<Entry> entries(String which, Object wanted, LocalDate day, int limit) {
        List<Row> rows = jdbc.sql("""
                        SELECT p.id, p.key, p.title, d.post IS NULL AS vacant
                        FROM organisation_post p
                        LEFT JOIN organisation_holding d
                          ON d.post = p.id AND d.tenure = 'DEFINITIVE' AND d.valid @> CAST(? AS date)
                        WHERE %s ORDER BY d.post IS NOT NULL, p.title, p.key LIMIT ?""".formatted(which))
                .params(day, wanted, limit)
                .query(PostList::row)
                .list();
        UUID[] posts = rows.stream().map(Row::id).toArray(UUID[]::new);
        List<Term> terms = terms("h.post = ANY (?)", posts, day);
        return rows.stream().map(row -> row.with(terms)).toList();
    }

    private List<Term> terms(String whose, Object wanted, LocalDate day) {
        return jdbc.sql("""
                        SELECT h.id, h.post, p.title, h.person, h.holder_name, h.tenure, lower(h.valid) AS first,
                               upper(h.valid) - 1 AS last
                        FROM organisation_holding h JOIN organisation_post p ON p.id = h.post
                        WHERE %s AND (upper_inf(h.valid) OR upper(h.valid) > CAST(? AS date))
                        ORDER BY h.tenure <> 'DEFINITIVE', lower(h.valid), p.title""".formatted(whose))
                .params(wanted, day)
                .query((row, _) -> term(row))
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("key"),
                row.getString("title"),
                row.getBoolean("vacant"));
    }

    private static Term term(ResultSet row) throws SQLException {
        return new Term(
                row.getObject("id", UUID.class),
                row.getObject("post", UUID.class),
                row.getString("title"),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("holder_name"),
                Tenure.valueOf(row.getString("tenure")),
                row.getObject("first", LocalDate.class),
                Optional.ofNullable(row.getObject("last", LocalDate.class)));
    }

    private record Row(UUID id, String key, String title, boolean vacant) {
        Entry with(List<Term> all) {
            List<Term> own = all.stream().filter(term -> term.post().equals(id)).toList();
            return new Entry(key, title, vacant, own);
        }
    }
}
