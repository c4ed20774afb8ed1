package id.balai.identity.gate;

import id.balai.identity.Actor;
import id.balai.identity.Helped;
import id.balai.identity.person.Masking;
import id.balai.identity.session.SignedIn;
import id.balai.kernel.MovableClock;
import id.balai.kernel.PersonId;
import id.balai.organisation.HeldPost;
import id.balai.organisation.Posts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the actor of a person: the name, and the posts held today. A locked account makes none. */
@Component
public class Actors {
    private final JdbcClient jdbc;
    private final ObjectProvider<Posts> posts;
    private final Clock clock;

    Actors(JdbcClient jdbc, ObjectProvider<Posts> posts, Clock clock) {
        this.jdbc = jdbc;
        this.posts = posts;
        this.clock = clock;
    }

    /**
     * The person of a sign-in. The chosen post stands first: of several by which something may be done, it signs. The
     * others still count, since what a person may do is the law's to say and not a menu's.
     */
    Optional<Actor> find(SignedIn in) {
        return nameOfOpenAccount(in.person())
                .map(name ->
                        new Actor(in.person(), name, postsOf(in), in.helping().flatMap(this::helped)));
    }

    /** The person as after signing in; empty without an open account. */
    public Optional<Actor> of(PersonId person) {
        return nameOfOpenAccount(person).map(name -> new Actor(person, name, postsOf(person)));
    }

    private List<HeldPost> postsOf(SignedIn in) {
        return postsOf(in.person()).stream()
                .sorted(Comparator.comparing(
                        post -> in.post().filter(post.post()::equals).isEmpty()))
                .toList();
    }

    /** The posts that a person holds today. */
    public List<HeldPost> postsOf(PersonId person) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), MovableClock.JAKARTA);
        return posts.stream().flatMap(p -> p.heldBy(person, today).stream()).toList();
    }

    private Optional<String> nameOfOpenAccount(PersonId person) {
        return jdbc.sql("""
                        SELECT p.name FROM identity_person p JOIN identity_account a ON a.person = p.id
                        WHERE p.id = ? AND a.locked_at IS NULL""").param(person.value()).query(String.class).optional();
    }

    private Optional<Helped> helped(PersonId person) {
        return jdbc.sql("SELECT name FROM identity_person WHERE id = ?")
                .param(person.value())
                .query(String.class)
                .optional()
                .map(name -> new Helped(person, Masking.name(name)));
    }
}
