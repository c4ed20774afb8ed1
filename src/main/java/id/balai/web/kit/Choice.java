package id.balai.web.kit;

import org.jspecify.annotations.Nullable;

/**
 * One of the things to choose from in a list, a row of pills or of cards.
 *
 * @param value what the form sends
 * @param hint a sentence under the label, in cards only
 * @param key the key of the keyboard that chooses it, in a decision panel only
 */
public record Choice(
        String value,
        String label,
        @Nullable String hint,
        @Nullable Icon icon,
        @Nullable String key) {
    public static Choice of(String value, String label) {
        return new Choice(value, label, null, null, null);
    }

    public Choice saying(String sentence) {
        return new Choice(value, label, sentence, icon, key);
    }

    public Choice drawn(Icon drawing) {
        return new Choice(value, label, hint, drawing, key);
    }

    public Choice on(String keyboardKey) {
        return new Choice(value, label, hint, icon, keyboardKey);
    }
}
