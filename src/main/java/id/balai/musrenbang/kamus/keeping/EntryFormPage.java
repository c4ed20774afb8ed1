package id.balai.musrenbang.kamus.keeping;

import static id.balai.web.Text.t;

import id.balai.kernel.FiscalYear;
import id.balai.musrenbang.kamus.Bidang;
import id.balai.musrenbang.kamus.KamusEntry;
import id.balai.musrenbang.kamus.Picture;
import id.balai.web.kit.Choice;
import id.balai.web.kit.Errors;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The form of a kamus entry.
 *
 * @param existing null when it is a new one
 * @param version the version that the officer read, which the form sends back
 * @param action where it is sent
 * @param theirs what another officer made of it in the meantime, or null
 */
public record EntryFormPage(
        FiscalYear year,
        @Nullable KamusEntry existing,
        int version,
        String action,
        Map<String, String> typed,
        Errors errors,
        EntryPreview preview,
        List<Choice> agencies,
        @Nullable KamusEntry theirs) {
    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public @Nullable String error(String field) {
        return errors.at(field);
    }

    /** Where another officer's version differs from what stands in the form. */
    public List<Difference> differences() {
        if (theirs == null) return List.of();
        return EntryForm.fields(theirs).entrySet().stream()
                .filter(e -> !e.getKey().equals(EntryForm.REASON))
                .filter(e -> !e.getValue().equals(typed(e.getKey())))
                .map(e -> new Difference(label(e.getKey()), e.getValue()))
                .toList();
    }

    /** A field and what the other officer wrote there. */
    public record Difference(String label, String theirs) {}

    public String label(String field) {
        int split = field.indexOf('_');
        if (split < 0) return t("musrenbang.kamuskeep.field." + field);
        return t("musrenbang.kamuskeep.size", field.substring("ukuran".length(), split)) + ": "
                + t("musrenbang.kamuskeep.var." + field.substring(split + 1));
    }

    /** What the form sends beside what is typed. */
    public Map<String, String> hidden() {
        Map<String, String> hidden = new LinkedHashMap<>();
        hidden.put("versi", String.valueOf(version));
        if (!typed(EntryForm.NEED).isEmpty()) hidden.put(EntryForm.NEED, typed(EntryForm.NEED));
        return hidden;
    }

    public String title() {
        return existing == null
                ? t("musrenbang.kamuskeep.new", year.toString())
                : t("musrenbang.kamuskeep.change", existing.code());
    }

    public List<Choice> fields() {
        return Stream.of(Bidang.values())
                .map(b -> Choice.of(b.name(), t(b.labelKey())))
                .toList();
    }

    public List<Choice> pictures() {
        return Stream.of(Picture.values())
                .map(p -> Choice.of(p.name(), t(p.labelKey())))
                .sorted(java.util.Comparator.comparing(Choice::label))
                .toList();
    }

    public List<Integer> rows() {
        return IntStream.rangeClosed(1, VariableRows.MOST).boxed().toList();
    }

    public String cell(int row, String part) {
        return VariableRows.field(row, part);
    }

    /** Whether that row of sizes is used or wrong, so that it stands open. */
    public boolean used(int row) {
        return row == 1
                || Stream.of("nama", "label", "satuan", "sedikit", "banyak", "desimal", "contoh")
                        .map(part -> cell(row, part))
                        .anyMatch(field -> !typed(field).isBlank() || error(field) != null);
    }
}
