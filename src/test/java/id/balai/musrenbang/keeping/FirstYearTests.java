package id.balai.musrenbang.keeping;

import static id.balai.musrenbang.MusrenbangFixtures.bapperida;
import static org.assertj.core.api.Assertions.assertThat;

import id.balai.database.City;
import id.balai.database.CurrentCity;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.MovableClock;
import id.balai.musrenbang.cycle.Criteria;
import id.balai.musrenbang.cycle.Cycle;
import id.balai.musrenbang.cycle.CycleRefused;
import id.balai.musrenbang.cycle.Cycles;
import id.balai.musrenbang.cycle.Level;
import id.balai.musrenbang.cycle.ReasonList;
import id.balai.support.BalaiTest;
import id.balai.support.Neighbour;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A city that was just set up, without a demo: its first year is prepared by the same button as every other. */
@BalaiTest
class FirstYearTests {
    @Autowired
    private FirstYear first;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Criteria criteria;

    @Autowired
    private ReasonList reasons;

    @Autowired
    private Neighbour neighbour;

    @Autowired
    private MovableClock clock;

    @Test
    void isPreparedByTheUsualCalendarAndOnce() {
        City city = neighbour.city();
        CurrentCity.run(
                city,
                () -> clock.at(Instant.parse("2026-11-30T03:00:00Z"), () -> {
                    assertThat(first.year()).isEqualTo(new FiscalYear(2028));
                    assertThat(first.prepare(bapperida())).isEmpty();
                    assertThat(first.prepare(bapperida())).contains(new CycleRefused.AlreadyThere());
                    List<Cycles.Known> known = cycles.listKept();
                    assertThat(known).hasSize(1);
                    assertThat(known.getFirst().open()).isFalse();
                    Cycle cycle = known.getFirst().cycle();
                    assertThat(cycle.ladder().levels())
                            .containsExactly(
                                    Level.LINGKUNGAN, Level.KELURAHAN, Level.KECAMATAN, Level.AGENCY, Level.CITY);
                    assertThat(cycle.submission().opens()).isEqualTo(Instant.parse("2027-01-01T17:00:00Z"));
                    assertThat(cycle.pokirStage()).as("pokir can be taken").isPresent();
                    assertThat(criteria.list(cycle.year(), Level.KECAMATAN)).isNotEmpty();
                    assertThat(reasons.at(Level.KELURAHAN)).isNotEmpty();
                }));
    }

    /** The musrenbang of a plan year is over by the end of March before it. */
    @Test
    void isTheNextYearThatCanStillBeBegun() {
        clock.at(
                Instant.parse("2027-02-20T03:00:00Z"),
                () -> assertThat(first.year()).isEqualTo(new FiscalYear(2028)));
        clock.at(
                Instant.parse("2027-03-20T03:00:00Z"),
                () -> assertThat(first.year()).isEqualTo(new FiscalYear(2029)));
    }
}
