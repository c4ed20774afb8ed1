package id.balai.web;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * What the fields of a module's forms are called, where a form has to be shown outside of its own page: after the
 * session ran out. Only what people type in words; a choice of a list needs its list to be read.
 *
 * @param labels message keys by the field's name; a name that ends in {@code _} stands for all that begin with it
 */
public record FieldWords(Map<String, String> labels) {
    /** Message key of a field, by the first module that has one. */
    public static Optional<String> labelKey(Collection<FieldWords> all, String field) {
        String group = field.substring(0, field.indexOf('_') + 1);
        return all.stream()
                .map(words -> words.labels.getOrDefault(field, words.labels.getOrDefault(group, "")))
                .filter(key -> !key.isEmpty())
                .findFirst();
    }
}
