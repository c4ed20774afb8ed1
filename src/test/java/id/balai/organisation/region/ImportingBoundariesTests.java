package id.balai.organisation.region;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.cli.ImportReport;
import id.balai.database.Cities;
import id.balai.database.City;
import id.balai.database.CurrentCity;
import id.balai.kernel.RegionCode;
import id.balai.organisation.Region;
import id.balai.organisation.Region.Point;
import id.balai.organisation.Regions;
import id.balai.organisation.SettingUpCity;
import id.balai.support.BalaiTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Boundaries and regions from files, on a real database; and that one city's are not another's. */
@BalaiTest
class ImportingBoundariesTests {
    private static final RegionCode KEBUN_LADA = new RegionCode("12.75.01.1005");

    private final Regions regions;
    private final ImportingBoundaries importing;
    private final ImportingRegions importingRegions;
    private final CityMap maps;
    private final JdbcClient jdbc;
    private final SettingUpCity setting;
    private final Cities cities;

    @TempDir
    private Path folder = Path.of(".");

    ImportingBoundariesTests(
            Regions regions,
            ImportingBoundaries importing,
            ImportingRegions importingRegions,
            CityMap maps,
            JdbcClient jdbc,
            SettingUpCity setting,
            Cities cities) {
        this.regions = regions;
        this.importing = importing;
        this.importingRegions = importingRegions;
        this.maps = maps;
        this.jdbc = jdbc;
        this.setting = setting;
        this.cities = cities;
    }

    @BeforeEach
    void withoutBoundaries() {
        jdbc.sql("DELETE FROM organisation_boundary").update();
        jdbc.sql("UPDATE organisation_revision SET number = number + 1").update();
    }

    @Test
    void aTrialReportsAndSavesNothing() throws IOException {
        ImportReport report = importing.run(squares(regions.kelurahan()), null, true);
        assertThat(report.added()).isEqualTo(37);
        assertThat(saved()).isZero();
    }

    @Test
    void theSameFileTwiceChangesNothing() throws IOException {
        Path file = squares(regions.kelurahan());
        assertThat(importing.run(file, null, false)).isEqualTo(new ImportReport(37, 37, 0, 0, List.of()));
        assertThat(importing.run(file, null, false)).isEqualTo(new ImportReport(37, 0, 0, 37, List.of()));
    }

