package id.balai.budgeting;

import id.balai.budgeting.starter.StarterCatalogues;
import id.balai.database.Cities;
import id.balai.database.City;
import id.balai.database.CurrentCity;
import id.balai.kernel.FiscalYear;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A city of one's own that can budget: the starter catalogues, two agencies, an item in the books of its years. All its
 * years are free, so tests need not share those of the common city.
 */
@Component
public class FreshBudget {
    public static final String WORKS = "1.03.0.00.0.00.01.0000";
    public static final String HEALTH = "1.02.0.00.0.00.01.0000";

    private final Cities cities;
    private final StarterCatalogues starter;
    private final JdbcClient jdbc;

    FreshBudget(Cities cities, StarterCatalogues starter, JdbcClient jdbc) {
        this.cities = cities;
        this.starter = starter;
        this.jdbc = jdbc;
    }

    /** With every stage of these years open. */
    public City of(List<FiscalYear> years) {
        City city = FreshCity.in(cities);
        CurrentCity.run(city, () -> fill(years));
        cities.open(city.code());
        return city;
    }

    private void fill(List<FiscalYear> years) {
        starter.load(years);
        Unguarded.run(jdbc, """
                INSERT INTO organisation_agency (code, name, short_name, valid_from)
                VALUES ('%s', 'Dinas Pekerjaan Umum Uji', 'PU', '2000-01-01'),
                  ('%s', 'Dinas Kesehatan Uji', 'Kesehatan', '2000-01-01')""".formatted(WORKS, HEALTH));
        jdbc.sql("INSERT INTO budgeting_price_group VALUES ('1.3.04.02.07.0001', 'Saluran') ON CONFLICT DO NOTHING")
                .update();
        jdbc.sql("""
                        INSERT INTO budgeting_price_item (code, kind, group_code, name, unit)
                        VALUES ('1.3.04.02.07.0001.00001', 'HSPK', '1.3.04.02.07.0001', 'Pemasangan u-ditch', 'm')""").update();
        for (FiscalYear year : years) {
            jdbc.sql("""
                            INSERT INTO budgeting_price (year, item, amount, accounts, source)
                            VALUES (?, '1.3.04.02.07.0001.00001', 985000, '{5.2.04.02.07.0001}', 'Uji')""").param(year.value()).update();
            OpenStages.of(jdbc, year);
        }
    }
}
