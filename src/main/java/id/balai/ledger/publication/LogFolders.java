package id.balai.ledger.publication;

import id.balai.database.City;
import id.balai.ledger.tlog.LogFolder;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where the logs of this process lie: {@code HOME/log/1275/2026/}, with {@code HOME} as in {@code bin/run --home}. */
@Component
public class LogFolders {
    private final Path home;

    LogFolders(@Value("${balai.home:data}") Path home) {
        this.home = home;
    }

    public LogFolder of(City city, int year) {
        return new LogFolder(home.resolve("log").resolve(city.code().value()).resolve(Integer.toString(year)));
    }

    /** The folder of the keys; never served. */
    public Path keys() {
        return home.resolve("keys");
    }
}
