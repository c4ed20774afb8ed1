package id.balai.kernel;

import java.util.UUID;

/** A person known to the city. Says nothing about the person; in the ledger it becomes a pseudonym. */
public record PersonId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
