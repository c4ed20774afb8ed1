package id.balai.musrenbang.proposal;

import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Place;
import id.balai.identity.Policy;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.RegionCode;
import id.balai.organisation.HeldPost;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * In whose name somebody hands in a proposal, and where: the kepling for the own lingkungan, the kelurahan and the
 * kecamatan for theirs, an agency for its own work, an officer for a citizen's report (roles of Asahan Perbup 49/2017 and
 * SIPD's chain). Council members have a form of their own.
 */
public final class Origins {
    private Origins() {}

    /** What this person may choose from, the office before the own name. */
    public static List<Origin> choices(Actor actor) {
        if (actor.helping().isPresent()) return List.of(Origin.WARGA);
        return Stream.of(
                        Origin.LINGKUNGAN,
                        Origin.KELURAHAN,
                        Origin.KECAMATAN,
                        Origin.SKPD,
                        Origin.PENGADUAN,
                        Origin.WARGA)
                .filter(origin -> permission(origin).stream().anyMatch(p -> Policy.maySomewhere(actor, p)))
                .toList();
    }

    /**
     * Whether this person may hand one in for that origin there.
     *
     * @param agency who would carry it out
     */
    public static boolean may(Origin origin, Actor actor, RegionCode region, AgencyCode agency) {
        if (actor.helping().isPresent()) return origin == Origin.WARGA;
        return permission(origin)
                .map(permission -> Policy.may(actor, permission, place(origin, region, agency)))
                .orElse(true);
    }

    /** Whether the holder of this post hands in for the office that the post belongs to. */
    static boolean mayFor(Origin office, Actor holder, HeldPost post) {
        Place own = new Place(post.region().orElse(null), post.agency().orElse(null), null);
        return permission(office).filter(p -> Policy.may(holder, p, own)).isPresent();
    }

    /** The post in which this person does so; empty in the own name. */
    static Optional<HeldPost> post(Origin origin, Actor actor, RegionCode region, AgencyCode agency) {
        if (actor.helping().isPresent() || origin == Origin.WARGA) return Optional.empty();
        return permission(origin)
                .flatMap(permission -> Policy.postFor(actor, permission, place(origin, region, agency)))
                .or(() -> actor.posts().stream().findFirst());
    }

    private static Place place(Origin origin, RegionCode region, AgencyCode agency) {
        return switch (origin) {
            case SKPD -> Place.of(agency);
            case PENGADUAN -> new Place(region, agency, null);
            case WARGA, LINGKUNGAN, KELURAHAN, KECAMATAN, POKIR -> Place.in(region);
        };
    }

    /** Empty for what is asked for elsewhere. */
    private static Optional<Permission> permission(Origin origin) {
        return switch (origin) {
            case WARGA -> Optional.of(Permission.PROPOSE);
            case LINGKUNGAN -> Optional.of(Permission.PROPOSE_FOR_LINGKUNGAN);
            case KELURAHAN -> Optional.of(Permission.PROPOSE_FOR_KELURAHAN);
            case KECAMATAN -> Optional.of(Permission.PROPOSE_FOR_KECAMATAN);
            case SKPD -> Optional.of(Permission.PROPOSE_FOR_AGENCY);
            case PENGADUAN -> Optional.of(Permission.TAKE_UP_REPORT);
            case POKIR -> Optional.empty();
        };
    }
}
