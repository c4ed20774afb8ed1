package id.balai.musrenbang.proposal;

import id.balai.identity.Reveal;

/** How to reach whoever proposed it. */
public record ContactPage(Proposal proposal, Reveal reveal) {}
