package id.balai.musrenbang.proposal;

import id.balai.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who proposed it.
 *
 * @param publicName what the public page shows: a masked name, or the post of an official
 * @param servedBy the officer who handed it in for the person at a counter
 * @param servedByTitle that officer's post
 */
public record Proposer(
        PersonId person,
        String publicName,
        @Nullable PersonId servedBy,
        @Nullable String servedByTitle) {
    /** Whether this person made the proposal, so may not decide on it (maker is not checker). */
    public boolean isMaker(PersonId somebody) {
        return person.equals(somebody) || somebody.equals(servedBy);
    }
}
