package id.balai.musrenbang.proposal;

import static id.balai.web.Text.t;

import id.balai.musrenbang.cycle.Verdict;
import id.balai.musrenbang.kamus.Kamus;
import id.balai.musrenbang.kamus.KamusEntry;
import id.balai.web.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as an officer had it open, and as a colleague left it meanwhile, with what the officer wanted: size by size and
 * in money, so that nothing has to be looked up to go on.
 *
 * @param typed the fields of the form as they were sent
 */
public record TwoVersions(KamusEntry entry, Step seen, Step now, Work work, Map<String, String> typed) {
    /** One line: the same thing in both versions, and as it was typed; empty where nothing was. */
    public record Row(String label, String seen, String now, String typed) {
        public boolean differs() {
            return !seen.equals(now);
        }
    }

    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(t("musrenbang.versions.by"), who(seen), who(now), ""));
        entry.variables()
                .forEach(variable -> rows.add(new Row(
                        variable.label() + " (" + Format.unit(variable.unit()) + ")",
                        size(seen, variable.name()),
                        size(now, variable.name()),
                        typed.getOrDefault(DecisionPanel.sizeField(variable.name()), ""))));
        rows.add(new Row(t("musrenbang.versions.volume"), volume(seen), volume(now), ""));
        rows.add(new Row(
                t("musrenbang.versions.amount"), Format.rupiah(seen.amount()), Format.rupiah(now.amount()), ""));
        rows.add(new Row(
                t("musrenbang.versions.standing"),
                Standings.words(seen.after()),
                Standings.words(now.after()),
                wanted()));
        return rows;
    }

    /** Both versions, where a refusal is about that; null where it is about something else, or the form told no version. */
    static @Nullable TwoVersions of(
            @Nullable Refusal refusal, List<Step> story, Kamus kamus, Map<String, String> typed) {
        if (!(refusal instanceof Refusal.ChangedByAnother(Proposal now, Step theirs))) return null;
        KamusEntry entry = kamus.get(now.year(), now.work().kamus(), now.work().kamusVersion());
        String seen = typed.getOrDefault(DecisionPanel.SEEN, "");
        return story.stream()
                .filter(step -> Integer.toString(step.number()).equals(seen) && step.number() != theirs.number())
                .findFirst()
                .map(step -> new TwoVersions(entry, step, theirs, now.work(), typed))
                .orElse(null);
    }

    private String wanted() {
        return Stream.of(Verdict.values())
                .filter(verdict -> verdict.name().equals(typed.get(DecisionPanel.VERDICT)))
                .findFirst()
                .map(verdict -> t(verdict.labelKey(), ""))
                .orElse("");
    }

    private static String who(Step step) {
        String who = step.postTitle() == null ? step.actorName() : step.postTitle();
        return who + ", " + Format.dateTime(step.at());
    }

    private static String size(Step step, String variable) {
        return Format.number(step.sizes().get(variable).stripTrailingZeros());
    }

    private String volume(Step step) {
        return Format.quantity(step.volume().stripTrailingZeros(), work.unit());
    }
}
