package id.balai.organisation.post;

import id.balai.demo.DemoNames;
import id.balai.demo.DemoPeople;
import id.balai.demo.DemoPerson;
import id.balai.demo.DemoStory;
import id.balai.kernel.NonBlank;
import id.balai.kernel.PersonId;
import id.balai.organisation.HeldPost.Tenure;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Every post of the demo gets a holder: those whom somebody can sign in as, and invented ones for the rest. One office is
 * headed by a Plt, one lurah is away and has a Plh.
 */
@Component
class DemoHoldersStory implements DemoStory {
    private static final int ORDER = 10;
    private static final LocalDate SINCE = LocalDate.of(2025, 3, 3);

    private static final String HOUSING = "1.04.2.10.0.00.01.0000";
    private static final String VACANT = "head/" + HOUSING;
    private static final String AWAY = "lurah/12.75.01.1004";

    /** Posts that go with another one. */
    private static final Map<String, String> WITH = Map.of(
            "head/4.01.0.00.0.00.01.0000", "sekda",
            "head/5.02.0.00.0.00.01.0000", "ppkd",
            "head/7.01.0.00.0.00.01.0000", "camat/12.75.01",
            "head/7.01.0.00.0.00.02.0000", "camat/12.75.02",
            "head/7.01.0.00.0.00.03.0000", "camat/12.75.03",
            "head/7.01.0.00.0.00.04.0000", "camat/12.75.04",
            "head/7.01.0.00.0.00.05.0000", "camat/12.75.05");

    private final PersistentPosts posts;
    private final AppointingHolder appointing;
    private final Clock clock;

    DemoHoldersStory(PersistentPosts posts, AppointingHolder appointing, Clock clock) {
        this.posts = posts;
        this.appointing = appointing;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    /** Many hundred decisions, each recorded, in one act: the first start is waited for. */
    @Override
    public void tell() {
        appointing.appoint(appointments(posts.all()), DemoPeople.of("operator").id(), "operator");
    }

    private List<Appointment> appointments(Collection<Post> all) {
        List<Appointment> appointments = new ArrayList<>();
        Map<String, DemoPerson> known = DemoPeople.all().stream()
                .filter(DemoPerson::official)
                .collect(Collectors.toMap(person -> person.post().orElseThrow(), Function.identity()));
        Map<String, Somebody> holders = new HashMap<>();
        for (Post post : all) {
            if (post.key().equals(VACANT)) continue;
            String key = WITH.getOrDefault(post.key(), post.key());
            Somebody holder = holders.computeIfAbsent(key, k -> Somebody.of(k, known));
            appointments.add(appointment(post.id(), holder, Tenure.DEFINITIVE, SINCE, Optional.empty()));
        }
        acting(all, VACANT, holders.get("verifier/" + HOUSING), Tenure.PLT, 20, 70)
                .ifPresent(appointments::add);
        acting(all, AWAY, holders.get("lurah/12.75.01.1006"), Tenure.PLH, 3, 11).ifPresent(appointments::add);
        return appointments;
    }

    private Optional<Appointment> acting(
            Collection<Post> all, String key, @Nullable Somebody holder, Tenure tenure, int daysAgo, int daysAhead) {
        LocalDate today = LocalDate.now(clock);
        Optional<Post> post = all.stream().filter(p -> p.key().equals(key)).findFirst();
        if (holder == null) return Optional.empty();
        LocalDate from = today.minusDays(daysAgo);
        Optional<LocalDate> lastDay = Optional.of(today.plusDays(daysAhead));
        return post.map(p -> appointment(p.id(), holder, tenure, from, lastDay));
    }

    private static Appointment appointment(
            UUID post, Somebody holder, Tenure tenure, LocalDate from, Optional<LocalDate> lastDay) {
        NonBlank decree =
                new NonBlank(tenure == Tenure.DEFINITIVE ? "SK contoh 821/2025" : "Surat perintah contoh 800");
        return new Appointment(post, holder.id(), new NonBlank(holder.name()), tenure, from, lastDay, decree);
    }

    private record Somebody(PersonId id, String name) {
        static Somebody of(String key, Map<String, DemoPerson> known) {
            DemoPerson person = known.get(key);
            if (person != null) return new Somebody(person.id(), person.name());
            byte[] seed = ("balai/demo/" + key).getBytes(StandardCharsets.UTF_8);
            return new Somebody(new PersonId(UUID.nameUUIDFromBytes(seed)), DemoNames.of(key));
        }
    }
}
