package id.balai.web.kit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/**
 * What has to be mended in a form, field by field, in the order of the form. A message says how to mend it: "Isi jalan
 * atau patokan."
 *
 * @param byField message of each wrong field, by the field's name
 * @param whole messages that belong to no field
 */
public record Errors(Map<String, String> byField, List<String> whole) {
    public static final Errors NONE = new Errors(Map.of(), List.of());

    /** One wrong field. */
    public static Errors on(String field, String message) {
        return NONE.and(field, message);
    }

    /** The errors of Spring's validation; their default messages are the texts. The first of a field counts. */
    public static Errors of(org.springframework.validation.Errors found) {
        Errors errors = NONE;
        for (ObjectError error : found.getAllErrors()) {
            String message = String.valueOf(error.getDefaultMessage());
            errors = error instanceof FieldError field ? errors.and(field.getField(), message) : errors.and(message);
        }
        return errors;
    }

    /** Adds a wrong field; the first message of a field stays. */
    public Errors and(String field, String message) {
        Map<String, String> more = new LinkedHashMap<>(byField);
        more.putIfAbsent(field, message);
        return new Errors(more, whole);
    }

    /** Adds a message that belongs to no field. */
    public Errors and(String message) {
        List<String> more = new ArrayList<>(whole);
        more.add(message);
        return new Errors(byField, more);
    }

    public @Nullable String at(String field) {
        return byField.get(field);
    }

    public boolean isEmpty() {
        return byField.isEmpty() && whole.isEmpty();
    }

    public int count() {
        return byField.size() + whole.size();
    }
}
