package id.balai.musrenbang.cycle;

import id.balai.database.CurrentCity;
import id.balai.kernel.CityCode;
import id.balai.kernel.Csv;
import id.balai.kernel.FiscalYear;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The priorities of a city's RKPD, each with the programs that serve it: {@code cities/CODE/priorities.csv}, with the year
 * from which a row counts (Lampiran II of a berita acara names them: form of Permendagri 86/2017). A city without the file
 * has none.
 */
@Component
public class Priorities {
    private final Map<CityCode, List<Row>> cities = new ConcurrentHashMap<>();

    /**
     * The priority that a sub kegiatan serves in a year, as people say it ("P1 Infrastruktur dasar"); of several the newest.
     *
     * @param subKegiatan its code
     */
    public Optional<String> of(FiscalYear year, String subKegiatan) {
        return cities.computeIfAbsent(CurrentCity.get().code(), Priorities::read).stream()
                .filter(row -> row.from <= year.value()
                        && row.programs.stream().anyMatch(program -> subKegiatan.startsWith(program + ".")))
                .reduce((first, later) -> later.from >= first.from ? later : first)
                .map(row -> row.code + " " + row.name);
    }

    private static List<Row> read(CityCode city) {
        ClassPathResource file = new ClassPathResource("cities/" + city.value() + "/priorities.csv");
        List<Row> rows = new ArrayList<>();
        if (!file.exists()) return rows;
        try (Reader in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            Csv.read(
                    in,
                    row -> rows.add(new Row(
                            Integer.parseInt(row.get("from")),
                            row.get("code"),
                            row.get("name"),
                            List.of(row.get("programs").split(" ")))));
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Row(int from, String code, String name, List<String> programs) {}
}
