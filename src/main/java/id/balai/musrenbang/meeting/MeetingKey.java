package id.balai.musrenbang.meeting;

import id.balai.identity.Permission;
import id.balai.identity.Place;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.RegionCode;
import id.balai.musrenbang.cycle.Level;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which meeting: there is one a year for each place of a level.
 *
 * @param place as {@link Level#paguPlace} names it
 */
public record MeetingKey(FiscalYear year, Level level, String place) {
    /** The one of an address; empty when it has no such shape. */
    public static Optional<MeetingKey> find(String year, String word, String place) {
        try {
            FiscalYear named = new FiscalYear(Integer.parseInt(year));
            return Stream.of(Level.values())
                    .filter(level -> word(level).equals(word))
                    .findFirst()
                    .map(level -> new MeetingKey(named, level, place));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The word of addresses: {@code kelurahan}. */
    private static String word(Level level) {
        return switch (level) {
            case LINGKUNGAN -> "lingkungan";
            case KELURAHAN -> "kelurahan";
            case KECAMATAN -> "kecamatan";
            case AGENCY -> "forum";
            case CITY -> "kota";
            case SETWAN -> "setwan";
        };
    }

    /** What the policy has to allow to whoever runs it. */
    public Permission running() {
        return switch (level) {
            case LINGKUNGAN, SETWAN -> throw new IllegalStateException("no meeting with a berita acara: " + level);
            case KELURAHAN -> Permission.MEET_KELURAHAN;
            case KECAMATAN -> Permission.MEET_KECAMATAN;
            case AGENCY -> Permission.MEET_AGENCY;
            case CITY -> Permission.MEET_CITY;
        };
    }

    /** Where it stands for the policy. */
    public Place where() {
        return switch (level) {
            case LINGKUNGAN, KELURAHAN, KECAMATAN -> Place.in(region());
            case AGENCY -> Place.of(agency());
            case CITY, SETWAN -> Place.CITY;
        };
    }

    /** @throws IllegalArgumentException when its place is no region */
    public RegionCode region() {
        return new RegionCode(place);
    }

    /** @throws IllegalArgumentException when its place is no agency */
    public AgencyCode agency() {
        return new AgencyCode(place);
    }

    /** Its page for everybody. */
    public String path() {
        return "/musrenbang/" + year + "/rapat/" + word(level) + "/" + place;
    }

    /** Where ways to divide its ceiling are compared; empty where there is no such page. */
    public String comparison() {
        return level == Level.KECAMATAN ? "/musrenbang/" + year + "/kecamatan/" + place + "/banding" : "";
    }

    /** Its page for whoever runs it. */
    public String desk() {
        return "/rapat/" + year + "/" + word(level) + "/" + place;
    }
}
