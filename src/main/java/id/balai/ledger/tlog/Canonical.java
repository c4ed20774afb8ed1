package id.balai.ledger.tlog;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/** Readers that accept each value in exactly one spelling, so that two files with the same meaning are the same bytes. */
final class Canonical {
    private static final Pattern DECIMAL = Pattern.compile("0|[1-9][0-9]{0,17}");

    private Canonical() {}

    /** Standard base64 with padding and no stray bits. */
    static byte[] base64(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) return bytes;
        } catch (IllegalArgumentException e) {
            throw new MalformedLog("not base64: " + shortened(text), e);
        }
        throw new MalformedLog("not canonical base64: " + shortened(text));
    }

    /** A number from 0 without sign or leading zero; up to 18 digits, which no log will reach. */
    static long decimal(String text) {
        if (!DECIMAL.matcher(text).matches()) throw new MalformedLog("not a number: " + shortened(text));
        return Long.parseLong(text);
    }

    static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedLog("not UTF-8", e);
        }
    }

    static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }
}
