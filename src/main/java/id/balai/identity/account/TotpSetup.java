package id.balai.identity.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;

/**
 * An authenticator app being set up: nothing counts until its first code was right.
 *
 * @param hex the secret
 */
public record TotpSetup(String hex) {
    private static final int GROUP = 4;

    public static TotpSetup fresh() {
        return new TotpSetup(HexFormat.of().formatHex(Totp.newSecret()));
    }

    byte[] secret() {
        return HexFormat.of().parseHex(hex);
    }

    public boolean accepts(String code, Instant now) {
        return Totp.stepOf(secret(), code.replaceAll("\\s", ""), now, -1).isPresent();
    }

    /** What the app would show now. */
    public String codeAt(Instant now) {
        return Totp.codeAt(secret(), now);
    }

    /** The secret for typing, in groups of four. */
    public String typed() {
        return Base32.encode(secret()).replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
    }

    /** The address in the QR code that apps read (Key URI Format). */
    public String uri(String issuer, String account) {
        return "otpauth://totp/" + encoded(issuer) + ":" + encoded(account) + "?secret=" + Base32.encode(secret())
                + "&issuer=" + encoded(issuer);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
