package id.balai.ledger.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people with the disk, or even with the key, could try, and how it comes out. */
class TamperingTests {
    private static final List<byte[]> ENTRIES = Entries.first(700);

    @TempDir
    Path folder;

    private LogFixture log;
    private SignedNote kept;

    @BeforeEach
    void publish() throws Exception {
        log = new LogFixture(folder).publish(ENTRIES, 600);
        kept = log.checkpoint();
        log = new LogFixture(folder, log.key).publish(ENTRIES, 600, 700);
    }

    @Test
    void acceptsTheHonestLogAndItsPast() throws Exception {
        assertThat(log.verify(Optional.of(kept)).size()).isEqualTo(700);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"tile/entries/000", "tile/entries/002.p/188", "tile/0/001", "tile/0/002.p/188", "tile/1/000.p/2"
            })
    void findsAChangedByte(String path) throws Exception {
        byte[] bytes = log.read(path);
        bytes[bytes.length - 1] ^= 1;
        log.write(path, bytes);
        assertFound();
    }

    @Test
    void findsAnEntryChangedTogetherWithItsTile() throws Exception {
        rewrite(harmed());
        log.write("checkpoint", kept.toString());
        log.sign(700, Checkpoint.parse(log.checkpoint().text()).root());
        assertFound();
    }

    @Test
    void findsSwappedEntries() throws Exception {
        List<byte[]> swapped = new ArrayList<>(ENTRIES);
        Collections.swap(swapped, 3, 4);
        Checkpoint honest = Checkpoint.parse(log.checkpoint().text());
        rewrite(swapped);
        log.sign(700, honest.root());
        assertFound();
    }

    @Test
    void findsACutTailThatTheCheckpointStillPromises() throws Exception {
        Files.delete(folder.resolve("tile/entries/002.p/188"));
        assertFound();
    }

    @Test
    void findsACutTailSignedAnewAgainstAKeptCheckpoint() throws Exception {
        new LogFixture(folder, log.key).publish(ENTRIES, 500);
        assertThat(log.verify().size()).isEqualTo(500);
        assertThatThrownBy(() -> log.verify(Optional.of(kept)))
                .isInstanceOf(UntrustedLog.class)
                .hasMessageContaining("the log was cut");
    }

    @Test
    void findsAForkSignedAnewAgainstAKeptCheckpoint() throws Exception {
        rewrite(harmed());
        assertThat(log.verify().size()).isEqualTo(700);
        assertThatThrownBy(() -> log.verify(Optional.of(kept)))
                .isInstanceOf(UntrustedLog.class)
                .hasMessageContaining("history was rewritten");
    }

    @Test
    void refusesACheckpointOfAnotherKeyOrAnotherLog() throws Exception {
        LogFixture stranger = new LogFixture(folder);
        assertThatThrownBy(stranger::verify).isInstanceOf(UntrustedLog.class).hasMessageContaining("not signed");
        Files.writeString(
                folder.resolve("checkpoint"),
                new Checkpoint("medan.contoh/log/2026", 0, Hash.EMPTY)
                        .signedBy(log.key)
                        .toString());
        assertThatThrownBy(log::verify).isInstanceOf(UntrustedLog.class).hasMessageContaining("medan.contoh");
    }

    @Test
    void findsAMissingCheckpoint() throws Exception {
        Files.delete(folder.resolve("checkpoint"));
        assertFound();
    }

    private void rewrite(List<byte[]> entries) throws IOException {
        new LogFixture(folder, log.key).publish(entries, 700);
    }

    private static List<byte[]> harmed() {
        List<byte[]> harmed = new ArrayList<>(ENTRIES);
        harmed.set(5, "catatan lain".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return harmed;
    }

    private void assertFound() {
        assertThatThrownBy(log::verify).isInstanceOfAny(UntrustedLog.class, MalformedLog.class);
    }
}
