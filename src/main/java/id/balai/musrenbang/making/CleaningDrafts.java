package id.balai.musrenbang.making;

import id.balai.database.Cities;
import id.balai.document.FileStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Removes drafts that nobody came back to, with their photos, and files that nothing needs; in every city. How long a
 * draft is kept since it was last changed is {@code balai.drafts.kept}, 30 days where nothing is said: as long as it takes to ask the neighbours.
 */
@Component
class CleaningDrafts {
    /** A photo's file is written before its row: so young a file may still be waiting for it. */
    private static final Duration YOUNG = Duration.ofDays(1);

    private final Cities cities;
    private final Drafts drafts;
    private final FileStore files;
    private final Clock clock;
    private final Duration kept;

    CleaningDrafts(
            Cities cities,
            Drafts drafts,
            FileStore files,
            Clock clock,
            @Value("${balai.drafts.kept:P30D}") Duration kept) {
        this.cities = cities;
        this.drafts = drafts;
        this.files = files;
        this.clock = clock;
        this.kept = kept;
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT20M")
    void clean() {
        cities.inEachOpen("cleaning drafts", this::cleanCity);
    }

    /** The current city's. */
    void cleanCity() {
        Instant now = clock.instant();
        drafts.removeUnchangedSince(now.minus(kept));
        files.clean(now.minus(YOUNG));
    }
}
