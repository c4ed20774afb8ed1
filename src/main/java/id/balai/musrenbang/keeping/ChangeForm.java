package id.balai.musrenbang.keeping;

import static id.balai.web.Text.t;

import id.balai.kernel.FiscalYear;
import id.balai.musrenbang.cycle.ChangeReason;
import id.balai.web.kit.Choice;
import id.balai.web.kit.Errors;
import id.balai.web.kit.Link;
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

    public String typed(String field, String otherwise) {
        return typed.getOrDefault(field, otherwise);
    }

    public String typed(String field) {
        return typed(field, "");
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

    ChangeForm with(Map<String, String> fields, Errors wrong) {
        return new ChangeForm(year, open, title, action, fields, wrong);
    }
}
