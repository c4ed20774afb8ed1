package id.balai.ledger.checking;

import id.balai.database.Cities;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Replays every city each night at half past one; what it finds is logged as an error. */
@Component
class NightlyReplay {
    private final Cities cities;
    private final Replay replay;

    NightlyReplay(Cities cities, Replay replay) {
        this.cities = cities;
        this.replay = replay;
    }

    @Scheduled(cron = "0 30 1 * * *", zone = "Asia/Jakarta")
    void replayAll() {
        cities.inEachOpen("replay", replay::run);
    }
}
