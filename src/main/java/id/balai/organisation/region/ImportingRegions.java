package id.balai.organisation.region;

import static id.balai.web.Text.t;

import id.balai.cli.ImportReport;
import id.balai.cli.ImportReport.Refusal;
import id.balai.kernel.Csv;
import id.balai.kernel.RegionCode;
import id.balai.organisation.Region;
import id.balai.organisation.Regions;
import id.balai.organisation.memory.Revisions;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes regions from a CSV file (code, name, label_lat, label_lng): new ones, other names, real units in the place of
 * generated ones. A region is never taken away, since matters stand in it.
 */
@Service
class ImportingRegions {
    private final Regions regions;
    private final JdbcClient jdbc;
    private final Revisions revisions;
    private final TransactionTemplate transaction;

    ImportingRegions(Regions regions, JdbcClient jdbc, Revisions revisions, TransactionTemplate transaction) {
        this.regions = regions;
        this.jdbc = jdbc;
        this.revisions = revisions;
        this.transaction = transaction;
    }

    ImportReport run(Path file, boolean trial) {
        Reading reading = new Reading();
        try (Reader reader = Files.newBufferedReader(file)) {
            Csv.read(reader, reading::add);
        } catch (Csv.Malformed e) {
            return unreadable(t("organisation.file.malformed", e.getMessage()));
        } catch (IOException e) {
            return unreadable(t("organisation.file.encoding"));
        }
        return transaction.execute(status -> {
            if (trial) status.setRollbackOnly();
            return save(reading);
        });
    }

    private static ImportReport unreadable(String sentence) {
        return new ImportReport(0, 0, 0, 0, List.of(new Refusal(0, "", sentence)));
    }

    private ImportReport save(Reading reading) {
        int[] counts = new int[Change.values().length];
        reading.sound.values().forEach(region -> counts[save(region).ordinal()]++);
        if (counts[Change.ADDED.ordinal()] + counts[Change.CHANGED.ordinal()] > 0) revisions.changed();
        return new ImportReport(
                reading.read,
                counts[Change.ADDED.ordinal()],
                counts[Change.CHANGED.ordinal()],
                counts[Change.UNCHANGED.ordinal()],
                reading.refused);
    }

    private Change save(Region region) {
        Region known = regions.find(region.code()).orElse(null);
        if (region.equals(known)) return Change.UNCHANGED;
        Region.@Nullable Point label = region.label();
        jdbc.sql("""
                        INSERT INTO organisation_region (code, name, label_longitude, label_latitude, sample)
                        VALUES (?, ?, ?, ?, false)
                        ON CONFLICT (code) DO UPDATE SET name = excluded.name, sample = false,
                          label_longitude = excluded.label_longitude, label_latitude = excluded.label_latitude""")
                .params(region.code().value(), region.name())
                .param(label == null ? null : label.longitude())
                .param(label == null ? null : label.latitude())
                .update();
        return known == null ? Change.ADDED : Change.CHANGED;
    }

    /** What was read so far. */
    private final class Reading {
        private final Map<RegionCode, Region> sound = new LinkedHashMap<>();
        private final List<Refusal> refused = new ArrayList<>();
        private int read;

        private void add(Csv.Row row) {
            read++;
            RegionCode code;
            try {
                code = new RegionCode(row.get("code"));
            } catch (IllegalArgumentException e) {
                refuse(row, "code", "wrong", row.get("code"));
                return;
            }
            if (!regions.city().code().contains(code)) refuse(row, "code", "elsewhere", code.value());
            else if (sound.containsKey(code)) refuse(row, "code", "twice", code.value());
            else if (row.get("name").isEmpty()) refuse(row, "name", "missing");
            else if (isOrphan(code)) refuse(row, "code", "no_parent", code.value(), String.valueOf(parent(code)));
            else place(row, code);
        }

        private void place(Csv.Row row, RegionCode code) {
            try {
                Region.Point label = label(row);
                if (label == null) label = regions.find(code).map(Region::label).orElse(null);
                sound.put(code, new Region(code, row.get("name"), label, false));
            } catch (IllegalArgumentException e) {
                refuse(row, "label_lat", "swapped");
            }
        }

        private boolean isOrphan(RegionCode code) {
            RegionCode parent = parent(code);
            return parent != null
                    && !sound.containsKey(parent)
                    && regions.find(parent).isEmpty();
        }

        private @Nullable RegionCode parent(RegionCode code) {
            return code.parent().orElse(null);
        }

        private void refuse(Csv.Row row, String column, String key, String... arguments) {
            refused.add(new Refusal(row.line(), column, t("organisation.file." + key, (Object[]) arguments)));
        }
    }

    private static Region.@Nullable Point label(Csv.Row row) {
        if (row.get("label_lat").isEmpty() || row.get("label_lng").isEmpty()) return null;
        double latitude = Double.parseDouble(row.get("label_lat"));
        double longitude = Double.parseDouble(row.get("label_lng"));
        boolean inside = longitude >= 95 && longitude <= 141.1 && latitude >= -11.1 && latitude <= 6.1;
        if (!inside) throw new IllegalArgumentException("outside");
        return new Region.Point(longitude, latitude);
    }
}
