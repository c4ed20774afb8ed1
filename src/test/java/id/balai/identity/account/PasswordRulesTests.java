package id.balai.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.database.City;
import id.balai.database.CurrentCity;
import id.balai.identity.account.PasswordRules.Weakness;
import id.balai.identity.person.Person;
import id.balai.identity.person.Verification;
import id.balai.kernel.CityCode;
import id.balai.kernel.EmailAddress;
import id.balai.kernel.Nik;
import id.balai.kernel.PhoneNumber;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** ASVS 6.2.1, 6.2.4, 6.2.5, 6.2.11; NIST SP 800-63B 3.1.1.2. */
class PasswordRulesTests {
    private static final City BINJAI =
            new City(new CityCode("1275"), "Kota Binjai", List.of("binjai.localhost"), false);
    private static final Person PERSON = new Person(
            Registering.newPerson(),
            0,
            "Tiurma Hutapea",
            Optional.of(new Nik("1275019912900001")),
            Optional.of(PhoneNumber.parse("0812-3456-7890")),
            Optional.of(new EmailAddress("juragan.parit@contoh.id")),
            Optional.empty(),
            Verification.SELF_DECLARED);

    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "12345678",
                "iloveyou1",
                "P@ssw0rd123",
                "trustno1",
                "bismillah",
                "Bismillah99!",
                "b1smill4h",
                "sayang123",
                "!!sayang2024",
                "s4y4ngku",
                "indonesia123",
                "IndonesiaRaya1945",
                "merdeka17",
                "sayangsayang",
                "sayangsayang12",
                "rahasia-2026",
                "kata_sandi_1",
                "qwerty12345",
                "1234qwer",
                "qazwsxedc123",
                "1q2w3e4r",
                "abcd1234",
                "4321lkjh",
                "abababab",
                "11112222",
                "aaaaaaaaaaaa",
                "dragon2025"
            })
    void whatEverybodyTriesFirstIsRefused(String password) {
        assertThat(weakness(password, false)).contains(Weakness.COMMON);
    }

    /** Nobody is asked for kinds of characters. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "sarung kotak dan kopi pahit",
                "hujanlebatdigangmanggis",
                "sayang hujan turun lagi",
                "pintu biru 12 jendela",
                "kq7vxm2p",
                "ηλιοςκαιθαλασσα",
                "binjai punya tukang becak"
            })
    void whatNobodyTriesIsTaken(String password) {
        assertThat(weakness(password, false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kotabinjai77",
                "Tiurma1990",
                "hutapea!tiurma",
                "1275019912900001",
                "081234567890",
                "+6281234567890",
                "juragan99",
                "juragan.parit"
            })
    void whatOthersKnowOfThePersonIsRefused(String password) {
        assertThat(weakness(password, false)).isPresent();
    }

    @Test
    void lengthIsCountedInCharactersAndOfficialsNeedMore() {
        assertThat(weakness("kq7vxm2", false)).contains(Weakness.SHORT);
        assertThat(weakness("kq7vxm2pzt9", true)).contains(Weakness.SHORT);
        assertThat(weakness("kq7vxm2pzt9w", true)).isEmpty();
        assertThat(weakness("kq7vxm2p".repeat(16), true)).isEmpty();
        assertThat(weakness("kq7vxm2p".repeat(16) + "x", true)).contains(Weakness.LONG);
    }

    private Optional<Weakness> weakness(String password, boolean official) {
        try {
            List<String> about = PasswordRules.about(PERSON);
            return CurrentCity.call(BINJAI, () -> rules.weakness(password, official, about));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Otherwise the clock tells at sign-in whether an account exists. */
    @Test
    void whoHasNoPasswordIsComparedWithAHashOfTheSameWork() {
        Argon2PasswordEncoder ofOurWork = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
        Argon2PasswordEncoder ofMore = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 3);
        assertThat(ofOurWork.upgradeEncoding(Passwords.NOBODYS)).isFalse();
        assertThat(ofMore.upgradeEncoding(Passwords.NOBODYS)).isTrue();
    }
}
