package id.balai.identity;

import id.balai.kernel.PersonId;
import id.balai.organisation.HeldPost;
import id.balai.web.Viewer;
import java.util.List;
import java.util.Optional;

/**
 * A signed-in person, with the posts held today. Controllers take it as a parameter; a flow that needs one is given it,
 * never looks it up.
 *
 * @param posts empty for a resident
 * @param helping the resident whom this officer is serving at a counter: forms are handed in for that person
 */
public record Actor(PersonId person, String displayName, List<HeldPost> posts, Optional<Helped> helping)
        implements Viewer {
    public Actor {
        posts = List.copyOf(posts);
    }

    /** Somebody who acts for nobody else. */
    public Actor(PersonId person, String displayName, List<HeldPost> posts) {
        this(person, displayName, posts, Optional.empty());
    }

    /** In whose name a form is handed in: the resident at the counter, or the person. */
    public PersonId onBehalfOf() {
        return helping.map(Helped::person).orElse(person);
    }

    /** The viewer that the frame knows, as what it always is. */
    public static Actor of(Viewer viewer) {
        return (Actor) viewer;
    }

    @Override
    public boolean official() {
        return !posts.isEmpty();
    }

    @Override
    public String subtitle() {
        return posts.isEmpty() ? "" : posts.getFirst().title();
    }

    @Override
    public String helpedName() {
        return helping.map(Helped::maskedName).orElse("");
    }
}
