package id.balai.organisation;

import id.balai.kernel.AgencyCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The perangkat daerah of the current city. Kept in memory a city; answers without a query. */
public interface Agencies {
    /** Those that stand on that day, by code. */
    List<Agency> on(LocalDate day);

    Optional<Agency> find(AgencyCode code);

    /** @throws IllegalArgumentException when there is none */
    Agency get(AgencyCode code);

    /** Who carries on its tasks on that day: itself while it stands, else its successor, as often as needed. */
    Agency carryingOn(AgencyCode code, LocalDate day);

    /** The other way round: the codes whose tasks this agency carries out on that day, its own first. */
    List<AgencyCode> carriedOnBy(AgencyCode code, LocalDate day);
}
