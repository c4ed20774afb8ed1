package id.balai.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.database.City;
import id.balai.database.CurrentCity;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.RegionCode;
import id.balai.support.BalaiTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What a city has after it was set up from the files that come with the program. */
@BalaiTest
class SettingUpCityTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 12);

    private final Regions regions;
    private final Agencies agencies;
    private final Posts posts;
    private final WorkingCalendar calendar;
    private final SettingUpCity setting;

    SettingUpCityTests(
            Regions regions, Agencies agencies, Posts posts, WorkingCalendar calendar, SettingUpCity setting) {
        this.regions = regions;
        this.agencies = agencies;
        this.posts = posts;
        this.calendar = calendar;
        this.setting = setting;
    }

    /** Kepmendagri 300.2.2-2430/2025 for the first three, the mayor's speech of 2023 for the lingkungan. */
    @Test
    void binjaiHasFiveKecamatanThirtySevenKelurahanAnd284Lingkungan() {
        assertThat(regions.city().name()).isEqualTo("Kota Binjai");
        assertThat(regions.kecamatan()).hasSize(5);
        assertThat(regions.kelurahan()).hasSize(37);
        long units = regions.kelurahan().stream()
                .flatMap(k -> regions.below(k.code()).stream())
                .peek(unit -> assertThat(unit.sample()).isTrue())
                .count();
        assertThat(units).isEqualTo(284);
    }

    @Test
    void aRegionIsNamedWithThoseAboveIt() {
        assertThat(regions.fullName(new RegionCode("12.75"))).isEqualTo("Kota Binjai");
        assertThat(regions.fullName(new RegionCode("12.75.01.1005"))).isEqualTo("Kebun Lada, Binjai Utara");
        assertThat(regions.fullName(new RegionCode("12.75.01.1005.02")))
                .isEqualTo("Lingkungan II, Kebun Lada, Binjai Utara");
    }

    @Test
    void anOfficeThatEndedIsCarriedOnByItsSuccessor() {
        AgencyCode bappeda = new AgencyCode("5.01.0.00.0.00.01.0000");
        assertThat(agencies.carryingOn(bappeda, LocalDate.of(2020, 6, 1)).shortName())
                .isEqualTo("Bappeda");
        assertThat(agencies.carryingOn(bappeda, TODAY).shortName()).isEqualTo("Bapperida");
        assertThat(agencies.on(TODAY)).extracting(Agency::code).doesNotContain(bappeda);
        AgencyCode bapperida = agencies.carryingOn(bappeda, TODAY).code();
        assertThat(agencies.carriedOnBy(bapperida, TODAY)).containsExactly(bapperida, bappeda);
        assertThat(agencies.carriedOnBy(bapperida, LocalDate.of(2020, 6, 1))).containsExactly(bapperida);
    }

    @Test
    void everyPlaceAndOfficeHasItsPosts() {
        assertThat(posts.titleOf(PostRole.LURAH, new RegionCode("12.75.01.1005"), null))
                .contains("Lurah Kebun Lada");
        assertThat(posts.titleOf(PostRole.CAMAT, new RegionCode("12.75.03"), null))
                .contains("Camat Binjai Barat");
        assertThat(posts.titleOf(PostRole.KEPLING, new RegionCode("12.75.01.1005.02"), null))
                .contains("Kepling Lingkungan II, Kebun Lada");
        assertThat(posts.titleOf(PostRole.AGENCY_HEAD, null, new AgencyCode("6.01.0.00.0.00.01.0000")))
                .contains("Inspektur");
        agencies.on(TODAY)
                .forEach(agency -> assertThat(posts.titleOf(PostRole.PLANNER, null, agency.code()))
                        .as(agency.name())
                        .isPresent());
    }

    @Test
    void itsCalendarKnowsTheDecreedHolidays() {
        assertThat(calendar.holiday(LocalDate.of(2026, 3, 21))).contains("Hari Raya Idulfitri 1447 H");
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 3, 25))).isTrue();
    }

    @Test
    void settingItUpAgainChangesNothing() {
        City city = CurrentCity.get();
        assertThat(setting.from("1275", false)).isEqualTo(city);
        assertThat(regions.kelurahan()).hasSize(37);
    }
}
