package id.balai.musrenbang.proposal;

import static id.balai.web.Text.t;

import id.balai.kernel.ReasonCode;
import id.balai.kernel.Rupiah;
import id.balai.kernel.TypedNumber;
import id.balai.musrenbang.cycle.Level;
import id.balai.musrenbang.cycle.ListedReason;
import id.balai.musrenbang.cycle.Pagu;
import id.balai.musrenbang.cycle.Verdict;
import id.balai.musrenbang.kamus.KamusEntry;
import id.balai.musrenbang.kamus.KamusVariable;
import id.balai.musrenbang.survey.Survey;
import id.balai.web.Format;
import id.balai.web.Text;
import id.balai.web.kit.Choice;
import id.balai.web.kit.ChoiceGroup;
import id.balai.web.kit.Errors;
import id.balai.web.kit.PaguBar;
import id.balai.web.kit.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The panel in which an officer decides on a proposal.
 *
 * @param postTitle the post it will be signed with
 * @param last what was said before
 * @param pagu the ceiling of this level; null where there is none
 * @param below the level it could be returned to; null at the lowest
 * @param surveys what was found at the place, the newest first
 * @param mayCall whether this person may see how to reach whoever proposed it
 * @param barred why this person may not decide on it, having made or already accepted it; or null
 * @param typed what was typed, by field; empty at first
 * @param refusal why it was not carried out, or null
 * @param versions what a colleague changed meanwhile, or null
 */
public record DecisionPanel(
        Proposal proposal,
        Level level,
        String postTitle,
        KamusEntry entry,
        Step last,
        @Nullable Pagu pagu,
        List<ListedReason> reasons,
        @Nullable Level below,
        @Nullable Promise promise,
        List<Survey> surveys,
        boolean mayCall,
        @Nullable Refusal barred,
        Map<String, String> typed,
        Errors errors,
        @Nullable Refusal refusal,
        @Nullable TwoVersions versions) {
    public static final String VERDICT = "putusan";
    public static final String REASON = "alasan";
    public static final String SENTENCE = "penjelasan";
    public static final String SEEN = "versi";
    /** Where to go on after the decision: a page of a meeting. */
    public static final String BACK = "kembali";

    private static final String SIZE = "ukuran_";

    /** The name of the field of a size. */
    public static String sizeField(String variable) {
        return SIZE + variable;
    }

    public String action() {
        return proposal.number().path() + "/putusan";
    }

    /** The address that computes the new amount while sizes are typed. */
    public String costAddress() {
        return proposal.number().path() + "/biaya";
    }

    /** Where the officer finds how to reach whoever proposed it. */
    public String contact() {
        return proposal.number().path() + "/pengusul";
    }

    public boolean surveyed() {
        return barred == null && level.surveys();
    }

    public String survey() {
        return proposal.number().path() + "/survei";
    }

    public Map<String, String> hidden() {
        String seen = Integer.toString(proposal.version());
        return typed.containsKey(BACK) ? Map.of(SEEN, seen, BACK, typed.get(BACK)) : Map.of(SEEN, seen);
    }

    public List<Choice> verdicts() {
        List<Choice> verdicts = new ArrayList<>();
        verdicts.add(verdict(Verdict.ACCEPT).on("1"));
        verdicts.add(verdict(Verdict.ACCEPT_CHANGED).on("2"));
        verdicts.add(verdict(Verdict.RETURN_TO_PROPOSER).on("3"));
        verdicts.add(verdict(Verdict.REFUSE).on("4"));
        if (below != null) {
            verdicts.add(
                    Choice.of(Verdict.RETURN_BELOW.name(), t("musrenbang.verdict.RETURN_BELOW", t(below.labelKey()))));
        }
        verdicts.add(verdict(Verdict.DEFER));
        verdicts.add(verdict(Verdict.PASS_TO_PROVINCE));
        return verdicts;
    }

    private static Choice verdict(Verdict verdict) {
        return Choice.of(verdict.name(), t(verdict.labelKey()));
    }

    /** The reasons by the verdict that they may be given for, in the order of the verdicts. */
    public List<ChoiceGroup> reasonGroups() {
        return verdicts().stream()
                .map(verdict -> new ChoiceGroup(verdict.value(), verdict.label(), reasonsFor(verdict.value())))
                .filter(group -> !group.choices().isEmpty())
                .toList();
    }

    private List<Choice> reasonsFor(String verdict) {
        return reasons.stream()
                .filter(r -> r.verdicts().contains(Verdict.valueOf(verdict)))
                .map(r -> Choice.of(r.code().value(), r.code() + " " + r.in(Text.locale())))
                .toList();
    }

    /** The verdict whose group holds the reason that was chosen; null when that reason is not one for it. */
    public @Nullable String chosenGroup() {
        String verdict = typed(VERDICT);
        boolean fits = reasonGroups().stream()
                .filter(group -> group.value().equals(verdict))
                .flatMap(group -> group.choices().stream())
                .anyMatch(reason -> reason.value().equals(typed(REASON)));
        return fits ? verdict : null;
    }

    /** Whether the list has this reason for this verdict at this level. */
    boolean lists(ReasonCode code, Verdict verdict) {
        return reasons.stream()
                .anyMatch(r -> r.code().equals(code) && r.verdicts().contains(verdict));
    }

    public @Nullable String typed(String field) {
        return typed.get(field);
    }

    public String size(KamusVariable variable) {
        String was = TypedNumber.of(proposal.work().sizes().get(variable.name()));
        return Objects.requireNonNullElse(typed.get(sizeField(variable.name())), was);
    }

    /** "Usulan lurah": whose figures these are. */
    public String figuresOf() {
        if (last.postTitle() != null) return last.postTitle();
        return proposal.origin() == Origin.WARGA ? t("musrenbang.panel.byProposer") : last.actorName();
    }

    public String product() {
        return Format.quantity(proposal.work().volume(), proposal.work().unit()) + " × "
                + Format.rupiah(proposal.work().unitPrice());
    }

    public Rupiah amount() {
        return proposal.work().amount();
    }

    public @Nullable PaguBar bar() {
        return pagu == null ? null : new PaguBar(pagu.ceiling(), pagu.taken(), amount());
    }

    /** Why nothing can be decided here, in words; null when something can. */
    public @Nullable String locked() {
        return barred == null ? null : Refusals.words(barred);
    }

    /** The refusal in words, or null. */
    public @Nullable String refused() {
        return refusal == null ? null : Refusals.words(refusal);
    }
}
