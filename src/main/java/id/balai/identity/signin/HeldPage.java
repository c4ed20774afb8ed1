package id.balai.identity.signin;

import id.balai.identity.gate.HeldForm;
import java.util.List;

/**
 * What was typed before the session ran out.
 *
 * @param words what was written, under the names that the form gives its fields
 * @param choices how many other values are kept: chosen from lists, or of forms that name nothing
 */
public record HeldPage(HeldForm form, List<Word> words, int choices) {
    /** @param label message key */
    public record Word(String label, String value) {}
}
