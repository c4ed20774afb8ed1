package id.balai.budgeting.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.kernel.FiscalYear;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of stages, written a second time by hand from PP 12/2019 and Permendagri 77/2020. */
class StageTableTests {
    private static final FiscalYear YEAR = new FiscalYear(2031);

    @ParameterizedTest
    @CsvSource({
        "KUA_PPAS,   CEILING INCOME",
        "RKA,        CEILING LINE INCOME",
        "VERIFIKASI, CEILING LINE REVIEW INCOME",
        "RAPBD,      CEILING LINE INCOME",
        "PENETAPAN,  CEILING LINE INCOME",
        "DPA,        CASH",
        "PERGESERAN, LINE CASH",
        "PERUBAHAN,  CEILING LINE INCOME CASH"
    })
    void eachStageOpensWhatTheTableSays(Phase phase, String matters) {
        Set<Matter> expected =
                Stream.of(matters.split(" ")).map(Matter::valueOf).collect(Collectors.toSet());
        for (Matter matter : Matter.values()) {
            assertThat(StageTable.opens(phase, matter)).as(matter.name()).isEqualTo(expected.contains(matter));
        }
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void aStageIsOpenFromItsFirstToItsLastDayAndOnNoOther(Phase phase) {
        Window window = new Window(LocalDate.of(2030, 9, 1), LocalDate.of(2030, 9, 10));
        for (int day = 1; day <= 30; day++) {
            Schedules.OfYear stages =
                    new Schedules.OfYear(YEAR, Map.of(phase, window), false, LocalDate.of(2030, 9, day));
            assertThat(stages.isOpen(phase)).as("day " + day).isEqualTo(day <= 10);
            for (Matter matter : Matter.values()) {
                assertThat(stages.mayWrite(matter))
                        .as(matter + " on day " + day)
                        .isEqualTo(day <= 10 && StageTable.opens(phase, matter));
            }
        }
    }

    @Test
    void onceAdoptedOnlyWhatComesAfterIsOpen() {
        LocalDate day = LocalDate.of(2030, 12, 28);
        Map<Phase, Window> all = Stream.of(Phase.values())
                .collect(Collectors.toMap(p -> p, p -> new Window(day.minusDays(9), day.plusDays(9))));
        Schedules.OfYear adopted = new Schedules.OfYear(YEAR, all, true, day);
        assertThat(Stream.of(Phase.values()).filter(adopted::isOpen))
                .containsExactly(Phase.DPA, Phase.PERGESERAN, Phase.PERUBAHAN);
        assertThat(adopted.closed(List.of(Phase.RKA))).isPresent();
    }

    /** While a shift is all that is open, lines move within limits; an open revision lifts them. */
    @Test
    void aShiftLimitsLinesUnlessARevisionIsOpenToo() {
        LocalDate day = LocalDate.of(2031, 7, 1);
        Window window = new Window(day, day);
        assertThat(new Schedules.OfYear(YEAR, Map.of(Phase.PERGESERAN, window), true, day).isShiftOnly())
                .isTrue();
        assertThat(new Schedules.OfYear(YEAR, Map.of(Phase.PERGESERAN, window, Phase.PERUBAHAN, window), true, day)
                        .isShiftOnly())
                .isFalse();
    }

    @Test
    void aRefusalNamesTheStageThatOpensNextElseTheOneThatClosedLast() {
        LocalDate day = LocalDate.of(2030, 9, 15);
        Window past = new Window(day.minusDays(30), day.minusDays(5));
        Window longPast = new Window(day.minusDays(60), day.minusDays(40));
        Window next = new Window(day.plusDays(3), day.plusDays(9));
        assertThat(nearest(day, Map.of(Phase.RKA, longPast, Phase.VERIFIKASI, past)))
                .isEqualTo(Phase.VERIFIKASI);
        assertThat(nearest(day, Map.of(Phase.RKA, past, Phase.RAPBD, next))).isEqualTo(Phase.RAPBD);
        assertThat(nearest(day, Map.of())).isNull();
    }

    private static @org.jspecify.annotations.Nullable Phase nearest(LocalDate day, Map<Phase, Window> windows) {
        return new Schedules.OfYear(YEAR, windows, false, day)
                .closed(StageTable.where(Matter.LINE))
                .orElseThrow()
                .nearest();
    }

    /** The dates of the law: 30 November (UU 17/2003 art. 20), 31 December, 30 September (PP 12/2019 art. 179). */
    @Test
    void theUsualDaysKeepTheLegalDeadlines() {
        assertThat(Phase.RAPBD.usual(YEAR).closes()).isEqualTo(LocalDate.of(2030, 11, 30));
        assertThat(Phase.PENETAPAN.usual(YEAR).closes()).isEqualTo(LocalDate.of(2030, 12, 31));
        assertThat(Phase.PERUBAHAN.usual(YEAR).closes()).isEqualTo(LocalDate.of(2031, 9, 30));
        assertThat(Phase.DPA.usual(YEAR)).isEqualTo(new Window(LocalDate.of(2030, 12, 15), LocalDate.of(2031, 1, 20)));
        for (Phase phase : Phase.values()) {
            assertThat(phase.usual(YEAR).closes()).isAfter(phase.usual(YEAR).opens());
            assertThat(Phase.of(phase.word())).hasValue(phase);
        }
    }
}