    @Test
    void aFeatureThatCannotBeTakenIsRefusedAndTheOthersAreSaved() throws IOException {
        String good = square(KEBUN_LADA, 98.49, 3.63);
        ImportReport report = importing.run(
                file(good, square(new RegionCode("12.75.01.1001"), 3.63, 98.49), square(KEBUN_LADA, 98.49, 3.63)),
                null,
                false);
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.refused()).extracting(ImportReport.Refusal::row).containsExactly(2, 3);
        assertThat(report.refused().getFirst().reason()).contains("tertukar");
        assertThat(saved()).isEqualTo(1);
    }

    @Test
    void aFileThatBreaksOffSavesNothing() throws IOException {
        Path file = squares(regions.kelurahan());
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.length() - 40));
        ImportReport report = importing.run(file, null, false);
        assertThat(report.refused())
                .singleElement()
                .satisfies(r -> assertThat(r.row()).isZero());
        assertThat(saved()).isZero();
    }

    @Test
    void aPointLiesInItsKelurahanOrInTheNearestOneWithin500Metres() throws IOException {
        importing.run(file(square(KEBUN_LADA, 98.49, 3.63)), null, false);
        assertThat(regions.kelurahanAt(new Point(98.49, 3.63))).contains(KEBUN_LADA);
        assertThat(regions.kelurahanAt(new Point(98.4975, 3.63))).contains(KEBUN_LADA);
        assertThat(regions.kelurahanAt(new Point(98.51, 3.63))).isEmpty();
    }

    @Test
    void theMapIsDrawnOnlyWhenEveryKelurahanHasItsShape() throws IOException {
        importing.run(file(square(KEBUN_LADA, 98.49, 3.63)), null, false);
        assertThat(maps.shapes("", "", Map.of(), RegionCode::value)).isEmpty();
        importing.run(squares(regions.kelurahan()), null, false);
        assertThat(maps.shapes("", "", Map.of(), RegionCode::value)
                        .orElseThrow()
                        .shapes())
                .hasSize(37);
    }

    @Test
    void regionsAreAddedAndRenamedByFile() throws IOException {
        City other = otherCity();
        Path file = folder.resolve("new-regions.csv");
        Files.writeString(file, """
                code,name,label_lat,label_lng
                99.03.01.1001,Atas Angin,,
                99.03.01.1001.01,RW Melati,,
                12.76.01,Tetangga,,
                99.03.09.1001,Yatim,,
                99.03.01.1002,,,
                """);
        CurrentCity.run(other, () -> {
            ImportReport trial = importingRegions.run(file, true);
            ImportReport report = importingRegions.run(file, false);
            assertThat(report).isEqualTo(trial);
            assertThat(report.added()).isEqualTo(1);
            assertThat(report.changed()).isEqualTo(1);
            assertThat(report.refused()).extracting(ImportReport.Refusal::row).containsExactly(4, 5, 6);
            assertThat(regions.fullName(new RegionCode("99.03.01.1001.01"))).isEqualTo("RW Melati, Atas Angin, Hulu");
        });
    }

    @Test
    void anotherCityInTheSameProcessHasItsOwnRegionsAndRowsForTiles() throws IOException {
        CurrentCity.run(otherCity(), () -> {
            assertThat(regions.kelurahan()).extracting(Region::code).containsExactly(new RegionCode("99.03.01.1001"));
            assertThat(regions.unitName()).isEqualTo("RW");
            assertThat(regions.find(KEBUN_LADA)).isEmpty();
            assertThat(maps.hexagons("", "", Map.of(), RegionCode::value).clusters())
                    .hasSize(1);
        });
        assertThat(regions.kelurahan()).hasSize(37);
        assertThat(regions.find(new RegionCode("99.03.01"))).isEmpty();
    }

    private City otherCity() throws IOException {
        Files.writeString(folder.resolve("city.json"), """
                {"code": "9903", "region": "99.03", "name": "Kota Uji", "hosts": ["uji3.localhost"],
                 "unit": {"name": "RW", "brief": "RW", "head": "Ketua RW", "headLong": "Ketua Rukun Warga"},
                 "office": {"address": "Jalan Uji 1", "phone": "0812", "hours": "Senin"}}""");
        Files.writeString(
                folder.resolve("regions.csv"), "code,name\n99.03,Kota Uji\n99.03.01,Hulu\n99.03.01.1001,Atas\n");
        City other = setting.from(folder.toString(), false);
        cities.open(other.code());
        return other;
    }

    private int saved() {
        return jdbc.sql("SELECT count(*)::int FROM organisation_boundary")
                .query(Integer.class)
                .single();
    }

    /** A square around each label, about a kilometre wide. */
    private Path squares(List<Region> all) throws IOException {
        return file(all.stream()
                .map(r -> {
                    Point label = Objects.requireNonNull(r.label(), r.name());
                    return square(r.code(), label.longitude(), label.latitude());
                })
                .toArray(String[]::new));
    }

    private Path file(String... features) throws IOException {
        Path file = folder.resolve("boundaries.geojson");
        Files.writeString(
                file,
                List.of(features).stream()
                        .collect(Collectors.joining(",", "{\"type\":\"FeatureCollection\",\"features\":[", "]}")));
        return file;
    }

    private static String square(RegionCode code, double longitude, double latitude) {
        double w = longitude - 0.005;
        double e = longitude + 0.005;
        double s = latitude - 0.005;
        double n = latitude + 0.005;
        return String.format(
                Locale.ROOT,
                "{\"type\":\"Feature\",\"properties\":{\"code\":\"%s\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                        + "[[[%f,%f],[%f,%f],[%f,%f],[%f,%f],[%f,%f]]]}}",
                code,
                w,
                s,
                e,
                s,
                e,
                n,
                w,
                n,
                w,
                s);
    }
}
