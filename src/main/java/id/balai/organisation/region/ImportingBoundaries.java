package id.balai.organisation.region;

import static id.balai.web.Text.t;

import id.balai.cli.ImportReport;
import id.balai.cli.ImportReport.Refusal;
import id.balai.database.CurrentCity;
import id.balai.kernel.RegionCode;
import id.balai.ledger.Decision;
import id.balai.ledger.Ledger;
import id.balai.organisation.Regions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the boundaries of the city's regions from a GeoJSON file. The file is read and checked before the first row is
 * written: one that cannot be read to its end changes nothing.
 */
@Service
class ImportingBoundaries {
    private final Regions regions;
    private final Boundaries boundaries;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    ImportingBoundaries(Regions regions, Boundaries boundaries, Ledger ledger, TransactionTemplate transaction) {
        this.regions = regions;
        this.boundaries = boundaries;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    /**
     * @param property of a feature that holds the region's code; null to look for the usual names
     * @param trial to report without saving
     */
    ImportReport run(Path file, @Nullable String property, boolean trial) {
        Reading reading = new Reading(new BoundaryCheck(property, regions::find));
        try {
            GeoJsonReader.read(file, reading::add);
        } catch (UnreadableBoundaries e) {
            return new ImportReport(0, 0, 0, 0, List.of(new Refusal(0, "", e.sentence())));
        }
        return transaction.execute(status -> {
            if (trial) status.setRollbackOnly();
            return save(reading, file, trial);
        });
    }

    private ImportReport save(Reading reading, Path file, boolean trial) {
        int[] counts = new int[Change.values().length];
        reading.sound
                .values()
                .forEach(boundary -> counts[boundaries.save(boundary).ordinal()]++);
        int added = counts[Change.ADDED.ordinal()];
        int changed = counts[Change.CHANGED.ordinal()];
        if (!trial && added + changed > 0) ledger.append(decision(added, changed, file));
        return new ImportReport(reading.read, added, changed, counts[Change.UNCHANGED.ordinal()], reading.refused);
    }

    private static Decision decision(int added, int changed, Path file) {
        String layer = CurrentCity.get().code() + "/boundaries";
        return Decision.remark(
                        "organisation.boundaries", UUID.nameUUIDFromBytes(layer.getBytes(StandardCharsets.UTF_8)))
                .starting("imported")
                .with("added", added)
                .with("changed", changed)
                .citing(sha256(file));
    }

    private static String sha256(Path file) {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was read so far. */
    private static final class Reading {
        private final BoundaryCheck check;
        private final Map<RegionCode, Boundary> sound = new LinkedHashMap<>();
        private final List<Refusal> refused = new ArrayList<>();
        private int read;

        private Reading(BoundaryCheck check) {
            this.check = check;
        }

        private void add(GeoJsonFeature feature) {
            read++;
            try {
                Boundary boundary = check.check(feature);
                if (sound.putIfAbsent(boundary.code(), boundary) != null) {
                    refused.add(new Refusal(
                            feature.number(),
                            "",
                            t("organisation.boundary.twice", boundary.code().value())));
                }
            } catch (BoundaryRefused e) {
                refused.add(new Refusal(feature.number(), e.column(), String.valueOf(e.getMessage())));
            }
        }
    }
}
