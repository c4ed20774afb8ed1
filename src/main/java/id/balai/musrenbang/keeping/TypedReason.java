package id.balai.musrenbang.keeping;

import static id.balai.web.Text.t;

import id.balai.kernel.NonBlank;
import id.balai.kernel.Reason;
import id.balai.musrenbang.cycle.ChangeReason;
import id.balai.web.kit.Errors;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a year is changed, as it was typed; a year that is still prepared needs none.
 *
 * @param errors those found before, and those of its own fields
 */
record TypedReason(@Nullable Reason reason, Errors errors) {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 1000;

    static TypedReason read(Map<String, String> typed, boolean open, Errors before) {
        if (!open) return new TypedReason(null, before);
        Errors errors = before;
        Optional<ChangeReason> code = ChangeReason.of(typed.getOrDefault(ChangeForm.REASON, ""));
        if (code.isEmpty()) errors = errors.and(ChangeForm.REASON, t("musrenbang.panel.noReason"));
        String sentence = typed.getOrDefault(ChangeForm.SENTENCE, "")
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
        if (sentence.length() < SHORTEST) errors = errors.and(ChangeForm.SENTENCE, t("musrenbang.panel.noSentence"));
        if (sentence.length() > LONGEST) errors = errors.and(ChangeForm.SENTENCE, t("musrenbang.panel.tooLong"));
        return errors.isEmpty()
                ? new TypedReason(new Reason(code.orElseThrow().code(), new NonBlank(sentence)), errors)
                : new TypedReason(null, errors);
    }
}
