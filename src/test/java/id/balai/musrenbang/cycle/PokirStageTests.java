package id.balai.musrenbang.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.kernel.FiscalYear;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When pokir are handed in and who decides on them, from the stages of a year. */
class PokirStageTests {
    private static final Instant OPENS = day(1, 5);
    private static final Instant CITY_ENDS = day(3, 31);

    @Test
    void isOpenUntilAWeekBeforeSetwanEnds() {
        Cycle cycle = cycle(List.of(Level.KELURAHAN, Level.AGENCY, Level.CITY), day(3, 15));
        assertThat(cycle.pokirStage().orElseThrow().closes()).isEqualTo(day(3, 8));
    }

    /** Permendagri 86/2017 art. 178: a week before the musrenbang RKPD at the latest, however long Setwan has. */
    @Test
    void neverClosesLaterThanAWeekBeforeTheCityEnds() {
        Cycle cycle = cycle(List.of(Level.KELURAHAN, Level.AGENCY, Level.CITY), day(5, 30));
        assertThat(cycle.pokirStage().orElseThrow().closes()).isEqualTo(day(3, 24));
    }

    @Test
    void isNotTakenInAYearWithoutSetwanOrWithoutAWeek() {
        assertThat(cycle(List.of(Level.AGENCY, Level.CITY), null).pokirStage()).isEmpty();
        assertThat(cycle(List.of(Level.AGENCY, Level.CITY), day(1, 9)).pokirStage())
                .isEmpty();
    }

    @Test
    void climbsFromSetwanOverTheLevelsOfTheWholeCity() {
        Cycle cycle = cycle(List.of(Level.KELURAHAN, Level.KECAMATAN, Level.AGENCY, Level.CITY), day(3, 15));
        assertThat(cycle.ladderOfPokir().levels()).containsExactly(Level.SETWAN, Level.AGENCY, Level.CITY);
        assertThat(cycle.ladder().levels()).containsExactly(Level.KELURAHAN, Level.KECAMATAN, Level.AGENCY, Level.CITY);
        Cycle small = cycle(List.of(Level.KELURAHAN, Level.KECAMATAN), day(3, 15));
        assertThat(small.ladderOfPokir().levels()).containsExactly(Level.SETWAN, Level.KECAMATAN);
    }

    /** Bapperida's pages copy a year and cannot add a stage to it, so the copy has one whatever the year before had. */
    @Test
    void theYearAfterAlwaysHasAStageForPokir() {
        Cycle without =
                cycle(List.of(Level.KELURAHAN, Level.AGENCY, Level.CITY), null).nextYear();
        assertThat(without.stage(Level.SETWAN).closes()).isEqualTo(Instant.parse("2031-03-31T00:00:00Z"));
        assertThat(without.pokirStage()).isPresent();
        Cycle with = cycle(List.of(Level.KELURAHAN, Level.AGENCY, Level.CITY), day(3, 15))
                .nextYear();
        assertThat(with.stage(Level.SETWAN).closes()).isEqualTo(Instant.parse("2031-03-15T00:00:00Z"));
        assertThat(with.levels()).hasSize(4);
    }

    private static Cycle cycle(List<Level> ladder, @org.jspecify.annotations.Nullable Instant setwanCloses) {
        List<Stage> stages = new ArrayList<>();
        ladder.forEach(level -> stages.add(new Stage(level, OPENS, CITY_ENDS, 5)));
        if (setwanCloses != null) stages.add(new Stage(Level.SETWAN, OPENS, setwanCloses, 5));
        return new Cycle(new FiscalYear(2031), new Stage(null, OPENS, day(2, 1), 1), stages);
    }

    private static Instant day(int month, int day) {
        return LocalDate.of(2030, month, day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
