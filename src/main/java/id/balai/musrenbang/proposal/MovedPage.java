package id.balai.musrenbang.proposal;

import id.balai.musrenbang.ProposalNumber;

/** Told to an officer who wanted to decide on a proposal that is no more on the desk. */
public record MovedPage(ProposalNumber number, String words) {}
