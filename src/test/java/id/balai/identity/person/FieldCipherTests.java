package id.balai.identity.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.balai.database.City;
import id.balai.database.CurrentCity;
import id.balai.kernel.CityCode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FieldCipherTests {
    private static final String NIK = "1275019900010001";
    private static final UUID RECORD = new UUID(0, 1);

    @TempDir
    Path home;

    private FieldCipher cipher;

    @BeforeEach
    void makeCipher() {
        cipher = new FieldCipher(new Keys("", home));
    }

    @Test
    void aValueComesBackAndNeverStandsInTheClear() throws Exception {
        byte[] stored = in("1275", () -> cipher.encrypt("nik", RECORD, NIK));
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain(NIK);
        assertThat(in("1275", () -> cipher.decrypt("nik", RECORD, stored))).isEqualTo(NIK);
        assertThat(in("1275", () -> cipher.encrypt("nik", RECORD, NIK))).isNotEqualTo(stored);
    }

    @Test
    void aValueOfAnotherRowFieldOrCityDoesNotDecrypt() throws Exception {
        byte[] stored = in("1275", () -> cipher.encrypt("nik", RECORD, NIK));
        assertThatThrownBy(() -> in("1275", () -> cipher.decrypt("nik", new UUID(0, 2), stored)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> in("1275", () -> cipher.decrypt("phone", RECORD, stored)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> in("1276", () -> cipher.decrypt("nik", RECORD, stored)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theBlindIndexDiffersByCityAndField() throws Exception {
        byte[] own = in("1275", () -> cipher.index("nik", NIK));
        assertThat(in("1275", () -> cipher.index("nik", NIK))).isEqualTo(own);
        assertThat(in("1276", () -> cipher.index("nik", NIK))).isNotEqualTo(own);
        assertThat(in("1275", () -> cipher.index("phone", NIK))).isNotEqualTo(own);
    }

    @Test
    void theKeyIsReadableByItsOwnerOnlyAndStaysTheSame() throws Exception {
        Path key = home.resolve("keys/data.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        byte[] stored = in("1275", () -> cipher.encrypt("nik", RECORD, NIK));
        FieldCipher afterRestart = new FieldCipher(new Keys("", home));
        assertThat(in("1275", () -> afterRestart.decrypt("nik", RECORD, stored)))
                .isEqualTo(NIK);
    }

    private static <T> T in(String city, Callable<T> work) throws Exception {
        return CurrentCity.call(new City(new CityCode(city), "Kota Uji", List.of("uji.localhost"), false), work);
    }
}
