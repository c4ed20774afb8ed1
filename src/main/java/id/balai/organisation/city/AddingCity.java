package id.balai.organisation.city;

import id.balai.cli.Command;
import id.balai.database.City;
import id.balai.organisation.SettingUpCity;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code bin/balai city add FILE}: a further city in the same process, reached by its own host names. */
@Component
class AddingCity implements Command {
    private static final int UNUSABLE = 2;

    private final SettingUpCity setting;

    AddingCity(SettingUpCity setting) {
        this.setting = setting;
    }

    @Override
    public String name() {
        return "city add";
    }

    @Override
    public String help() {
        return "BERKAS (city.json, foldernya, atau kode kota bawaan)";
    }

    @Override
    public boolean needsCity() {
        return false;
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        List<String> rest = new ArrayList<>(arguments);
        boolean demo = rest.remove("--demo");
        if (rest.size() != 1) {
            err.println(name() + " " + help());
            return UNUSABLE;
        }
        try {
            City city = setting.from(rest.getFirst(), demo);
            out.println(city.name() + " (" + city.code() + "): " + String.join(", ", city.hosts()));
            return 0;
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            return 1;
        }
    }
}
