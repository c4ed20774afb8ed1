package id.balai.identity;

import static id.balai.web.Text.t;

import id.balai.identity.PersonalData.Field;
import id.balai.identity.PersonalData.Masked;
import id.balai.kernel.NonBlank;
import id.balai.kernel.Reason;
import id.balai.web.kit.Choice;
import id.balai.web.kit.Errors;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The part of a page in which an official reads a value in clear: which one, and why. Shown by the template
 * {@code identity/reveal/part}.
 *
 * @param fields what may be asked for here; no more than the work needs
 * @param action where the form goes
 * @param typed what was typed, empty at first
 * @param shown the value that was just revealed, or null
 */
public record Reveal(
        Masked data,
        List<Field> fields,
        String action,
        Map<String, String> typed,
        Errors errors,
        @Nullable Shown shown) {
    public static final String FIELD = "data";
    public static final String REASON = "alasan";
    public static final String SENTENCE = "penjelasan";
    private static final int SHORTEST = 10;
    private static final int LONGEST = 300;

    /** A value in clear, once. */
    public record Shown(Field field, String value) {}

    /** The form as it is first opened; asks only for what there is. */
    public static Reveal of(Masked data, List<Field> fields, String action) {
        List<Field> known =
                fields.stream().filter(field -> !data.of(field).isEmpty()).toList();
        return new Reveal(data, known, action, Map.of(), Errors.NONE, null);
    }

    /**
     * What comes of a filled form: the errors beside its fields and nothing shown, or the value.
     *
     * @param look {@link PersonalData#reveal} for the person at hand
     */
    public Reveal answer(Map<String, String> filled, BiFunction<Field, Reason, String> look) {
        Optional<Field> field =
                fields.stream().filter(f -> f.name().equals(filled.get(FIELD))).findFirst();
        Optional<LookReason> reason = LookReason.find(filled.getOrDefault(REASON, ""));
        String sentence = filled.getOrDefault(SENTENCE, "").strip();
        Errors wrong = Errors.NONE;
        if (field.isEmpty()) wrong = wrong.and(FIELD, t("identity.reveal.field.missing"));
        if (reason.isEmpty()) wrong = wrong.and(REASON, t("identity.reveal.reason.missing"));
        if (sentence.length() < SHORTEST || sentence.length() > LONGEST || hasControls(sentence)) {
            wrong = wrong.and(SENTENCE, t("identity.reveal.sentence.missing", SHORTEST, LONGEST));
        }
        if (!wrong.isEmpty()) return new Reveal(data, fields, action, filled, wrong, null);
        Field asked = field.orElseThrow();
        Reason why = new Reason(reason.orElseThrow().code(), new NonBlank(sentence));
        return new Reveal(data, fields, action, Map.of(), Errors.NONE, new Shown(asked, look.apply(asked, why)));
    }

    private static boolean hasControls(String text) {
        return text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r');
    }

    public List<Choice> fieldChoices() {
        return fields.stream()
                .map(field -> Choice.of(field.name(), t("identity.field." + field.name())))
                .toList();
    }

    public List<Choice> reasonChoices() {
        return Arrays.stream(LookReason.values())
                .map(LookReason::code)
                .map(code -> Choice.of(code.value(), code + " " + t(LookReason.labelKey(code.value()))))
                .toList();
    }

    public String typed(String field) {
        return Objects.requireNonNullElse(typed.get(field), "");
    }
}
