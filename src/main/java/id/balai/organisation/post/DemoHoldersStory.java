package id.balai.organisation.post;

import id.balai.demo.DemoPeople;
import id.balai.demo.DemoPerson;
import id.balai.demo.DemoStory;
import id.balai.kernel.NonBlank;
import id.balai.organisation.HeldPost.Tenure;
import id.balai.organisation.Posts;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The officials of the demo are given their posts. */
@Component
class DemoHoldersStory implements DemoStory {
    private static final int ORDER = 10;
    private static final LocalDate SINCE = LocalDate.of(2025, 3, 3);

    private final Posts posts;
    private final AppointingHolder appointing;

    DemoHoldersStory(Posts posts, AppointingHolder appointing) {
        this.posts = posts;
        this.appointing = appointing;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void tell() {
        for (DemoPerson person : DemoPeople.all()) {
            person.post().flatMap(posts::byKey).ifPresent(post -> appoint(person, post));
        }
    }

    private void appoint(DemoPerson person, UUID post) {
        Appointment appointment = new Appointment(
                post,
                person.id(),
                new NonBlank(person.name()),
                Tenure.DEFINITIVE,
                SINCE,
                Optional.empty(),
                new NonBlank("Keputusan contoh 821/2025"));
        appointing.appoint(appointment, DemoPeople.of("operator").id(), "operator");
    }
}
