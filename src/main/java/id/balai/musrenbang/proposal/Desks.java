package id.balai.musrenbang.proposal;

import static id.balai.web.Text.t;

import id.balai.identity.Actor;
import id.balai.identity.Place;
import id.balai.identity.Policy;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.MovableClock;
import id.balai.musrenbang.cycle.Cycles;
import id.balai.musrenbang.cycle.Level;
import id.balai.organisation.Agencies;
import id.balai.organisation.HeldPost;
import id.balai.organisation.Posts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whose desk a proposal lies on: which post decides at a level, and by which post a person may. */
@Component
class Desks {
    private final Cycles cycles;
    private final Agencies agencies;
    private final Posts posts;
    private final Clock clock;

    Desks(Cycles cycles, Agencies agencies, Posts posts, Clock clock) {
        this.cycles = cycles;
        this.agencies = agencies;
        this.posts = posts;
        this.clock = clock;
    }

    /** The post by which this person may decide at that level. */
    Optional<HeldPost> postFor(Proposal proposal, Level level, Actor actor) {
        return Policy.postFor(actor, level.permission(), placeOf(proposal, level));
    }

    /** Whether this person decides about it at any level of its ladder, so may know how it stands. */
    boolean wasAt(Proposal proposal, Actor actor) {
        return proposal.ladder(cycles.get(proposal.year())).levels().stream()
                .anyMatch(level -> postFor(proposal, level, actor).isPresent());
    }

    /** The agency that carries the work out today: the one of the kamus, or who took over its tasks. */
    AgencyCode agencyOf(Proposal proposal) {
        return carryingOn(proposal.work().agency());
    }

    /** The agency itself, or the one that carries its work on today. */
    AgencyCode carryingOn(AgencyCode agency) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), MovableClock.JAKARTA);
        return agencies.carryingOn(agency, today).code();
    }

    /** The codes whose tasks this agency carries out today: its own, and those of agencies that it took over. */
    List<AgencyCode> carriedOnBy(AgencyCode agency) {
        return agencies.carriedOnBy(agency, LocalDate.ofInstant(clock.instant(), MovableClock.JAKARTA));
    }

    /** "Lurah Kebun Lada": who has it, as people say it. */
    String holder(Proposal proposal, Level level) {
        return switch (level) {
            case LINGKUNGAN -> title(level, proposal, proposal.spot().region().value());
            case KELURAHAN -> title(level, proposal, proposal.spot().kelurahan().value());
            case KECAMATAN -> title(level, proposal, proposal.spot().kecamatan().value());
            case AGENCY -> agencies.get(agencyOf(proposal)).shortName();
            case CITY, SETWAN -> t("musrenbang.holder." + level);
        };
    }

    private String title(Level level, Proposal proposal, String region) {
        return posts.titleOf(level.decider(), new id.balai.kernel.RegionCode(region), null)
                .orElseGet(() -> proposal.spot().name());
    }

    /** Where it is decided now; empty when nobody of the city has it. */
    Optional<Place> placeNow(Proposal proposal) {
        return proposal.waitsAt().map(level -> placeOf(proposal, level));
    }

    private Place placeOf(Proposal proposal, Level level) {
        return level.placeOf(proposal.spot().region(), agencyOf(proposal));
    }
}
