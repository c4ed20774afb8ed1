package id.balai.ledger.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogWriterTests {
    @TempDir
    Path folder;

    @Test
    void writesTheTilesOfTheSpecificationsExample() throws Exception {
        LogFixture log = new LogFixture(folder).publish(Entries.first(70_000), 70_000);
        assertThat(log.read("tile/0/000")).hasSize(8192);
        assertThat(log.read("tile/0/273.p/112")).hasSize(112 * 32);
        assertThat(log.read("tile/1/000")).hasSize(8192);
        assertThat(log.read("tile/1/001.p/17")).hasSize(17 * 32);
        assertThat(log.read("tile/2/000.p/1")).hasSize(32);
        assertThat(log.verify().size()).isEqualTo(70_000);
    }

    @Test
    void hasTheRootOfTheDefinitionWhateverTheBatches() throws Exception {
        List<byte[]> entries = Entries.first(1_000);
        LogWriter writer = LogWriter.empty(new LogFolder(folder));
        for (int size : new int[] {1, 2, 255, 256, 257, 511, 512, 700, 1_000}) {
            writer.append(entries.subList((int) writer.size(), size));
            assertThat(writer.root()).isEqualTo(Hash.of(NaiveTree.root(entries.subList(0, size))));
        }
    }

    @Test
    void provesEveryEntryFromItsTiles() throws Exception {
        List<byte[]> entries = Entries.first(700);
        new LogFixture(folder).publish(entries, 700);
        MerkleTree tree = new PublishedTree(new LogFolder(folder), 700).tree();
        Hash root = Hash.of(NaiveTree.root(entries));
        for (int index = 0; index < 700; index += 13) {
            assertThat(tree.prove(index).leads(Hash.leaf(entries.get(index)), root))
                    .isTrue();
        }
    }

    @Test
    void goesOnAfterACheckpointAndOverWhatWasWrittenBeyondIt() throws Exception {
        List<byte[]> entries = Entries.first(600);
        LogFixture log = new LogFixture(folder).publish(entries, 300);
        Checkpoint signed = Checkpoint.parse(log.checkpoint().text());
        LogWriter.after(signed, new LogFolder(folder)).append(entries.subList(300, 550));
        LogWriter again = LogWriter.after(signed, new LogFolder(folder));
        again.append(entries.subList(300, 600));
        log.sign(600, again.root());
        assertThat(log.verify().size()).isEqualTo(600);
    }

    @Test
    void refusesToGoOnWhenTheTilesAreNotThoseOfTheCheckpoint() throws Exception {
        LogFixture log = new LogFixture(folder).publish(Entries.first(300), 300);
        Checkpoint other = new Checkpoint(LogFixture.ORIGIN, 300, Hash.EMPTY);
        assertThatThrownBy(() -> LogWriter.after(other, new LogFolder(folder))).isInstanceOf(UntrustedLog.class);
        Files.delete(folder.resolve("tile/0/001.p/44"));
        Checkpoint signed = Checkpoint.parse(log.checkpoint().text());
        assertThatThrownBy(() -> LogWriter.after(signed, new LogFolder(folder)))
                .isInstanceOf(UntrustedLog.class)
                .hasMessageContaining("tile/0/001.p/44");
    }

    @Test
    void keepsThePartialTilesOfSignedSizesUntilTheFullOneIsSigned() throws Exception {
        List<byte[]> entries = Entries.first(300);
        new LogFixture(folder).publish(entries, 100, 200);
        assertThat(folder.resolve("tile/0/000.p/100")).exists();
        assertThat(folder.resolve("tile/entries/000.p/200")).exists();
        new LogFixture(folder).publish(entries, 100, 200, 300);
        assertThat(folder.resolve("tile/0/000.p")).doesNotExist();
        assertThat(folder.resolve("tile/0/001.p/44")).exists();
    }

    @Test
    void leavesNoHalfWrittenFile() throws Exception {
        new LogFixture(folder).publish(Entries.first(300), 300);
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(".tmp"))).isEmpty();
        }
    }
}
