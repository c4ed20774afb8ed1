package id.balai.identity;

import id.balai.identity.gate.Actors;
import id.balai.kernel.MovableClock;
import id.balai.organisation.Posts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Everybody with an open account who holds a post today: for work that is done for them in the background. */
@Component
public class Officials {
    private final Posts posts;
    private final Actors actors;
    private final Clock clock;

    Officials(Posts posts, Actors actors, Clock clock) {
        this.posts = posts;
        this.actors = actors;
        this.clock = clock;
    }

    /** As they would be after signing in. */
    public List<Actor> today() {
        return posts.holders(LocalDate.ofInstant(clock.instant(), MovableClock.JAKARTA)).stream()
                .map(actors::of)
                .flatMap(Optional::stream)
                .filter(Actor::official)
                .toList();
    }
}
