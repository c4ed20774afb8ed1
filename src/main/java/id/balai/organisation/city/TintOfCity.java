package id.balai.organisation.city;

import id.balai.database.DataVersion;
import id.balai.organisation.memory.Remembered;
import id.balai.organisation.memory.Revisions;
import id.balai.web.Tint;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The colours of {@code tint.properties}, as they were when the city was last set up. */
@Component
class TintOfCity implements Tint.Source {
    private final Remembered<Map<String, String>> remembered;

    TintOfCity(JdbcClient jdbc, DataVersion versions, Revisions revisions) {
        remembered = new Remembered<>(
                versions,
                revisions,
                () -> jdbc
                        .sql("SELECT name, colour FROM organisation_tint")
                        .query((row, n) -> Map.entry(row.getString("name"), row.getString("colour")))
                        .list()
                        .stream()
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Override
    public Map<String, String> colours() {
        return remembered.get();
    }
}
