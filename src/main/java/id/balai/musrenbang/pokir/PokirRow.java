package id.balai.musrenbang.pokir;

import id.balai.kernel.Rupiah;
import id.balai.musrenbang.ProposalNumber;
import id.balai.musrenbang.proposal.Standing;

/** One pokir in a list. */
public record PokirRow(
        ProposalNumber number,
        String title,
        String place,
        Standing standing,
        Rupiah amount,
        String member,
        String memberTitle,
        String fraksi,
        String dapilName,
        String reses) {}
