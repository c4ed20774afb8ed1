package id.balai.notification.letter;

import id.balai.database.Cities;
import id.balai.notification.inbox.Notes;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets news and ways out that are more than a year old, in every city. */
@Component
class CleaningNews {
    private final Cities cities;
    private final Notes notes;
    private final WaysOut ways;

    CleaningNews(Cities cities, Notes notes, WaysOut ways) {
        this.cities = cities;
        this.notes = notes;
        this.ways = ways;
    }

    @Scheduled(fixedDelayString = "PT12H", initialDelayString = "PT40M")
    void clean() {
        cities.inEachOpen("cleaning news", () -> {
            notes.forgetOld();
            ways.forgetOld();
        });
    }
}
