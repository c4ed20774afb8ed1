package id.balai.kernel;

import java.util.Locale;
import java.util.regex.Pattern;

/** An e-mail address, in lower case; its text is masked. */
public record EmailAddress(String value) {
    private static final Pattern SHAPE =
            Pattern.compile("[^\\s@<>\"(),;:]{1,64}@[a-z0-9](?:[a-z0-9.-]{0,188}[a-z0-9])?\\.[a-z]{2,24}");

    /** @throws IllegalArgumentException when it has another shape; the message does not repeat the input */
    public EmailAddress {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (!SHAPE.matcher(value).matches()) throw new IllegalArgumentException("not an e-mail address");
    }

    /** {@code r•••@contoh.id}. */
    public String masked() {
        return value.charAt(0) + "•••" + value.substring(value.indexOf('@'));
    }

    @Override
    public String toString() {
        return masked();
    }
}
