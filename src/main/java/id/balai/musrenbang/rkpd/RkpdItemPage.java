package id.balai.musrenbang.rkpd;

import static id.balai.web.Text.t;

import id.balai.musrenbang.cycle.ListedReason;
import id.balai.musrenbang.cycle.Verdict;
import id.balai.web.Text;
import id.balai.web.kit.Choice;
import id.balai.web.kit.Errors;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code /musrenbang/{year}/rkpd/susun/{number}}: moving one proposal between the parts, or handing it over alone.
 *
 * @param reasons those of the city level
 * @param refused why it was not done, or null
 */
public record RkpdItemPage(
        Rkpd rkpd,
        RkpdItem item,
        String agency,
        List<ListedReason> reasons,
        Map<String, String> typed,
        Errors errors,
        @Nullable String refused) {
    static final String ACT = "tindakan";
    static final String REASON = "alasan";
    static final String SENTENCE = "penjelasan";
    /** Followed by the part it is to move to, so that a form means what its reader saw. */
    static final String MOVE = "pindah-";

    static final String HAND_OVER = "serahkan";

    public String path() {
        return RkpdPage.pathOf(rkpd) + "/susun/" + item.number();
    }

    /** The part that a move leads to: what was chosen in a form that came back, else the other one. */
    private Part target() {
        return part(typed(ACT)).orElse(item.part().other());
    }

    /** The part that a choice of the form moves to; empty when it is no move. */
    static Optional<Part> part(String act) {
        return Stream.of(Part.values()).filter(part -> act.equals(MOVE + part)).findFirst();
    }

    public List<Choice> acts() {
        return List.of(
                Choice.of(MOVE + target(), t("rkpd.move." + target())), Choice.of(HAND_OVER, t("rkpd.handOver.one")));
    }

    /** The reasons of the city level for taking something up, and for putting it off. */
    public List<Choice> reasonChoices() {
        return reasons.stream()
                .filter(r ->
                        r.verdicts().contains(Verdict.ACCEPT) || r.verdicts().contains(Verdict.DEFER))
                .map(r -> Choice.of(r.code().value(), r.code() + " " + r.in(Text.locale())))
                .toList();
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}
