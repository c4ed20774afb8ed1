package id.balai.musrenbang.keeping;

import static id.balai.web.Text.t;

import id.balai.musrenbang.cycle.CycleChange;
import id.balai.musrenbang.cycle.CycleRefused;
import id.balai.web.Format;

/** How a refusal is said. A new one does not compile until it has words. */
final class CycleRefusals {
    private CycleRefusals() {}

    static String words(CycleRefused refused) {
        return switch (refused) {
            case CycleRefused.ReasonMissing() -> t("musrenbang.keep.refused.reason");
            case CycleRefused.NothingChanged() -> t("musrenbang.keep.refused.nothing");
            case CycleRefused.ChangedByAnother(CycleChange by) ->
                t("musrenbang.keep.refused.another", by.actorName(), by.postTitle(), Format.dateTime(by.at()));
            case CycleRefused.BelowTaken below -> t("musrenbang.keep.refused.taken", Format.rupiah(below.taken()));
            case CycleRefused.BelowUsed below ->
                t("musrenbang.keep.refused.used", t(below.level().labelKey()), Format.number(below.used()));
            case CycleRefused.WeightsNotWhole weights ->
                t("musrenbang.keep.refused.weights", Format.number(weights.sum()));
            case CycleRefused.ScoringBegun scoring ->
                t("musrenbang.keep.refused.scoring", t(scoring.level().labelKey()));
            case CycleRefused.AlreadyThere() -> t("musrenbang.keep.refused.there");
            case CycleRefused.NothingToFollow() -> t("musrenbang.keep.refused.first");
        };
    }
}
