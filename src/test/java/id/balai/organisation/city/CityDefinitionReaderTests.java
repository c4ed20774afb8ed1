package id.balai.organisation.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.balai.organisation.Region;
import id.balai.organisation.RegionLevel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a city brings along, and what is said of files that cannot be used. */
class CityDefinitionReaderTests {
    private static final String PROFILE = """
            {"code": "9901", "region": "99.01", "name": "Kota Uji", "hosts": ["uji.localhost"],
             "unit": {"name": "RW", "brief": "RW", "head": "Ketua RW", "headLong": "Ketua Rukun Warga"},
             "office": {"address": "Jalan Uji 1", "phone": "0812", "hours": "Senin"}}""";

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void theShippedCityIsComplete() {
        CityDefinition binjai = CityDefinitionReader.read(CityFiles.ofProgram("1275"));
        assertThat(binjai.regions().stream().filter(r -> r.level() == RegionLevel.LINGKUNGAN))
                .hasSize(284);
        assertThat(binjai.tiles()).hasSize(42);
        assertThat(binjai.posts()).extracting(CityDefinition.Post::key).doesNotHaveDuplicates();
        assertThat(binjai.holidays()).extracting(h -> h.day().getYear()).contains(2024, 2025, 2026, 2027);
    }

    @Test
    void aCityNeedsNoMoreThanItsProfileAndItsRegions() throws IOException {
        write("city.json", PROFILE);
        write(
                "regions.csv",
                "code,name,label_lat,label_lng,units\n99.01,Uji,,,\n99.01.01,Satu,,,\n99.01.01.1001,Utama,,,2\n");
        CityDefinition city = CityDefinitionReader.read(CityFiles.at(folder));
        assertThat(city.regions()).extracting(Region::name).containsExactly("Uji", "Satu", "Utama", "RW I", "RW II");
        assertThat(city.posts()).extracting(CityDefinition.Post::title).contains("Ketua RW RW I, Utama", "Lurah Utama");
        assertThat(city.holidays()).isNotEmpty();
    }

    @Test
    void everyProblemIsNamedWithFileLineAndColumn() throws IOException {
        write("city.json", PROFILE);
        write("regions.csv", """
                code,name,label_lat,label_lng,units
                99.01,Uji,,,
                12.75.01,Tetangga,,,
                99.01.02.1001,,98.5,3.6,x
                99.01.02.1002,Yatim,,,
                """);
        write("agencies.csv", "code,name,short_name,valid_from,valid_to,successor,region\nabc,Dinas,D,kemarin,,,\n");
        assertThatThrownBy(() -> CityDefinitionReader.read(CityFiles.at(folder)))
                .isInstanceOf(UnusableCity.class)
                .hasMessageContaining("regions.csv, baris 3, kolom code: Kode 12.75.01 bukan bagian dari kota ini.")
                .hasMessageContaining("regions.csv, baris 4, kolom name: Nilai kosong.")
                .hasMessageContaining("regions.csv, baris 4, kolom label_lat: Lintang dan bujur tertukar")
                .hasMessageContaining("Wilayah 99.01.02.1002 tidak punya induk 99.01.02.")
                .hasMessageContaining("agencies.csv, baris 2, kolom code: Nilai \"abc\"")
                .hasMessageContaining("kolom valid_from: Nilai \"kemarin\"");
    }

    @Test
    void successorsThatLeadInACircleAreRefused() throws IOException {
        write("city.json", PROFILE);
        write("regions.csv", "code,name\n99.01,Uji\n");
        write("agencies.csv", """
                code,name,short_name,valid_from,valid_to,successor,region
                1.01.0.00.0.00.01.0000,A,A,2017-01-01,2020-12-31,1.02.0.00.0.00.01.0000,
                1.02.0.00.0.00.01.0000,B,B,2017-01-01,2020-12-31,1.01.0.00.0.00.01.0000,
                """);
        assertThatThrownBy(() -> CityDefinitionReader.read(CityFiles.at(folder)))
                .hasMessageContaining("berputar");
    }

    @Test
    void brokenFilesAreSaidToBeBroken() throws IOException {
        assertThatThrownBy(() -> CityDefinitionReader.read(CityFiles.at(folder)))
                .hasMessageContaining("city.json: Berkas tidak ada.");
        write("city.json", "{\"code\": ");
        assertThatThrownBy(() -> CityDefinitionReader.read(CityFiles.at(folder)))
                .hasMessageContaining("Berkas rusak");
        write("city.json", PROFILE);
        Files.write(folder.resolve("regions.csv"), new byte[] {'c', 'o', 'd', 'e', '\n', (byte) 0xE9, '\n'});
        assertThatThrownBy(() -> CityDefinitionReader.read(CityFiles.at(folder)))
                .hasMessageContaining("bukan UTF-8");
    }

    private void write(String name, String text) throws IOException {
        Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }
}
