package id.balai.budgeting.rka;

import id.balai.musrenbang.ProposalNumber;
import org.jspecify.annotations.Nullable;

/**
 * A line that a planner wants to add.
 *
 * @param proposal the proposal that the line carries out, or null
 */
record NewLine(Pot pot, LineContent content, @Nullable ProposalNumber proposal) {}
