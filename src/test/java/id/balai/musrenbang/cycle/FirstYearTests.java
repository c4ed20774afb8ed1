package id.balai.musrenbang.cycle;

import static id.balai.musrenbang.MusrenbangFixtures.bapperida;
import static org.assertj.core.api.Assertions.assertThat;

import id.balai.database.City;
import id.balai.database.CurrentCity;
import id.balai.kernel.FiscalYear;
import id.balai.musrenbang.kamus.Kamus;
import id.balai.musrenbang.kamus.KamusEntry;
import id.balai.musrenbang.kamus.PublishingKamus;
import id.balai.support.BalaiTest;
import id.balai.support.Neighbour;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A city that was set up without a demo comes to its first year, with a kamus, by the acts of its Bapperida. */
@BalaiTest
class FirstYearTests {
    private static final FiscalYear YEAR = new FiscalYear(2031);
    private static final String WHY = "Kamus pertama kota, disepakati pada rapat perangkat daerah.";

    private final City neighbour;
    private final OpeningCycle opening;
    private final Cycles cycles;
    private final Criteria criteria;
    private final ReasonList reasons;
    private final PublishingKamus publishing;
    private final Kamus kamus;

    FirstYearTests(
            Neighbour neighbour,
            OpeningCycle opening,
            Cycles cycles,
            Criteria criteria,
            ReasonList reasons,
            PublishingKamus publishing,
            Kamus kamus) {
        this.neighbour = neighbour.city();
        this.opening = opening;
        this.cycles = cycles;
        this.criteria = criteria;
        this.reasons = reasons;
        this.publishing = publishing;
        this.kamus = kamus;
    }

    @Test
    void aCityWithoutAnyYearPreparesItsFirstPublishesItsKamusAndOpensIt() throws Exception {
        CurrentCity.call(neighbour, () -> {
            assertThat(cycles.listKept()).isEmpty();
            assertThat(opening.prepare(bapperida())).contains(new CycleRefused.NothingToFollow());
            LocalDate from = LocalDate.of(2030, 1, 7);
            assertThat(opening.prepareFirst(YEAR, from, bapperida())).isEmpty();
            assertThat(opening.prepareFirst(YEAR, from, bapperida())).contains(new CycleRefused.AlreadyThere());
            Cycle cycle = cycles.findNow(YEAR).orElseThrow().cycle();
            assertThat(cycle.submission().opens()).isEqualTo(Instant.parse("2030-01-06T17:00:00Z"));
            assertThat(cycle.ends()).as("twenty weeks later").isEqualTo(Instant.parse("2030-05-26T17:00:00Z"));
            assertThat(cycle.pokirStage()).isPresent();
            assertThat(criteria.list(YEAR, Level.KECAMATAN)).hasSize(6);
            assertThat(reasons.at(Level.KELURAHAN)).isNotEmpty();
            assertThat(publishing.publishNext(YEAR, WHY, bapperida())).isEmpty();
            assertThat(kamus.of(YEAR))
                    .as("the works of the one agency that it has")
                    .isNotEmpty()
                    .allMatch(entry -> entry.agency().value().equals("1.03.0.00.0.00.01.0000"))
                    .extracting(KamusEntry::code)
                    .contains("DR-01");
            assertThat(publishing.publishNext(YEAR, WHY, bapperida())).isPresent();
            assertThat(opening.openPrepared(YEAR, bapperida())).isEmpty();
            assertThat(cycles.current().map(Cycle::year)).contains(YEAR);
            return null;
        });
    }
}
