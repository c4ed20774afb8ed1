package id.balai.support;

import id.balai.database.Cities;
import id.balai.database.City;
import id.balai.kernel.CityCode;
import id.balai.organisation.SettingUpCity;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** A second city in the process of the tests, with a host name of its own. */
@Component
public class Neighbour {
    public static final String HOST = "tetangga.localhost";

    private final Cities cities;
    private final SettingUpCity setUp;

    Neighbour(Cities cities, SettingUpCity setUp) {
        this.cities = cities;
        this.setUp = setUp;
    }

    /** It is set up the first time it is asked for. */
    public synchronized City city() {
        City city = cities.find(new CityCode("9901")).orElseGet(() -> setUp.from(folder(), false));
        cities.open(city.code());
        return city;
    }

    private static String folder() {
        return Path.of("src/test/resources/cities/9901/city.json")
                .toAbsolutePath()
                .toString();
    }
}
