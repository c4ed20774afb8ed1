package id.balai.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.balai.database.City;
import id.balai.database.CurrentCity;
import id.balai.kernel.CityCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept is whole, and what cannot be kept leaves nothing behind. */
class FolderFileStoreTests {
    private static final City CITY = new City(new CityCode("1275"), "Kota Binjai", List.of("localhost"), false);

    @TempDir
    Path home;

    @Test
    void aFileIsFoundByItsContentAndAlone() throws Exception {
        FolderFileStore store = new FolderFileStore(home, Clock.systemUTC(), List.of());
        String sha256 = CurrentCity.call(CITY, () -> store.put(new byte[] {1, 2, 3}));
        assertThat(CurrentCity.call(CITY, () -> store.find(sha256))).contains(new byte[] {1, 2, 3});
        assertThat(files()).as("nothing written aside is left").hasSize(1);
    }

    @Test
    void aPlaceThatCannotBeWrittenIsSaidAndLeavesNothing() throws Exception {
        FolderFileStore store = new FolderFileStore(home, Clock.systemUTC(), List.of());
        Files.writeString(home.resolve("berkas"), "a file where the folder has to be");
        CurrentCity.run(
                CITY,
                () -> assertThatThrownBy(() -> store.put(new byte[] {1})).isInstanceOf(UncheckedIOException.class));
        assertThat(files()).containsExactly(home.resolve("berkas"));
    }

    /** Whoever puts it when cleaning has already asked who needs it will name it in a decision a moment later. */
    @Test
    void whatIsPutAgainWhileCleaningLooksAroundStays() throws Exception {
        Instant longAgo = Instant.parse("2026-01-01T00:00:00Z");
        Clock then = Clock.fixed(longAgo, ZoneOffset.UTC);
        String sha256 = CurrentCity.call(CITY, () -> new FolderFileStore(home, then, List.of()).put(new byte[] {7}));
        FolderFileStore later = new FolderFileStore(home, Clock.systemUTC(), List.of());
        FileNeeds putting = _ -> {
            later.put(new byte[] {7});
            return Set.of();
        };
        FolderFileStore cleaning = new FolderFileStore(home, Clock.systemUTC(), List.of(putting));
        Instant dayAfter = longAgo.plus(Duration.ofDays(1));
        assertThat(CurrentCity.call(CITY, () -> cleaning.clean(dayAfter))).isZero();
        assertThat(CurrentCity.call(CITY, () -> later.find(sha256))).isPresent();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
