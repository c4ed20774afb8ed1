package id.balai.budgeting.version;

import id.balai.kernel.Rupiah;

/** Why a version is not frozen. */
public sealed interface FreezeRefused {
    /** Lines that are declared provisional may not become binding. */
    record ProvisionalLines(int count) implements FreezeRefused {}

    /** (4 - 5) + (6.1 - 6.2) has to be zero in a binding budget (Permendagri 77/2020). */
    record Unbalanced(Rupiah difference) implements FreezeRefused {}

    /** The year has a version of that name. */
    record NameTaken(String code) implements FreezeRefused {}

    /** There is nothing to freeze. */
    record Empty() implements FreezeRefused {}
}
