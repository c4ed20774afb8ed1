package id.balai.musrenbang.rkpd;

import static id.balai.web.Text.t;

import id.balai.musrenbang.cycle.ListedReason;
import id.balai.musrenbang.cycle.Verdict;
import id.balai.web.Text;
import id.balai.web.kit.Choice;
import id.balai.web.kit.Errors;
import java.util.List;
import java.util.Map;
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
    static final String MOVE = "pindah";
    static final String HAND_OVER = "serahkan";

    public String path() {
        return RkpdPage.pathOf(rkpd) + "/susun/" + item.number();
    }

    public List<Choice> acts() {
        return List.of(
                Choice.of(MOVE, t("rkpd.move." + item.part().other())), Choice.of(HAND_OVER, t("rkpd.handOver.one")));
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
