package id.balai.organisation.home;

import id.balai.organisation.Agencies;
import id.balai.organisation.Agency;
import id.balai.organisation.Region;
import id.balai.organisation.RegionLevel;
import id.balai.organisation.Regions;
import id.balai.web.SearchSource;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Places and offices for the one search field; from memory, so that it costs nothing. */
@Component
class PlaceSearch implements SearchSource {
    private static final Pattern BLANKS = Pattern.compile("[\\s-]+");

    private final Regions regions;
    private final Agencies agencies;
    private final Clock clock;

    PlaceSearch(Regions regions, Agencies agencies, Clock clock) {
        this.regions = regions;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Override
    public List<Found> search(String words, int limit) {
        String wanted = folded(words);
        if (wanted.isEmpty()) return List.of();
        Stream<Found> places = Stream.concat(regions.kecamatan().stream(), regions.kelurahan().stream())
                .map(region -> found(region, wanted));
        Stream<Found> offices = agencies.on(LocalDate.now(clock)).stream().map(agency -> found(agency, wanted));
        return Stream.concat(places, offices)
                .filter(found -> found.rank() > 0)
                .sorted(Comparator.comparingDouble(Found::rank).reversed())
                .limit(limit)
                .toList();
    }

    private Found found(Region region, String wanted) {
        String kind = region.level() == RegionLevel.KECAMATAN
                ? "organisation.level.KECAMATAN"
                : "organisation.level.KELURAHAN";
        double rank =
                Math.max(rank(region.name(), wanted), region.code().value().equals(wanted) ? 1 : 0);
        return new Found(kind, region.name(), regions.fullName(region.code()), "/wilayah/" + region.code(), rank);
    }

    private static Found found(Agency agency, String wanted) {
        double rank = Math.max(rank(agency.name(), wanted), rank(agency.shortName(), wanted));
        return new Found(
                "organisation.search.agency",
                agency.name(),
                agency.shortName(),
                "/perangkat-daerah/" + agency.code(),
                rank);
    }

    /** Below 1, so that other applications are searched too even for an exact name. */
    private static double rank(String name, String wanted) {
        String folded = folded(name);
        if (folded.equals(wanted)) return 0.95;
        if (folded.startsWith(wanted)) return 0.8;
        return folded.contains(wanted) ? 0.6 : 0;
    }

    /** Spellings differ in blanks and case: Jatinegara, Jati Negara. */
    private static String folded(String text) {
        return BLANKS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
