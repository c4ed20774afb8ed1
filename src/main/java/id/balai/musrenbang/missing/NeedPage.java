package id.balai.musrenbang.missing;

import id.balai.web.kit.Choice;
import id.balai.web.kit.Errors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answering one need.
 *
 * @param verdict as chosen, {@code code} and {@code reason} as typed
 * @param entries what may be proposed, to point to
 */
public record NeedPage(
        MissingNeed need,
        @Nullable String verdict,
        @Nullable String code,
        String reason,
        List<Choice> verdicts,
        List<Choice> entries,
        Errors errors) {
    /** The version of the answer that the officer reads. */
    public int version() {
        Answer answer = need.answer();
        return answer == null ? 0 : answer.version();
    }
}
