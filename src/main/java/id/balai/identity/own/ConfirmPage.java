package id.balai.identity.own;

import id.balai.web.kit.Errors;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Asks who it is again before the account is changed.
 *
 * @param wish what goes on after that
 * @param passkey whether a passkey may answer, too
 */
public record ConfirmPage(Wish wish, boolean passkey, Errors errors) {
    /** The hidden fields that keep the wish. */
    public Map<String, String> kept() {
        return wish.fields();
    }

    /** The same with the place for a passkey's answer. */
    public Map<String, String> keptForPasskey() {
        Map<String, String> fields = new LinkedHashMap<>(wish.fields());
        fields.put("kunci", "");
        return fields;
    }
}
