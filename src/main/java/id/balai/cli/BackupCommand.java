package id.balai.cli;

import id.balai.database.BackupRefused;
import id.balai.database.CityBackup;
import id.balai.database.CurrentCity;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code bin/balai backup FILE}: the whole city into one file, while it goes on working. */
@Component
class BackupCommand implements Command {
    private static final int UNUSABLE = 2;

    private final CityBackup backup;

    BackupCommand(CityBackup backup) {
        this.backup = backup;
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public String help() {
        return "FILE.zip: tulis semua data kota ke satu berkas / writes all rows of the city into one file";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.size() != 1) {
            err.println("backup " + help());
            return UNUSABLE;
        }
        try {
            CityBackup.Report report = backup.write(CurrentCity.get(), Path.of(arguments.getFirst()));
            out.printf(
                    "%s: %d tabel, %d baris, %d bita%n",
                    arguments.getFirst(), report.tables(), report.rows(), report.bytes());
            return 0;
        } catch (BackupRefused | IOException | SQLException e) {
            err.println(e.getMessage());
            return 1;
        }
    }
}
