package id.balai.musrenbang.meeting.ranking;

import id.balai.musrenbang.cycle.Criterion;
import id.balai.musrenbang.meeting.Meeting;
import id.balai.musrenbang.meeting.MeetingKey;
import id.balai.musrenbang.meeting.MeetingPage;
import id.balai.musrenbang.proposal.DecisionPanel;
import id.balai.web.Format;
import id.balai.web.Text;
import id.balai.web.kit.Choice;
import id.balai.web.kit.Errors;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One proposal in a meeting: its decision, its scores, its place.
 *
 * @param panel the panel in which it is decided; null when this person decides nothing about it now
 * @param following the next one that is undecided, or null
 * @param theirs what somebody else wrote meanwhile, or null
 */
public record ItemPage(
        MeetingKey key,
        String title,
        Meeting meeting,
        Ranked ranked,
        List<Criterion> criteria,
        @Nullable DecisionPanel panel,
        @Nullable String following,
        @Nullable MeetingRow theirs,
        Map<String, String> typed,
        Errors errors,
        @Nullable String refused) {
    public static final String RANK = "urutan";
    public static final String WHY = "sebab";
    private static final String SCORE = "nilai_";

    public static String field(Criterion criterion) {
        return SCORE + criterion.code().toLowerCase(java.util.Locale.ROOT);
    }

    public String desk() {
        return key.desk() + "/usulan/" + ranked.row().number();
    }

    public Map<String, String> hidden() {
        return Map.of(MeetingPage.SEEN, Integer.toString(ranked.row().item()));
    }

    public List<Choice> scores() {
        return IntStream.rangeClosed(1, WritingItem.HIGHEST)
                .mapToObj(n -> Choice.of(Integer.toString(n), Integer.toString(n)))
                .toList();
    }

    public String label(Criterion criterion) {
        return Text.t("musrenbang.meeting.criterion", criterion.in(Text.locale()), Format.number(criterion.weight()));
    }

    public @Nullable String value(int ordinal, Criterion criterion) {
        String typedOne = typed.get(field(criterion));
        if (typedOne != null) return typedOne;
        List<Integer> saved = ranked.row().scores();
        return ordinal < saved.size() && saved.get(ordinal) > 0
                ? saved.get(ordinal).toString()
                : null;
    }

    /** What somebody else gave by each criterion, in words. */
    public String theirScores() {
        if (theirs == null || theirs.scores().isEmpty()) return "–";
        return IntStream.range(0, Math.min(criteria.size(), theirs.scores().size()))
                .mapToObj(i -> criteria.get(i).in(Text.locale()) + " "
                        + theirs.scores().get(i))
                .collect(java.util.stream.Collectors.joining(", "));
    }

    public String score() {
        return score(ranked);
    }

    /** "4,25": the sum of score x weight, as a score of 5; a dash before all are given. */
    static String score(Ranked ranked) {
        return ranked.complete() ? Format.number(BigDecimal.valueOf(ranked.total(), 2)) : "–";
    }

    public boolean open() {
        return meeting.state().isOpen();
    }
}
