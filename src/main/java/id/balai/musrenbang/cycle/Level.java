package id.balai.musrenbang.cycle;

import id.balai.identity.Permission;
import id.balai.identity.Place;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.RegionCode;
import id.balai.organisation.PostRole;

/**
 * A kind of level of the ladder: who decides there, and for which place. Which levels a city has in a year, in which
 * order and with which time, is data: {@link Ladder}. They stand here from the narrowest to the widest.
 */
public enum Level {
    LINGKUNGAN(Permission.DECIDE_LINGKUNGAN, PostRole.KEPLING, "L"),
    KELURAHAN(Permission.DECIDE_KELURAHAN, PostRole.LURAH, "K"),
    KECAMATAN(Permission.DECIDE_KECAMATAN, PostRole.CAMAT, "C"),
    /** Where pokir begin, and nothing else: the secretariat of the council checks them (Asahan Perbup 49/2017). */
    SETWAN(Permission.DECIDE_POKIR, PostRole.SETWAN, "S"),
    AGENCY(Permission.DECIDE_AGENCY, PostRole.VERIFIER, "V"),
    CITY(Permission.DECIDE_CITY, PostRole.BAPPERIDA, "T");

    /** The place of a ceiling for the city as a whole. */
    public static final String WHOLE_CITY = "kota";

    private static final int KECAMATAN_DEPTH = 2;
    private static final int KELURAHAN_DEPTH = 3;
    private static final int LINGKUNGAN_DEPTH = 4;

    private final Permission permission;
    private final PostRole decider;
    private final String reasonLetter;

    Level(Permission permission, PostRole decider, String reasonLetter) {
        this.permission = permission;
        this.decider = decider;
        this.reasonLetter = reasonLetter;
    }

    /** What the policy has to allow to whoever decides here. */
    public Permission permission() {
        return permission;
    }

    /** The post that usually decides here. */
    public PostRole decider() {
        return decider;
    }

    /** What the codes of its reasons begin with. */
    public String reasonLetter() {
        return reasonLetter;
    }

    /** Message key of its name. */
    public String labelKey() {
        return "musrenbang.level." + name();
    }

    /** Where a proposal for this region and agency is decided at this level. */
    public Place placeOf(RegionCode region, AgencyCode agency) {
        return switch (this) {
            case LINGKUNGAN, KELURAHAN, KECAMATAN -> Place.in(region);
            case AGENCY -> Place.of(agency);
            case CITY, SETWAN -> Place.CITY;
        };
    }

    /** Whether this level has such a place at all: of what is only known to lie in a kelurahan, no lingkungan decides. */
    public boolean reaches(RegionCode region) {
        return this != LINGKUNGAN || region.depth() >= LINGKUNGAN_DEPTH;
    }

    /** Whether one post alone decides at each of its places; of an agency and of the city there are several. */
    public boolean hasOneOfficer() {
        return this == LINGKUNGAN || this == KELURAHAN || this == KECAMATAN;
    }

    /** Whether its officers go and look; the kepling lives there, and the city and the Setwan look at lists. */
    public boolean surveys() {
        return this == KELURAHAN || this == KECAMATAN || this == AGENCY;
    }

    /** Whether its places have a ceiling: a lingkungan has no money to promise, so it has a quota only. */
    public boolean hasPagu() {
        return this != LINGKUNGAN;
    }

    /** The code of the place whose ceiling and quota count: of the lingkungan, the kelurahan, the kecamatan, the agency or the whole city. */
    public String paguPlace(RegionCode region, AgencyCode agency) {
        return switch (this) {
            case LINGKUNGAN -> region.atDepth(LINGKUNGAN_DEPTH).orElseThrow().value();
            case KELURAHAN -> region.atDepth(KELURAHAN_DEPTH).orElseThrow().value();
            case KECAMATAN -> region.atDepth(KECAMATAN_DEPTH).orElseThrow().value();
            case AGENCY -> agency.value();
            case CITY, SETWAN -> WHOLE_CITY;
        };
    }
}
