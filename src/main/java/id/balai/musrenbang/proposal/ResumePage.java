package id.balai.musrenbang.proposal;

import static id.balai.web.Text.t;

import id.balai.musrenbang.cycle.ListedReason;
import id.balai.musrenbang.cycle.Verdict;
import id.balai.web.Format;
import id.balai.web.Text;
import id.balai.web.kit.Choice;
import id.balai.web.kit.Errors;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code /musrenbang/usulan/{number}/lanjutkan}.
 *
 * @param last the step that put it off
 * @param postTitle the post it will be signed with
 * @param refused why it was not carried out, in words; or null
 */
public record ResumePage(
        Proposal proposal,
        Step last,
        List<ListedReason> reasons,
        String postTitle,
        Map<String, String> typed,
        Errors errors,
        @Nullable String refused) {

    public String action() {
        return proposal.number().path() + "/lanjutkan";
    }

    public Map<String, String> hidden() {
        return Map.of(DecisionPanel.SEEN, Integer.toString(proposal.version()));
    }

    public List<Choice> choices() {
        return reasons.stream()
                .filter(r -> r.verdicts().contains(Verdict.RESUME))
                .map(r -> Choice.of(r.code().value(), r.code() + " " + r.in(Text.locale())))
                .toList();
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /** "Ditunda Senin, ... oleh Dewi Anggraini, Camat Binjai Kota". */
    public String putOff() {
        String who = last.postTitle() == null ? last.actorName() : last.actorName() + ", " + last.postTitle();
        return t("musrenbang.resume.putOff", Format.dateTime(last.at()), who);
    }
}
