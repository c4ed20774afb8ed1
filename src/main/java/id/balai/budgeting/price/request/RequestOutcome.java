package id.balai.budgeting.price.request;

import id.balai.kernel.Rupiah;

/** What came of a decision on a request. */
public sealed interface RequestOutcome {
    record Done(PriceRequest request) implements RequestOutcome {}

    /** Somebody else decided while this officer was reading. */
    record DecidedByAnother(PriceRequest now) implements RequestOutcome {}

    /** Who asked does not decide. */
    record OwnRequest() implements RequestOutcome {}

    /** No survey found a price that high. */
    record OverSurveys(Rupiah highest) implements RequestOutcome {}
}
