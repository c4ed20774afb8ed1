package id.balai.musrenbang.proposal;

import id.balai.kernel.Reason;
import id.balai.kernel.TypedNumber;
import id.balai.musrenbang.kamus.KamusEntry;
import id.balai.musrenbang.kamus.KamusVariable;
import id.balai.web.kit.Errors;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What whoever proposed it may do: repair or withdraw.
 *
 * @param reason why it was sent back, or null
 * @param typed what was typed, empty at first
 */
public record OwnPage(
        Proposal proposal,
        KamusEntry entry,
        @Nullable Reason reason,
        Map<String, String> typed,
        Errors errors,
        @Nullable String refusal) {
    public String title() {
        return Objects.requireNonNullElse(typed.get("judul"), proposal.title());
    }

    public String problem() {
        return Objects.requireNonNullElse(typed.get("masalah"), proposal.problem());
    }

    public String size(KamusVariable variable) {
        String was = TypedNumber.of(proposal.work().sizes().get(variable.name()));
        return Objects.requireNonNullElse(typed.get(DecisionPanel.sizeField(variable.name())), was);
    }
}
