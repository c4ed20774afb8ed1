package id.balai.budgeting.rka;

import id.balai.database.DataVersion;
import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Place;
import id.balai.identity.Policy;
import id.balai.kernel.FiscalYear;
import id.balai.ledger.Decision;
import id.balai.ledger.Ledger;
import id.balai.organisation.HeldPost;
import id.balai.web.NotFound;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The TAPD says from when to when the RKA of a year may be written. */
@Service
class SettingSchedule {
    static final String KIND = "budgeting.schedule";

    private final Schedules schedules;
    private final Ledger ledger;
    private final DataVersion data;

    SettingSchedule(Schedules schedules, Ledger ledger, DataVersion data) {
        this.schedules = schedules;
        this.ledger = ledger;
        this.data = data;
    }

    /** @throws NotFound when this person may not say that */
    @Transactional
    void run(FiscalYear year, Schedules.Window window, Actor actor) {
        HeldPost post =
                Policy.postFor(actor, Permission.SET_CEILINGS, Place.CITY).orElseThrow(NotFound::new);
        Schedules.Set set = schedules.set(year, window);
        ledger.append(Decision.on(KIND, set.id(), set.version())
                .by(actor.person(), post.role().name().toLowerCase(Locale.ROOT))
                .moving(set.version() == 1 ? null : "ditetapkan", "ditetapkan")
                .with("year", year)
                .with("opens", window.opens())
                .with("closes", window.closes()));
        data.changed();
    }
}
