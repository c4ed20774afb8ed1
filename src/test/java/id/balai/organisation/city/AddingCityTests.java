package id.balai.organisation.city;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.database.Cities;
import id.balai.database.CurrentCity;
import id.balai.kernel.CityCode;
import id.balai.organisation.Posts;
import id.balai.support.BalaiTest;
import id.balai.support.Http;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/** {@code bin/balai city add}, with the files of a city as an operator has them. */
@BalaiTest
class AddingCityTests {
    private static final Path EXAMPLE = Path.of("src/test/resources/cities/9901");
    private static final String HOST = "seberang.localhost";

    @TempDir
    Path folder;

    private final AddingCity command;
    private final Cities cities;
    private final Posts posts;
    private final Http reader;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    AddingCityTests(AddingCity command, Cities cities, Posts posts, @LocalServerPort int port) {
        this.command = command;
        this.cities = cities;
        this.posts = posts;
        this.reader = Http.at(port);
    }

    /** The example under a code and a name of its own. */
    @BeforeEach
    void copyExample() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLE)) {
            for (Path file : files.toList()) {
                String text = Files.readString(file)
                        .replace("9901", "9902")
                        .replace("99.01", "99.02")
                        .replace("tetangga.localhost", HOST)
                        .replace("Kota Uji Tetangga", "Kota Uji Seberang");
                Files.writeString(folder.resolve(file.getFileName().toString()), text);
            }
        }
    }

    @Test
    void aCityIsReachedUnderItsOwnNameInItsOwnColours() throws Exception {
        assertThat(add(folder)).isZero();
        assertThat(said(out)).contains("Kota Uji Seberang", "9902", HOST, "user add");
        assertThat(reader.get("/", "Host", HOST).body()).contains("Kota Uji Seberang");
        assertThat(reader.get("/kota.css", "Host", HOST).body()).contains("--band:#12395B");
        assertThat(reader.get("/kota.css").body()).isEmpty();
        assertThat(CurrentCity.call(cities.find(new CityCode("9902")).orElseThrow(), () -> posts.byKey("operator/1")))
                .as("somebody can be made its operator")
                .isPresent();
    }

    @Test
    void addingItAgainDoesNoHarmAndTakesNewColours() throws IOException {
        add(folder);
        Files.writeString(folder.resolve("tint.properties"), "light.band=#1C4D2E\n");
        assertThat(add(folder.resolve("city.json"))).isZero();
        assertThat(reader.get("/kota.css", "Host", HOST).body()).contains("--band:#1C4D2E");
    }

    @Test
    void everythingWrongIsSaidAndNothingIsAdded() throws IOException {
        Files.writeString(
                folder.resolve("city.json"),
                Files.readString(folder.resolve("city.json")).replace("9902", "9904"));
        Files.writeString(folder.resolve("tint.properties"), "light.band=#FFEEEE\n");
        Files.writeString(folder.resolve("holidays.csv"), "date,kind,name,source\n2026-13-01,LOCAL,Hari Uji,SK Uji\n");
        assertThat(add(folder)).isEqualTo(1);
        assertThat(said(err)).contains("tint.properties: ", "contrast", "holidays.csv, baris 2, kolom date");
        assertThat(cities.find(new CityCode("9904"))).isEmpty();
    }

    @Test
    void aHostOfAnotherCityIsRefused() throws IOException {
        Files.writeString(
                folder.resolve("city.json"),
                Files.readString(folder.resolve("city.json"))
                        .replace("9902", "9904")
                        .replace(HOST, "localhost"));
        assertThat(add(folder)).isEqualTo(1);
        assertThat(said(err)).contains("localhost", "Kota Binjai");
    }

    @Test
    void aCityThatDoesNotComeWithTheProgramIsNamed() {
        assertThat(command.run(List.of("1271"), print(out), print(err))).isEqualTo(1);
        assertThat(said(err)).contains("1271").contains("city.json");
        assertThat(command.run(List.of(), print(out), print(err))).isEqualTo(2);
    }

    private int add(Path file) {
        return command.run(List.of(file.toString()), print(out), print(err));
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    private static String said(ByteArrayOutputStream to) {
        return to.toString(StandardCharsets.UTF_8);
    }
}
