package id.balai.musrenbang.proposal;

/** Asking for support of a proposal. */
public record SupportPage(Proposal proposal, int supporters, boolean supports) {}
