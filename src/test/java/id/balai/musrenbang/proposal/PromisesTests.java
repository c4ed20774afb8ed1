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

/** The date that a level gives, counted by hand on a calendar of 2027: 1 February is a Monday, no holiday until the 17th. */
@BalaiTest
class PromisesTests {
    private static final Stage STAGE = new Stage(Level.KELURAHAN, at(2027, 2, 1, 0), at(2027, 2, 13, 0), 5);

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
        assertThat(promises.by(STAGE, at(2027, 2, 2, 10))).isEqualTo(LocalDate.of(2027, 2, 9));
    }

    @Test
    void whatCameEarlyIsCountedFromTheOpening() {
        assertThat(promises.by(STAGE, at(2027, 1, 11, 10))).isEqualTo(LocalDate.of(2027, 2, 8));
    }

    /** The stage closes at the end of Friday 12 February; nobody may decide afterwards. */
    @Test
    void neverADayOnWhichTheStageIsOver() {
        assertThat(promises.by(STAGE, at(2027, 2, 11, 10))).isEqualTo(LocalDate.of(2027, 2, 12));
    }

    private static Instant at(int year, int month, int day, int hour) {
        return LocalDateTime.of(year, month, day, hour, 0)
                .atZone(MovableClock.JAKARTA)
                .toInstant();
    }
}
