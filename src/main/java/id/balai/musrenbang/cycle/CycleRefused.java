package id.balai.musrenbang.cycle;

import id.balai.kernel.Rupiah;

/** Every expected "no" to somebody who changes a year. */
public sealed interface CycleRefused {
    /** An open year is changed only with a reason. */
    record ReasonMissing() implements CycleRefused {}

    /** Nothing would be different. */
    record NothingChanged() implements CycleRefused {}

    /** Somebody else decided about the same stage, ceilings, quota or criteria after they were read; that decision. */
    record ChangedByAnother(CycleChange by) implements CycleRefused {}

    /** A ceiling below what was already accepted there. */
    record BelowTaken(Level level, String place, Rupiah taken) implements CycleRefused {}

    /** A quota below what a place already used. */
    record BelowUsed(Level level, int used) implements CycleRefused {}

    /** Weights of a level that are not 100 together. */
    record WeightsNotWhole(int sum) implements CycleRefused {}

    /** Something was scored by these criteria. */
    record ScoringBegun(Level level) implements CycleRefused {}

    /** The year is prepared or open already. */
    record AlreadyThere() implements CycleRefused {}

    /** There is no year to take it from. */
    record NothingToFollow() implements CycleRefused {}
}
