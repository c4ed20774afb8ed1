package id.balai.musrenbang.comparison;

import id.balai.database.CurrentCity;
import id.balai.musrenbang.cycle.Cycle;
import id.balai.musrenbang.cycle.Level;
import id.balai.musrenbang.cycle.Stage;
import id.balai.organisation.Region;
import id.balai.web.Format;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the head of a ballot file says, in the words of the format. */
final class BallotFileAbout {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private BallotFileAbout() {}

    static Map<String, String> of(Cycle cycle, Region kecamatan) {
        Map<String, String> about = new LinkedHashMap<>();
        about.put("description", "Dukungan warga atas usulan musrenbang " + cycle.year() + ", " + kecamatan.name());
        about.put("country", "Indonesia");
        about.put("unit", CurrentCity.get().name());
        about.put("subunit", kecamatan.name());
        about.put("instance", cycle.year().toString());
        about.put("rule", "unknown");
        about.put("date_begin", day(cycle.submission().opens()));
        about.put("date_end", day(lastDay(cycle)));
        about.put("language", "id");
        about.put("currency", "IDR");
        about.put(
                "comment",
                "#1: pendukung usulan, bukan pemungutan suara #2: usulan dengan kurang dari "
                        + SafeBallots.FEWEST_SUPPORTERS
                        + " pendukung tidak dihitung; gabungan yang dipilih kurang dari "
                        + SafeBallots.FEWEST_ALIKE
                        + " orang dipotong agar tidak ada yang dikenali");
        return about;
    }

    private static Instant lastDay(Cycle cycle) {
        return cycle.stages().stream()
                .filter(stage -> stage.level() == Level.KECAMATAN)
                .map(Stage::closes)
                .findFirst()
                .orElse(cycle.submission().closes());
    }

    private static String day(Instant instant) {
        return DAY.format(instant.atZone(Format.ZONE));
    }
}
