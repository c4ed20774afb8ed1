package id.balai.identity.account;

import id.balai.database.CurrentCity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What a password must be: long enough and not one that everybody tries first. No rule about kinds of characters and no
 * expiry (ASVS 6.2.1, 6.2.4, 6.2.5, 6.2.10; NIST SP 800-63B 3.1.1.2).
 */
@Component
public class PasswordRules {
    public static final int SHORTEST_RESIDENT = 8;
    public static final int SHORTEST_OFFICIAL = 12;
    private static final int LONGEST = 128;
    private static final int SHORTEST_WORD = 4;

    private final Set<String> common = read();

    /** Why a password may not be used. */
    public enum Weakness {
        SHORT,
        LONG,
        COMMON,
        /** Contains the name, the NIK or the city. */
        PERSONAL
    }

    /** @param about what others know of the person: name, NIK, e-mail */
    public Optional<Weakness> weakness(String password, boolean official, List<String> about) {
        int length = password.codePointCount(0, password.length());
        if (length < (official ? SHORTEST_OFFICIAL : SHORTEST_RESIDENT)) return Optional.of(Weakness.SHORT);
        if (length > LONGEST) return Optional.of(Weakness.LONG);
        String plain = password.toLowerCase(Locale.ROOT);
        if (common.contains(plain) || plain.chars().distinct().count() < 4) return Optional.of(Weakness.COMMON);
        return saysWhoItIs(plain, about) ? Optional.of(Weakness.PERSONAL) : Optional.empty();
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
        for (String word : text.toLowerCase(Locale.ROOT).split("[\\s@.]+")) {
            if (word.length() >= SHORTEST_WORD) rest = rest.replace(word, "");
        }
        return rest;
    }

    private static Set<String> read() {
        try {
            return new ClassPathResource("identity/common-passwords.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
