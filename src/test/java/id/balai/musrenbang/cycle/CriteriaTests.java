package id.balai.musrenbang.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.balai.kernel.FiscalYear;
import id.balai.musrenbang.MusrenbangFixtures;
import id.balai.support.BalaiTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@BalaiTest
class CriteriaTests {
    private static final FiscalYear YEAR = new FiscalYear(2033);

    @Autowired
    private MusrenbangFixtures fixtures;

    @Autowired
    private Criteria criteria;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void open() {
        fixtures.open(YEAR);
    }

    /** The six of the form of Asahan Perbup 49/2017. */
    @Test
    void theKecamatanScoresBySixCriteria() {
        assertThat(criteria.list(YEAR, Level.KECAMATAN))
                .extracting(Criterion::indonesian)
                .containsExactly(
                        "Keterdesakan",
                        "Dampak terhadap pertumbuhan ekonomi masyarakat",
                        "Pengembangan potensi lokasi",
                        "Penanggulangan kemiskinan",
                        "Manfaat dan dampak",
                        "Partisipasi dan keterlibatan masyarakat");
        assertThat(criteria.list(YEAR, Level.LINGKUNGAN)).isEmpty();
    }

    @Test
    void theWeightsOfALevelSumUpTo100() {
        for (Level level : List.of(Level.KELURAHAN, Level.KECAMATAN, Level.AGENCY, Level.CITY)) {
            assertThat(criteria.list(YEAR, level).stream()
                            .mapToInt(Criterion::weight)
                            .sum())
                    .isEqualTo(100);
        }
        List<Criterion> short_ = List.of(new Criterion(Level.AGENCY, "SATU", "Satu saja", "Just one", 99));
        assertThatThrownBy(() -> transaction.executeWithoutResult(t -> criteria.set(YEAR, Level.AGENCY, short_)))
                .hasMessageContaining("weights of AGENCY in 2033 are not 100");
    }

    @Test
    void theFirstScoreLocksThem() {
        List<Criterion> other = List.of(new Criterion(Level.CITY, "SATU", "Satu saja", "Just one", 100));
        transaction.executeWithoutResult(t -> criteria.set(YEAR, Level.CITY, other));
        assertThat(criteria.list(YEAR, Level.CITY)).isEqualTo(other);
        assertThat(criteria.isLocked(YEAR, Level.CITY)).isFalse();
        transaction.executeWithoutResult(t -> criteria.lock(YEAR, Level.CITY));
        transaction.executeWithoutResult(t -> criteria.lock(YEAR, Level.CITY));
        assertThat(criteria.isLocked(YEAR, Level.CITY)).isTrue();
        assertThatThrownBy(() -> transaction.executeWithoutResult(t -> criteria.set(YEAR, Level.CITY, other)))
                .hasMessageContaining("scoring has begun");
    }
}
