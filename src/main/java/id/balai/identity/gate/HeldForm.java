package id.balai.identity.gate;

import id.balai.web.Once;
import java.util.List;

/**
 * A form as it was sent by somebody who was no longer signed in.
 *
 * @param address where it was sent, within this site
 * @param multipart whether it is sent as a form with files
 * @param fields in the order of the form
 * @param files the names of the fields whose files were not kept
 */
public record HeldForm(String address, boolean multipart, List<Field> fields, List<String> files) {
    public HeldForm {
        fields = List.copyOf(fields);
        files = List.copyOf(files);
    }

    /** One value of the form. */
    public record Field(String name, String value) {
        /** Whether the sender typed it, so that it is shown again. */
        public boolean typed() {
            return !name.startsWith("_") && !value.isBlank();
        }
    }

    /** Whether it is the token by which the form has one effect. */
    static boolean isOnce(String name) {
        return name.equals(Once.FIELD);
    }
}
