package id.balai.budgeting.performance;

import id.balai.budgeting.calendar.Matter;
import id.balai.budgeting.calendar.Schedules;
import id.balai.budgeting.performance.Performance.Indicator;
import id.balai.database.DataVersion;
import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Place;
import id.balai.identity.Policy;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.PersonId;
import id.balai.ledger.Decision;
import id.balai.ledger.Ledger;
import id.balai.organisation.HeldPost;
import id.balai.web.NotFound;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A planner says what programs, kegiatan and sub kegiatan are to bring about; while lines may be written. */
@Service
@Transactional
class SettingPerformance {
    static final String KIND = "budgeting.performance";
    private static final String SET = "ditetapkan";

    private final Performances performances;
    private final Schedules schedules;
    private final Ledger ledger;
    private final DataVersion data;

    SettingPerformance(Performances performances, Schedules schedules, Ledger ledger, DataVersion data) {
        this.performances = performances;
        this.schedules = schedules;
        this.ledger = ledger;
        this.data = data;
    }

    /**
     * @param wanted with the versions that the planner saw; all are saved, or none
     * @throws RefusedPerformance outside the stages, or when somebody else wrote one of them meanwhile
     * @throws NotFound when this person may not write for this agency
     */
    void run(FiscalYear year, AgencyCode agency, List<Performance> wanted, Actor planner) {
        HeldPost post =
                Policy.postFor(planner, Permission.WRITE_RKA, Place.of(agency)).orElseThrow(NotFound::new);
        schedules.closed(year, Matter.LINE).ifPresent(closed -> {
            throw new RefusedPerformance(new PerformanceRefused.OutsideSchedule(closed));
        });
        for (Performance each : wanted) {
            UUID id = performances
                    .save(year, agency, each)
                    .orElseThrow(() -> new RefusedPerformance(new PerformanceRefused.ChangedMeanwhile()));
            ledger.append(decision(
                    id, year, agency, each, planner.person(), post.role().name().toLowerCase(Locale.ROOT)));
        }
        data.changed();
    }

    /** @param said as the planner saw it, with its version before */
    static Decision decision(
            UUID id, FiscalYear year, AgencyCode agency, Performance said, PersonId planner, String role) {
        List<Indicator> indicators = said.indicators();
        return Decision.on(KIND, id, said.version() + 1)
                .by(planner, role, agency)
                .moving(said.version() == 0 ? null : SET, SET)
                .with("year", year)
                .with("nomenclature", said.code().value())
                .with(
                        "targets",
                        indicators.stream()
                                .map(indicator -> indicator.target().toPlainString())
                                .toList())
                .sealing(
                        "indicators",
                        String.join(
                                "\n", indicators.stream().map(Indicator::text).toList()));
    }
}
