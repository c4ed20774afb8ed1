package id.balai.organisation.post;

import id.balai.database.DataVersion;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.PersonId;
import id.balai.kernel.RegionCode;
import id.balai.organisation.HeldPost;
import id.balai.organisation.Holder;
import id.balai.organisation.PostRole;
import id.balai.organisation.Posts;
import id.balai.organisation.memory.Remembered;
import id.balai.organisation.memory.Revisions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PersistentPosts implements Posts {
    private final JdbcClient jdbc;
    private final Remembered<List<Post>> remembered;

    PersistentPosts(JdbcClient jdbc, DataVersion versions, Revisions revisions) {
        this.jdbc = jdbc;
        this.remembered = new Remembered<>(versions, revisions, this::read);
    }

    @Override
    public List<HeldPost> heldBy(PersonId person, LocalDate day) {
        return jdbc.sql("""
                        SELECT p.id, p.role, p.title, p.agency, p.region, h.tenure
                        FROM organisation_holding h JOIN organisation_post p ON p.id = h.post
                        WHERE h.person = ? AND h.valid @> CAST(? AS date)
                        ORDER BY h.tenure <> 'DEFINITIVE', lower(h.valid), p.key""")
                .params(person.value(), day)
                .query((row, _) -> new HeldPost(
                        row.getObject("id", UUID.class),
                        PostRole.valueOf(row.getString("role")),
                        row.getString("title"),
                        agency(row),
                        region(row),
                        HeldPost.Tenure.valueOf(row.getString("tenure"))))
                .list();
    }

    @Override
    public Optional<String> titleOf(PostRole role, @Nullable RegionCode region, @Nullable AgencyCode agency) {
        return remembered.get().stream()
                .filter(post -> post.matches(role, region, agency))
                .map(Post::title)
                .findFirst();
    }

    @Override
    public List<Holder> holders(
            PostRole role, @Nullable RegionCode region, @Nullable AgencyCode agency, LocalDate day) {
        UUID[] posts = remembered.get().stream()
                .filter(post -> post.matches(role, region, agency))
                .map(Post::id)
                .toArray(UUID[]::new);
        return jdbc.sql("""
                        SELECT p.title, h.person, h.holder_name, h.tenure
                        FROM organisation_holding h JOIN organisation_post p ON p.id = h.post
                        WHERE h.post = ANY (?) AND h.valid @> CAST(? AS date)
                        ORDER BY p.key, h.tenure = 'DEFINITIVE', lower(h.valid)""")
                .params(posts, day)
                .query((row, _) -> new Holder(
                        new PersonId(row.getObject("person", UUID.class)),
                        row.getString("holder_name"),
                        row.getString("title"),
                        HeldPost.Tenure.valueOf(row.getString("tenure"))))
                .list();
    }

    @Override
    public List<PersonId> holders(LocalDate day) {
        return jdbc.sql(
                        "SELECT DISTINCT person FROM organisation_holding WHERE valid @> CAST(? AS date) ORDER BY person")
                .param(day)
                .query((row, _) -> new PersonId(row.getObject("person", UUID.class)))
                .list();
    }

    @Override
    public Optional<UUID> byKey(String key) {
        return remembered.get().stream()
                .filter(post -> post.key().equals(key))
                .map(Post::id)
                .findFirst();
    }

    List<Post> all() {
        return remembered.get();
    }

    private List<Post> read() {
        return jdbc.sql("SELECT id, key, role, title, agency, region FROM organisation_post ORDER BY key")
                .query((row, _) -> new Post(
                        row.getObject("id", UUID.class),
                        row.getString("key"),
                        PostRole.valueOf(row.getString("role")),
                        row.getString("title"),
                        agency(row),
                        region(row)))
                .list();
    }

    private static Optional<AgencyCode> agency(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("agency")).map(AgencyCode::new);
    }

    private static Optional<RegionCode> region(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("region")).map(RegionCode::new);
    }
}
