package id.balai.musrenbang.proposal;

/** Asking to follow a proposal. */
public record FollowPage(Proposal proposal, Follow follow) {}
