package id.balai.musrenbang.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.kernel.MovableClock;
import id.balai.musrenbang.MusrenbangFixtures;
import id.balai.musrenbang.cycle.Level;
import id.balai.musrenbang.cycle.Stage;
import id.balai.support.BalaiTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The date that a level gives, counted by hand on a calendar of 2027: 5 April is a Monday, with no holiday in the two weeks after. */
@BalaiTest
class PromisesTests {
    private static final Stage STAGE = new Stage(Level.KELURAHAN, at(2027, 4, 5, 0), at(2027, 4, 17, 0), 5);

    @Autowired
    private MusrenbangFixtures musrenbang;

    @Autowired
    private Promises promises;

    @BeforeEach
    void open() {
        musrenbang.open();
    }

    @Test
    void fiveWorkingDaysAfterItCame() {
        assertThat(promises.by(STAGE, at(2027, 4, 6, 10))).isEqualTo(LocalDate.of(2027, 4, 13));
    }

    @Test
    void whatCameEarlyIsCountedFromTheOpening() {
        assertThat(promises.by(STAGE, at(2027, 3, 22, 10))).isEqualTo(LocalDate.of(2027, 4, 12));
    }

    /** The stage closes at the end of Friday 16 April; nobody may decide afterwards. */
    @Test
    void neverADayOnWhichTheStageIsOver() {
        assertThat(promises.by(STAGE, at(2027, 4, 15, 10))).isEqualTo(LocalDate.of(2027, 4, 16));
    }

    private static Instant at(int year, int month, int day, int hour) {
        return LocalDateTime.of(year, month, day, hour, 0)
                .atZone(MovableClock.JAKARTA)
                .toInstant();
    }
}
