package id.balai.musrenbang.proposal;

import id.balai.kernel.Rupiah;
import id.balai.musrenbang.ProposalNumber;
import id.balai.musrenbang.cycle.Level;
import id.balai.musrenbang.cycle.Pagu;
import id.balai.musrenbang.cycle.Stage;
import id.balai.musrenbang.kamus.KamusEntry;

/** Every expected "no" to somebody who wants to act on a proposal. */
public sealed interface Refusal {
    /** Somebody else decided while this person was reading; both are shown. */
    record ChangedByAnother(Proposal now, Step theirs) implements Refusal {}

    /** The verb does not fit the state. */
    record NotInThisState(Standing standing, Verb verb) implements Refusal {}

    /** Who proposed it, or handed it in for somebody, does not decide on it. */
    record MakerIsNotChecker() implements Refusal {}

    /** Who accepted it at a level below does not decide on it again in another post. */
    record DecidedBefore() implements Refusal {}

    /** The stage is not open: not yet, or no more. */
    record StageClosed(Stage stage) implements Refusal {}

    /** The meeting of the level fixed what it decided there. */
    record Sealed(Seals.Seal seal) implements Refusal {}
    /** The report, or the proposal of a former year, was taken up already this year. */
    record TakenUpAlready(ProposalNumber by) implements Refusal {}

    /** The post does not hand in proposals in that name there. */
    record NotInYourName(Origin origin) implements Refusal {}

    /** There is no cycle for that year that takes proposals. */
    record NoCycle() implements Refusal {}

    /** More than the ceiling of the level has room for. */
    record OverCeiling(Pagu pagu, Rupiah amount) implements Refusal {}

    /** One more than the quota of the level lets its place send up, or make itself. */
    record OverQuota(Level level, boolean own, int most) implements Refusal {}

    /** The repaired work costs more than the level below accepted. */
    record MoreThanAccepted(Rupiah accepted, Rupiah amount) implements Refusal {}

    /** Accepted with change, but nothing was changed. */
    record NothingChanged() implements Refusal {}

    /** The year's price book has no price for this entry. */
    record NoPrice(KamusEntry entry) implements Refusal {}

    /** The reason is not one that this level may give for this verdict. */
    record ReasonNotListed() implements Refusal {}
}
