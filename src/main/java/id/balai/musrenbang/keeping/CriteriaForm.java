package id.balai.musrenbang.keeping;

import static id.balai.web.Text.t;

import id.balai.musrenbang.cycle.Criterion;
import id.balai.musrenbang.cycle.Level;
import id.balai.web.Format;
import id.balai.web.kit.Errors;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The criteria of a level with their weights, row by row; a row without a name is none.
 *
 * @param locked whether something was scored by them
 */
public record CriteriaForm(ChangeForm form, boolean locked) {
    static final int ROWS = 8;
    private static final String NAME = "kriteria_";
    private static final String ENGLISH = "inggris_";
    private static final String WEIGHT = "bobot_";
    private static final String CODE = "kode_";

    public List<Integer> rows() {
        return IntStream.rangeClosed(1, ROWS).boxed().toList();
    }

    public static String name(int row) {
        return NAME + row;
    }

    public static String english(int row) {
        return ENGLISH + row;
    }

    public static String weight(int row) {
        return WEIGHT + row;
    }

    /** The codes by which scores keep the criteria go with the form, and the version of the year. */
    public Map<String, String> hidden() {
        Map<String, String> codes = new LinkedHashMap<>();
        codes.putAll(form.hidden());
        for (int row : rows()) codes.put(CODE + row, form.typed(CODE + row));
        return codes;
    }

    static Map<String, String> fields(List<Criterion> criteria) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < criteria.size(); i++) {
            Criterion criterion = criteria.get(i);
            fields.put(name(i + 1), criterion.indonesian());
            fields.put(english(i + 1), criterion.english());
            fields.put(weight(i + 1), Integer.toString(criterion.weight()));
            fields.put(CODE + (i + 1), criterion.code());
        }
        return fields;
    }

    /** What stands now, beside each field in which something else was typed; the codes go unseen. */
    static Errors differing(Map<String, String> typed, Map<String, String> standing) {
        Map<String, String> seen = new LinkedHashMap<>(standing);
        seen.keySet().removeIf(field -> field.startsWith(CODE));
        return ChangeForm.differing(typed, seen);
    }

    static Typed read(Level level, Map<String, String> typed) {
        List<Criterion> wanted = new ArrayList<>();
        Errors errors = Errors.NONE;
        int sum = 0;
        Set<String> taken = codes(typed);
        for (int row = 1; row <= ROWS; row++) {
            String name = text(typed, name(row));
            if (name.isEmpty()) continue;
            String english = text(typed, english(row)).isEmpty() ? name : text(typed, english(row));
            int weight = number(text(typed, weight(row)));
            if (name.length() < 3 || name.length() > 120) {
                errors = errors.and(name(row), t("musrenbang.keep.criterion.name"));
            }
            if (english.length() < 3 || english.length() > 120) {
                errors = errors.and(english(row), t("musrenbang.keep.criterion.name"));
            }
            if (weight < 1) errors = errors.and(weight(row), t("musrenbang.keep.criterion.weight"));
            sum += weight;
            String code = text(typed, CODE + row);
            wanted.add(new Criterion(level, isCode(code) ? code : freeCode(taken), name, english, weight));
        }
        if (wanted.isEmpty()) errors = errors.and(t("musrenbang.keep.criterion.none"));
        if (errors.isEmpty() && sum != 100) {
            errors = errors.and(t("musrenbang.keep.refused.weights", Format.number(sum)));
        }
        if (wanted.stream().map(Criterion::code).distinct().count() < wanted.size()) {
            errors = errors.and(t("musrenbang.keep.criterion.twice"));
        }
        return new Typed(wanted, errors);
    }

    /** Those that came with the form, also of rows that were emptied: another criterion is not called as one was. */
    private static Set<String> codes(Map<String, String> typed) {
        return IntStream.rangeClosed(1, ROWS)
                .mapToObj(row -> text(typed, CODE + row))
                .filter(CriteriaForm::isCode)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static boolean isCode(String code) {
        return code.matches("[A-Z][A-Z0-9_]{1,15}");
    }

    /** The first {@code KRITERIA_n} that nothing is called, which is taken from now on. */
    private static String freeCode(Set<String> taken) {
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> "KRITERIA_" + n)
                .filter(taken::add)
                .findFirst()
                .orElseThrow();
    }

    private static int number(String text) {
        int number = text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
        return number <= 100 ? number : 0;
    }

    private static String text(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "").replaceAll("\\p{Cntrl}+", " ").strip();
    }

    record Typed(List<Criterion> wanted, Errors errors) {}
}
