package id.balai.identity.account;

import id.balai.database.CurrentCity;
import id.balai.identity.person.Person;
import id.balai.kernel.EmailAddress;
import id.balai.kernel.Nik;
import id.balai.kernel.PhoneNumber;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What a password must be: long enough, not one that everybody tries first, nor what everybody knows of the person. No
 * rule about kinds of characters and no expiry (ASVS 6.2.1, 6.2.4, 6.2.5, 6.2.10, 6.2.11; NIST SP 800-63B 3.1.1.2).
 */
@Component
public class PasswordRules {
    public static final int SHORTEST_RESIDENT = 8;
    public static final int SHORTEST_OFFICIAL = 12;
    private static final int LONGEST = 128;
    private static final int SHORTEST_WORD = 4;

    private final CommonPasswords common = new CommonPasswords();

    /** Why a password may not be used. */
    public enum Weakness {
        SHORT,
        LONG,
        COMMON,
        /** Little more than the name, a number or address of the person, or the city. */
        PERSONAL
    }

    /** What others know of a person. */
    public static List<String> about(Person person) {
        return Stream.of(
                        Optional.of(person.name()),
                        person.nik().map(Nik::digits),
                        person.phone().map(PasswordRules::withoutCountry),
                        person.email().map(EmailAddress::value))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The part that is the same however the number is written. */
    private static String withoutCountry(PhoneNumber phone) {
        return phone.e164().replaceFirst("^\\+62", "");
    }

    /** @param about what others know of the person: name, NIK, phone, e-mail */
    public Optional<Weakness> weakness(String password, boolean official, List<String> about) {
        int length = password.codePointCount(0, password.length());
        if (length < (official ? SHORTEST_OFFICIAL : SHORTEST_RESIDENT)) return Optional.of(Weakness.SHORT);
        if (length > LONGEST) return Optional.of(Weakness.LONG);
        if (common.has(password)) return Optional.of(Weakness.COMMON);
        boolean personal = saysWhoItIs(password.toLowerCase(Locale.ROOT), about);
        return personal ? Optional.of(Weakness.PERSONAL) : Optional.empty();
    }

    /** Whether little is left of it without what others know. */
    private static boolean saysWhoItIs(String plain, List<String> about) {
        String rest = plain;
        for (String text : about) rest = without(rest, text);
        rest = without(rest, CurrentCity.get().name());
        return rest.length() < plain.length() && rest.length() < SHORTEST_RESIDENT;
    }

    private static String without(String password, String text) {
        String rest = password;
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (word.length() >= SHORTEST_WORD) rest = rest.replace(word, "");
        }
        return rest;
    }
}
