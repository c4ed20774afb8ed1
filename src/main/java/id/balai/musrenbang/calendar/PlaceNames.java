package id.balai.musrenbang.calendar;

import static id.balai.web.Text.t;

import id.balai.kernel.AgencyCode;
import id.balai.kernel.RegionCode;
import id.balai.musrenbang.cycle.Level;
import id.balai.organisation.Agencies;
import id.balai.organisation.Agency;
import id.balai.organisation.Region;
import id.balai.organisation.Regions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The places of a level that may have a ceiling, with their names. */
@Component
public class PlaceNames {
    private final Regions regions;
    private final Agencies agencies;
    private final Clock clock;

    PlaceNames(Regions regions, Agencies agencies, Clock clock) {
        this.regions = regions;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** Name by the place's code, in the order in which lists show them. */
    public Map<String, String> of(Level level) {
        Map<String, String> names = new LinkedHashMap<>();
        switch (level) {
            case LINGKUNGAN, SETWAN -> {}
            case KELURAHAN ->
                regions.kelurahan().forEach(r -> names.put(r.code().value(), regions.fullName(r.code())));
            case KECAMATAN ->
                regions.kecamatan().forEach(r -> names.put(r.code().value(), r.name()));
            case AGENCY ->
                agencies.on(LocalDate.now(clock))
                        .forEach(a -> names.put(a.code().value(), a.name()));
            case CITY -> names.put(Level.WHOLE_CITY, regions.city().name());
        }
        return names;
    }

    /** The name of one place of a level, or its code when it has none any more. */
    public String nameOf(Level level, String place) {
        try {
            return switch (level) {
                case LINGKUNGAN, KELURAHAN, KECAMATAN ->
                    regions.find(new RegionCode(place)).map(Region::name).orElse(place);
                case AGENCY ->
                    agencies.find(new AgencyCode(place)).map(Agency::name).orElse(place);
                case CITY, SETWAN -> t("musrenbang.year.wholeCity");
            };
        } catch (IllegalArgumentException e) {
            return place;
        }
    }
}
