package id.balai.organisation;

import id.balai.kernel.AgencyCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A perangkat daerah as it stood during a time.
 *
 * @param name as in the perda ("Dinas Pekerjaan Umum dan Penataan Ruang")
 * @param shortName as people say it ("Dinas PUPR")
 * @param validTo last day, or null while it stands
 * @param successor who took over its tasks when it ended
 */
public record Agency(
        AgencyCode code,
        String name,
        String shortName,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable AgencyCode successor) {

    public boolean standsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
