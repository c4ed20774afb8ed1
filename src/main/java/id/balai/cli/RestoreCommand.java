package id.balai.cli;

import id.balai.database.BackupRefused;
import id.balai.database.City;
import id.balai.database.CityRestore;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code bin/balai restore FILE}: a city from its backup, onto a server that does not have it. */
@Component
class RestoreCommand implements Command {
    private static final int UNUSABLE = 2;

    private final CityRestore restore;

    RestoreCommand(CityRestore restore) {
        this.restore = restore;
    }

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public String help() {
        return "FILE.zip: pulihkan kota dari cadangan ke server kosong / takes a backup back onto an empty server";
    }

    @Override
    public boolean needsCity() {
        return false;
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.size() != 1) {
            err.println("restore " + help());
            return UNUSABLE;
        }
        try {
            City city = restore.restore(Path.of(arguments.getFirst()));
            out.printf("%s dipulihkan / restored%n", city.name());
            return 0;
        } catch (BackupRefused | IOException | SQLException e) {
            err.println(e.getMessage());
            return 1;
        }
    }
}
