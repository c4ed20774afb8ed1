package id.balai.budgeting;

import id.balai.database.Cities;
import id.balai.database.City;
import id.balai.kernel.CityCode;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A city of one's own in the database of the run, with empty tables. */
public final class FreshCity {
    private static final AtomicInteger NEXT = new AtomicInteger(9701);

    private FreshCity() {}

    public static City in(Cities cities) {
        String code = Integer.toString(NEXT.getAndIncrement());
        return cities.add(
                new City(new CityCode(code), "Kota Uji " + code, List.of("kota" + code + ".localhost"), false));
    }
}
