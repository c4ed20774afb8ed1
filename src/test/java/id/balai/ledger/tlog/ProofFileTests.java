package id.balai.ledger.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProofFileTests {
    private static final List<byte[]> ENTRIES = Entries.first(300);

    @TempDir
    Path folder;

    @Test
    void provesItsEntryAndNoOther() throws Exception {
        LogFixture log = new LogFixture(folder).publish(ENTRIES, 300);
        List<Hash> path =
                new PublishedTree(new LogFolder(folder), 300).tree().prove(7).path();
        String file = new ProofFile(7, path, log.checkpoint()).toString();
        ProofFile read = ProofFile.parse(file.getBytes(StandardCharsets.UTF_8));
        assertThat(file).startsWith("c2sp.org/tlog-proof@v1\nindex 7\n");
        assertThat(read.proves(ENTRIES.get(7), log.key.verifier())).isTrue();
        assertThat(read.proves(ENTRIES.get(8), log.key.verifier())).isFalse();
        assertThatThrownBy(() -> read.proves(ENTRIES.get(7), new LogFixture(folder).key.verifier()))
                .isInstanceOf(UntrustedLog.class);
    }

    @Test
    void provesTheOnlyEntryOfALogWithoutAPath() throws Exception {
        LogFixture log = new LogFixture(folder).publish(ENTRIES, 1);
        ProofFile proof = ProofFile.parse(
                new ProofFile(0, List.of(), log.checkpoint()).toString().getBytes(StandardCharsets.UTF_8));
        assertThat(proof.proves(ENTRIES.getFirst(), log.key.verifier())).isTrue();
    }

    @Test
    void passesOverExtraData() throws Exception {
        LogFixture log = new LogFixture(folder).publish(ENTRIES, 1);
        String file =
                new ProofFile(0, List.of(), log.checkpoint()).toString().replace("index 0", "extra AAAA\nindex 0");
        assertThat(ProofFile.parse(file.getBytes(StandardCharsets.UTF_8)).index())
                .isZero();
    }
}
