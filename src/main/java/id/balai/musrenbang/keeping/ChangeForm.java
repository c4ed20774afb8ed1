package id.balai.musrenbang.keeping;

import static id.balai.web.Text.t;

import id.balai.kernel.FiscalYear;
import id.balai.musrenbang.cycle.ChangeReason;
import id.balai.musrenbang.cycle.Cycles;
import id.balai.web.kit.Choice;
import id.balai.web.kit.Errors;
import id.balai.web.kit.Link;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What all forms that change a year have in common.
 *
 * @param open whether everybody sees the year, so that a change needs a reason
 * @param title what is changed
 * @param action the address of the form
 * @param typed what was typed, by field; empty at first
 */
public record ChangeForm(
        FiscalYear year, boolean open, String title, String action, Map<String, String> typed, Errors errors) {
    public static final String REASON = "alasan";
    public static final String SENTENCE = "penjelasan";
    /** The version of the year that the form shows. */
    static final String VERSION = "versi";

    public String typed(String field, String otherwise) {
        return typed.getOrDefault(field, otherwise);
    }

    public String typed(String field) {
        return typed(field, "");
    }

    /** Which version of the year was before the eyes goes with the form. */
    public Map<String, String> hidden() {
        return Map.of(VERSION, typed(VERSION));
    }

    /** The version that was sent; 0, which is older than any, when there is none. */
    static int seen(Map<String, String> typed) {
        String version = typed.getOrDefault(VERSION, "");
        return version.matches("\\d{1,8}") ? Integer.parseInt(version) : 0;
    }

    static Map<String, String> with(Map<String, String> fields, Cycles.Known shown) {
        Map<String, String> all = new HashMap<>(fields);
        all.put(VERSION, String.valueOf(shown.version()));
        return all;
    }

    /** What stands now, beside each field in which something else was typed. */
    static Errors differing(Map<String, String> typed, Map<String, String> standing) {
        Errors errors = Errors.NONE;
        for (var field : standing.entrySet()) {
            if (typed.getOrDefault(field.getKey(), "").strip().equals(field.getValue())) continue;
            String now = field.getValue().isEmpty() ? "–" : field.getValue();
            errors = errors.and(field.getKey(), t("musrenbang.keep.now", now));
        }
        return errors;
    }

    public static String yearPath(FiscalYear year) {
        return "/kelola/musrenbang/" + year;
    }

    public Link back() {
        return Link.to(yearPath(year), t("musrenbang.keep.back", year));
    }

    public List<Choice> reasons() {
        return Stream.of(ChangeReason.values())
                .map(r -> Choice.of(r.code().value(), r.code() + " " + t(r.labelKey())))
                .toList();
    }
}
