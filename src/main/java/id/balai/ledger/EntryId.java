package id.balai.ledger;

import java.util.UUID;

/** Names an entry of the log from the moment it is appended, before it has an index. */
public record EntryId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
