package id.balai.ledger;

import id.balai.database.Cities;
import id.balai.database.City;
import id.balai.database.CurrentCity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Replays every city each night at half past one; what it finds is logged as an error. */
@Component
class NightlyReplay {
    private static final Logger LOG = LoggerFactory.getLogger(NightlyReplay.class);

    private final Cities cities;
    private final Replay replay;

    NightlyReplay(Cities cities, Replay replay) {
        this.cities = cities;
        this.replay = replay;
    }

    @Scheduled(cron = "0 30 1 * * *", zone = "Asia/Jakarta")
    void replayAll() {
        for (City city : cities.all()) {
            try {
                CurrentCity.call(city, replay::run);
            } catch (Exception e) {
                LOG.error("replay of {} did not end", city.name(), e);
            }
        }
    }
}
