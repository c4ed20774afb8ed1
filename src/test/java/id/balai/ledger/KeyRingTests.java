package id.balai.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.balai.database.City;
import id.balai.kernel.CityCode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRingTests {
    private static final City BINJAI = new City(new CityCode("1275"), "Kota Binjai", List.of("binjai.contoh"), false);
    private static final City MEDAN = new City(new CityCode("1271"), "Kota Medan", List.of("medan.contoh"), false);
    private static final UUID SOMEBODY = new UUID(1, 2);

    @TempDir
    Path home;

    @Test
    void makesItsFileOnceForItsOwnerOnly() throws Exception {
        KeyRing first = open();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("keys/ledger"))))
                .isEqualTo("rw-------");
        assertThat(open().pseudonym(BINJAI, 2026, SOMEBODY)).isEqualTo(first.pseudonym(BINJAI, 2026, SOMEBODY));
    }

    @Test
    void refusesAFileThatOthersCanRead() throws Exception {
        open();
        Files.setPosixFilePermissions(home.resolve("keys/ledger"), PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(this::open).hasMessageContaining("chmod 600");
    }

    @Test
    void givesOneActorAnotherPseudonymEachYearAndCity() throws Exception {
        KeyRing keys = open();
        assertThat(keys.pseudonym(BINJAI, 2026, SOMEBODY))
                .isNotEqualTo(keys.pseudonym(BINJAI, 2027, SOMEBODY))
                .isNotEqualTo(keys.pseudonym(MEDAN, 2026, SOMEBODY))
                .isNotEqualTo(keys.pseudonym(BINJAI, 2026, new UUID(1, 3)));
    }

    @Test
    void opensATextOnlyInItsPlace() throws Exception {
        KeyRing keys = open();
        byte[] key = keys.unwrap(keys.newWrappedKey(SOMEBODY), SOMEBODY);
        byte[] sealed = KeyRing.encrypt(key, "teks".getBytes(StandardCharsets.UTF_8), "entry/reason");
        assertThat(KeyRing.decrypt(key, sealed, "entry/reason")).asString().isEqualTo("teks");
        assertThatThrownBy(() -> KeyRing.decrypt(key, sealed, "entry/other")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> keys.unwrap(keys.newWrappedKey(SOMEBODY), new UUID(9, 9)))
                .isInstanceOf(IllegalStateException.class);
    }

    private KeyRing open() throws Exception {
        return KeyRing.open(Optional.empty(), home.resolve("keys/ledger"));
    }
}
