package id.balai.organisation.city;

import id.balai.database.CurrentCity;
import id.balai.kernel.CityCode;
import id.balai.web.CityOffice;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The office of {@code city.json}, read once: it is on every page, and a city that was set up keeps its profile. */
@Component
class OfficeOfCity implements CityOffice.Source {
    private final JdbcClient jdbc;
    private final Map<CityCode, CityOffice> known = new ConcurrentHashMap<>();

    OfficeOfCity(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<CityOffice> office() {
        CityCode city = CurrentCity.get().code();
        CityOffice before = known.get(city);
        if (before != null) return Optional.of(before);
        Optional<CityOffice> read = jdbc.sql("SELECT address, phone, hours FROM organisation_profile")
                .query((row, n) ->
                        new CityOffice(row.getString("address"), row.getString("phone"), row.getString("hours")))
                .optional();
        read.ifPresent(office -> known.put(city, office));
        return read;
    }
}
