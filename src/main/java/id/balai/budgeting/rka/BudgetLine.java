package id.balai.budgeting.rka;

import id.balai.kernel.Rupiah;
import id.balai.musrenbang.ProposalNumber;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of an RKA (baris rincian belanja). Its verbs answer a new state; a removed line stays known, because its past
 * was public.
 *
 * @param number what people call it, within the city
 * @param proposal the proposal that it carries out, or null
 * @param version grows with every decision about it
 */
public record BudgetLine(
        UUID id,
        long number,
        Pot pot,
        LineContent content,
        @Nullable ProposalNumber proposal,
        boolean removed,
        int version) {

    public Rupiah amount() {
        return content.amount();
    }

    /** @throws IllegalStateException when it was removed */
    public BudgetLine change(LineContent changed) {
        requireStanding();
        return new BudgetLine(id, number, pot, changed, proposal, false, version + 1);
    }

    /** @throws IllegalStateException when it was removed already */
    public BudgetLine remove() {
        requireStanding();
        return new BudgetLine(id, number, pot, content, proposal, true, version + 1);
    }

    private void requireStanding() {
        if (removed) throw new IllegalStateException("line " + number + " was removed");
    }
}
