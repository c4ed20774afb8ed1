package id.balai.musrenbang.story;

import id.balai.demo.DemoPeople;
import id.balai.demo.DemoPerson;
import id.balai.identity.Actor;
import id.balai.identity.Helped;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.PersonId;
import id.balai.kernel.RegionCode;
import id.balai.kernel.Sex;
import id.balai.musrenbang.cycle.Level;
import id.balai.organisation.HeldPost;
import id.balai.organisation.HeldPost.Tenure;
import id.balai.organisation.Posts;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts in the demo's proposals: its people where they hold the post, invented officials in all the others, so that
 * every kelurahan has its lurah.
 */
final class Cast {
    private static final List<String> OFFICIALS = List.of(
            "Hendra Pranoto",
            "Mariana Sitompul",
            "Syahrul Effendi",
            "Rotua Manalu",
            "Agus Salim",
            "Fatimah Batubara",
            "Robert Sinaga",
            "Wirda Ningsih",
            "Kasman Sebayang",
            "Elfrida Gultom",
            "Hasanuddin",
            "Mawar Barus",
            "Tumpal Nababan",
            "Ida Royani",
            "Suprapto",
            "Leli Suryani");

    private static final Set<String> WOMEN = Set.of(
            "Delima",
            "Desi",
            "Elly",
            "Esra",
            "Fitri",
            "Halimah",
            "Halimatus",
            "Hotmaida",
            "Ida",
            "Kartini",
            "Kasiani",
            "Khairunnisa",
            "Lasmaria",
            "Lastri",
            "Lim Siu",
            "Maimunah",
            "Mariani",
            "Marlina",
            "Mesra",
            "Misiyem",
            "Netty",
            "Nur",
            "Paini",
            "Rahmadani",
            "Rohani",
            "Rosdiana",
            "Rosmaida",
            "Sarinah",
            "Sariyem",
            "Sri",
            "Sukarni",
            "Susi",
            "Syafrida",
            "Theresia",
            "Tiurma",
            "Wagini",
            "Wahyuni",
            "Yulia",
            "Yusnidar",
            "Zubaidah");

    private final Posts posts;
    private final LocalDate today;
    private final Map<String, Actor> deciders = new HashMap<>();

    Cast(Posts posts, LocalDate today) {
        this.posts = posts;
        this.today = today;
    }

    /** Who hands a proposal in: the resident, the official, or the officer at the counter for the resident. */
    Actor proposer(Told told) {
        Actor person = person(told.by());
        if (told.served() == null) return person;
        Actor officer = person(told.served());
        return new Actor(
                officer.person(),
                officer.displayName(),
                officer.posts(),
                Optional.of(new Helped(person.person(), masked(person.displayName()))));
    }

    /** Somebody of the demo whom one can sign in as. */
    Actor known(String login) {
        return person("@" + login);
    }

    /** Who decides at a level for a place and an agency. */
    Actor decider(Level level, RegionCode region, AgencyCode agency) {
        return switch (level) {
            case LINGKUNGAN -> decider("kepling/" + region, level, Optional.of(region), null);
            case KELURAHAN -> decider("lurah/" + region.atDepth(3).orElseThrow(), level, region.atDepth(3), null);
            case KECAMATAN -> decider("camat/" + region.atDepth(2).orElseThrow(), level, region.atDepth(2), null);
            case AGENCY -> decider("verifier/" + agency, level, Optional.empty(), agency);
            case CITY -> bapperida();
            case SETWAN -> person("@setwan");
        };
    }

    Actor bapperida() {
        return person("@bapperida");
    }

    private Actor decider(String key, Level level, Optional<RegionCode> region, @Nullable AgencyCode agency) {
        return deciders.computeIfAbsent(
                key,
                k -> DemoPeople.all().stream()
                        .filter(p -> p.post().filter(key::equals).isPresent())
                        .findFirst()
                        .map(this::actor)
                        .orElseGet(() -> invented(key, level, region, agency)));
    }

    private Actor invented(String key, Level level, Optional<RegionCode> region, @Nullable AgencyCode agency) {
        String title =
                posts.titleOf(level.decider(), region.orElse(null), agency).orElse(key);
        HeldPost post = new HeldPost(
                posts.byKey(key).orElseGet(() -> id(key).value()),
                level.decider(),
                title,
                Optional.ofNullable(agency),
                region,
                Tenure.DEFINITIVE);
        String name = OFFICIALS.get(Math.floorMod(key.hashCode(), OFFICIALS.size()));
        return new Actor(id(key), name, List.of(post));
    }

    private Actor person(String name) {
        return name.startsWith("@")
                ? actor(DemoPeople.of(name.substring(1)))
                : new Actor(id("resident/" + name), name, List.of());
    }

    private Actor actor(DemoPerson person) {
        return new Actor(person.id(), person.name(), posts.heldBy(person.id(), today));
    }

    private static String masked(String name) {
        return name.charAt(0) + "***";
    }

    /** Of residents whom nobody signs in as, and who so have no NIK; of the others it is not told. */
    static Optional<Sex> sexOf(String name) {
        if (name.startsWith("@")) return Optional.empty();
        return Optional.of(WOMEN.stream().anyMatch(name::startsWith) ? Sex.WOMAN : Sex.MAN);
    }

    private static PersonId id(String of) {
        return new PersonId(UUID.nameUUIDFromBytes(("balai/demo/cast/" + of).getBytes(StandardCharsets.UTF_8)));
    }
}
