package id.balai.identity;

import id.balai.kernel.PersonId;
import id.balai.organisation.HeldPost;
import id.balai.web.Viewer;
import java.util.List;

/**
 * A signed-in person, with the posts held today. Controllers take it as a parameter; a flow that needs one is given it,
 * never looks it up.
 *
 * @param posts empty for a resident
 */
public record Actor(PersonId person, String displayName, List<HeldPost> posts) implements Viewer {
    public Actor {
        posts = List.copyOf(posts);
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
}
