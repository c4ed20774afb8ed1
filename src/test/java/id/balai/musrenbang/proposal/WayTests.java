package id.balai.musrenbang.proposal;

import static id.balai.musrenbang.MusrenbangFixtures.bapperida;
import static id.balai.musrenbang.MusrenbangFixtures.kepling;
import static id.balai.musrenbang.MusrenbangFixtures.lurah;
import static id.balai.musrenbang.MusrenbangFixtures.resident;
import static id.balai.musrenbang.cycle.Level.AGENCY;
import static id.balai.musrenbang.cycle.Level.CITY;
import static id.balai.musrenbang.cycle.Level.KECAMATAN;
import static id.balai.musrenbang.cycle.Level.KELURAHAN;
import static id.balai.musrenbang.cycle.Level.LINGKUNGAN;
import static org.assertj.core.api.Assertions.assertThat;

import id.balai.identity.Actor;
import id.balai.kernel.RegionCode;
import id.balai.musrenbang.cycle.Ladder;
import id.balai.musrenbang.cycle.Level;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WayTests {
    private static final RegionCode KEBUN_LADA = new RegionCode("12.75.01.1005");
    private static final RegionCode SECOND = new RegionCode("12.75.01.1005.02");
    private static final Ladder BINJAI = new Ladder(List.of(LINGKUNGAN, KELURAHAN, KECAMATAN, AGENCY, CITY));

    /** Who made it at a level does not decide at that level. */
    @ParameterizedTest
    @CsvSource({
        "WARGA, LINGKUNGAN",
        "PENGADUAN, LINGKUNGAN",
        "LINGKUNGAN, KELURAHAN",
        "KELURAHAN, KECAMATAN",
        "KECAMATAN, AGENCY",
        "POKIR, AGENCY",
        "SKPD, CITY"
    })
    void beginsAboveWhoeverMadeIt(Origin origin, Level beginning) {
        assertThat(Way.beginning(BINJAI, origin, SECOND, resident())).isEqualTo(beginning);
    }

    @Test
    void ofAPlaceInNoLingkunganNoKeplingDecides() {
        assertThat(Way.beginning(BINJAI, Origin.WARGA, KEBUN_LADA, resident())).isEqualTo(KELURAHAN);
        assertThat(Way.from(LINGKUNGAN, BINJAI, KEBUN_LADA).levels())
                .containsExactly(KELURAHAN, KECAMATAN, AGENCY, CITY);
    }

    /** Otherwise it would lie for ever on the desk of the one person who may not decide on it. */
    @Test
    void whatTheOnlyOfficerOfALevelHandsInForAResidentBeginsAbove() {
        assertThat(Way.beginning(BINJAI, Origin.WARGA, SECOND, kepling(SECOND))).isEqualTo(KELURAHAN);
        assertThat(Way.beginning(BINJAI, Origin.WARGA, KEBUN_LADA, lurah(KEBUN_LADA)))
                .isEqualTo(KECAMATAN);
        Actor neighbour = kepling(new RegionCode("12.75.01.1005.03"));
        assertThat(Way.beginning(BINJAI, Origin.WARGA, SECOND, neighbour)).isEqualTo(LINGKUNGAN);
        assertThat(Way.beginning(BINJAI, Origin.SKPD, SECOND, bapperida())).isEqualTo(CITY);
    }

    @Test
    void aCityWithoutLingkunganBeginsAtTheNextLevelThatItHas() {
        Ladder formal = new Ladder(List.of(KECAMATAN, AGENCY, CITY));
        assertThat(Way.beginning(formal, Origin.WARGA, SECOND, resident())).isEqualTo(KECAMATAN);
        assertThat(Way.beginning(formal, Origin.KELURAHAN, SECOND, lurah(KEBUN_LADA)))
                .isEqualTo(KECAMATAN);
    }

    /** Whatever ladder a city has and whoever proposes, there is a level that decides, and the way begins there. */
    @Property
    void somebodyAlwaysDecides(@ForAll @Size(min = 1) @UniqueElements List<Level> levels, @ForAll Origin origin) {
        Ladder year = new Ladder(levels.stream().sorted().toList());
        for (RegionCode region : List.of(KEBUN_LADA, SECOND)) {
            for (Actor maker : List.of(resident(), kepling(SECOND), lurah(KEBUN_LADA))) {
                Level beginning = Way.beginning(year, origin, region, maker);
                Ladder way = Way.from(beginning, year, region);
                assertThat(way.first()).isEqualTo(beginning);
                assertThat(year.levels()).containsSubsequence(way.levels());
            }
        }
    }
}
