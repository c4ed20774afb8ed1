package id.balai.ledger.publication;

import id.balai.database.City;
import id.balai.ledger.tlog.LogFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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

    /** The years of which this process has a log, oldest first. */
    public List<Integer> years(City city) throws IOException {
        Path folder = home.resolve("log").resolve(city.code().value());
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> years = Files.list(folder)) {
            return years.map(each -> each.getFileName().toString())
                    .filter(name -> name.matches("20\\d\\d"))
                    .map(Integer::valueOf)
                    .sorted()
                    .toList();
        }
    }

    /** The folder of the keys; never served. */
    public Path keys() {
        return home.resolve("keys");
    }
}
