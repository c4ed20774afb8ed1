package id.balai.budgeting.rka;

import id.balai.demo.DemoNames;
import id.balai.demo.DemoPeople;
import id.balai.demo.DemoPerson;
import id.balai.identity.Actor;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.Ids;
import id.balai.kernel.PersonId;
import id.balai.organisation.HeldPost;
import id.balai.organisation.PostRole;
import id.balai.organisation.Posts;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who acts in the demo's budget. */
@Component
class StoryActors {
    private final Posts posts;
    private final Clock clock;

    StoryActors(Posts posts, Clock clock) {
        this.posts = posts;
        this.clock = clock;
    }

    Actor demo(String login) {
        DemoPerson person = DemoPeople.of(login);
        return new Actor(person.id(), person.name(), posts.heldBy(person.id(), LocalDate.now(clock)));
    }

    /** The planner of an agency: a person of the demo where there is one, else whoever holds the post. */
    Actor planner(AgencyCode agency) {
        for (String login : List.of("rencana", "rencana2")) {
            Actor known = demo(login);
            if (WritingLine.mayWrite(known, agency)) return known;
        }
        UUID id = UUID.nameUUIDFromBytes(("balai/demo/planner/" + agency).getBytes(StandardCharsets.UTF_8));
        String title = posts.titleOf(PostRole.PLANNER, null, agency).orElse("Perencana");
        HeldPost post = new HeldPost(
                Ids.next(), PostRole.PLANNER, title, Optional.of(agency), Optional.empty(), HeldPost.Tenure.DEFINITIVE);
        return new Actor(new PersonId(id), DemoNames.of("planner/" + agency), List.of(post));
    }
}
