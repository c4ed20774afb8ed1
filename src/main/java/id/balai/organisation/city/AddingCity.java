package id.balai.organisation.city;

import static id.balai.web.Text.t;

import id.balai.cli.Command;
import id.balai.database.Cities;
import id.balai.database.City;
import id.balai.organisation.SettingUpCity;
import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code bin/balai city add FILE}: a further city in the same process, reached by its own host names. */
@Component
class AddingCity implements Command {
    private static final int UNUSABLE = 2;

    private final SettingUpCity setting;
    private final Cities cities;

    AddingCity(SettingUpCity setting, Cities cities) {
        this.setting = setting;
        this.cities = cities;
    }

    @Override
    public String name() {
        return "city add";
    }

    @Override
    public String help() {
        return "BERKAS (city.json, foldernya, atau kode kota bawaan): tambah kota / adds a city";
    }

    @Override
    public boolean needsCity() {
        return false;
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.size() != 1) {
            err.println(name() + " " + help());
            return UNUSABLE;
        }
        try {
            City city = setting.from(arguments.getFirst(), false);
            cities.open(city.code());
            out.println(t("organisation.city.added", city.name(), city.code(), String.join(", ", city.hosts())));
            return 0;
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            return 1;
        }
    }
}
