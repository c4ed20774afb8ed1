package id.balai.organisation.region;

import static id.balai.organisation.region.BoundaryFiles.feature;
import static id.balai.organisation.region.BoundaryFiles.square;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

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
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        ImportReport report = importing.run(files().squares(regions.kelurahan()), null, true);
        assertThat(report.added()).isEqualTo(37);
        assertThat(saved()).isZero();
    }

    @Test
    void theSameFileTwiceChangesNothing() throws IOException {
        Path file = files().squares(regions.kelurahan());
        assertThat(importing.run(file, null, false)).isEqualTo(new ImportReport(37, 37, 0, 0, List.of()));
        assertThat(importing.run(file, null, false)).isEqualTo(new ImportReport(37, 0, 0, 37, List.of()));
    }

    @Test
    void aFeatureThatCannotBeTakenIsRefusedAndTheOthersAreSaved() throws IOException {
        String good = square(KEBUN_LADA, 98.49, 3.63);
        ImportReport report = importing.run(
                files().file(
                                good,
                                square(new RegionCode("12.75.01.1001"), 3.63, 98.49),
                                square(KEBUN_LADA, 98.49, 3.63)),
                null,
                false);
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.refused()).extracting(ImportReport.Refusal::row).containsExactly(2, 3);
        assertThat(report.refused().getFirst().reason()).contains("tertukar");
        assertThat(saved()).isEqualTo(1);
    }

    @Test
    void aFileThatBreaksOffSavesNothing() throws IOException {
        Path file = files().squares(regions.kelurahan());
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.length() - 40));
        ImportReport report = importing.run(file, null, false);
        assertThat(report.refused())
                .singleElement()
                .satisfies(r -> assertThat(r.row()).isZero());
        assertThat(saved()).isZero();
    }

    /** Each beside its number in the file; the good one between them is saved. */
    @Test
    void everyWrongFeatureIsNamedAndTheGoodOneIsSaved() throws IOException {
        String ring = "[98.48,3.62],[98.5,3.62],[98.5,3.64],[98.48,3.64]";
        ImportReport report = importing.run(
                files().file(
                                feature(
                                        "12.75.01.1001",
                                        "[[[98.48,3.62],[98.5,3.64],[98.5,3.62],[98.48,3.64],[98.48,3.62]]]"),
                                feature(
                                        "12.75.01.1001",
                                        "[[[401000,430000],[403000,430000],[403000,432000],[401000,430000]]]"),
                                feature("12.75.01.9999", "[[" + ring + ",[98.48,3.62]]]"),
                                feature("Kebun Lada", "[[" + ring + ",[98.48,3.62]]]"),
                                feature("12.75.01.1001", "[[" + ring + "]]"),
                                feature("12.75.01.1001", "[]"),
                                feature("12.75.01.1001", "[[[[[[[[[[98.48,3.62]]]]]]]]]]"),
                                feature("12.75.01.1001\",\"code\":\"12.75.01.1002", "[[" + ring + ",[98.48,3.62]]]"),
                                square(KEBUN_LADA, 98.49, 3.63),
                                square(KEBUN_LADA, 98.49, 3.63)),
                null,
                false);
        assertThat(report.refused()).extracting(ImportReport.Refusal::row).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 10);
        List<String> said = List.of(
                "memotong dirinya sendiri",
                "meter (UTM)",
                "tidak ada di kota ini",
                "bukan kode wilayah",
                "tidak tertutup",
                "Susunan koordinat",
                "koordinat",
                "dua kali",
                "sudah ada di berkas ini");
        for (int i = 0; i < said.size(); i++) {
            assertThat(report.refused().get(i).reason()).contains(said.get(i));
        }
        assertThat(report.added()).isEqualTo(1);
        assertThat(saved()).isEqualTo(1);
    }

    @Test
    void whatIsNoCollectionAtAllSavesNothing() throws IOException {
        for (String text : List.of(
                "kode;nama\n1;2\n",
                "",
                "\u0000\u0000",
                "{\"type\":\"FeatureCollection\",\"features\":[" + square(KEBUN_LADA, 98.49, 3.63)
                        + "],\"features\":[]}",
                "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":"
                        + "\"urn:ogc:def:crs:EPSG::32647\"}},\"features\":[" + square(KEBUN_LADA, 98.49, 3.63)
                        + "]}")) {
            Path file = Files.writeString(folder.resolve("salah.geojson"), text);
            ImportReport report = importing.run(file, null, false);
            assertThat(report.refused())
                    .as(text)
                    .singleElement()
                    .satisfies(r -> assertThat(r.reason()).isNotBlank());
            assertThat(saved()).as(text).isZero();
        }
    }

    /** One border of 170,000 points, 5 MB: taken in seconds. */
    @Test
    void aShapeOfFiveMegabytesIsTaken() throws IOException {
        StringBuilder ring = new StringBuilder("[[");
        int points = 170_000;
        for (int i = 0; i <= points; i++) {
            double angle = 2 * Math.PI * (i % points) / points;
            double radius = 0.01 + 0.0005 * Math.sin(angle * 40);
            ring.append(String.format(
                    Locale.ROOT,
                    "%s[%.11f,%.11f]",
                    i == 0 ? "" : ",",
                    98.49 + radius * Math.cos(angle),
                    3.63 + radius * Math.sin(angle)));
        }
        Path file = files().file(feature(KEBUN_LADA.value(), ring.append("]]").toString()));
        assertThat(Files.size(file)).isGreaterThan(5_000_000);
        ImportReport report = assertTimeout(Duration.ofSeconds(30), () -> importing.run(file, null, false));
        assertThat(report.refused()).isEmpty();
        assertThat(saved()).isEqualTo(1);
    }

    @Test
    void aPointLiesInItsKelurahanOrInTheNearestOneWithin500Metres() throws IOException {
        importing.run(files().file(square(KEBUN_LADA, 98.49, 3.63)), null, false);
        assertThat(regions.kelurahanAt(new Point(98.49, 3.63))).contains(KEBUN_LADA);
        assertThat(regions.kelurahanAt(new Point(98.4975, 3.63))).contains(KEBUN_LADA);
        assertThat(regions.kelurahanAt(new Point(98.51, 3.63))).isEmpty();
    }

    @Test
    void theMapIsDrawnOnlyWhenEveryKelurahanHasItsShape() throws IOException {
        importing.run(files().file(square(KEBUN_LADA, 98.49, 3.63)), null, false);
        assertThat(maps.shapes("", "", Map.of(), RegionCode::value)).isEmpty();
        importing.run(files().squares(regions.kelurahan()), null, false);
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

    private BoundaryFiles files() {
        return new BoundaryFiles(folder);
    }

    private int saved() {
        return jdbc.sql("SELECT count(*)::int FROM organisation_boundary")
                .query(Integer.class)
                .single();
    }
}
