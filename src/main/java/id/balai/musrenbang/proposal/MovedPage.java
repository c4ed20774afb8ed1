package id.balai.musrenbang.proposal;

import id.balai.musrenbang.ProposalNumber;
import id.balai.musrenbang.cycle.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Told to an officer who wanted to decide on a proposal that is no more on the desk.
 *
 * @param verdict what the officer wanted to say, null when nothing was chosen
 * @param sentence what was written, so that it is not lost; may be empty
 * @param versions what was seen and what it is now; null when that cannot be told
 */
public record MovedPage(
        ProposalNumber number,
        String words,
        @Nullable Verdict verdict,
        String sentence,
        @Nullable TwoVersions versions) {}
