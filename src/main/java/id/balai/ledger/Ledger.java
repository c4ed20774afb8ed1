package id.balai.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The decision log (catatan keputusan) of the current city: append-only, signed, verifiable by anyone.
 *
 * <p>A decision is appended in the transaction that carries it out: both are saved or neither is. A few seconds later
 * it has an index in the log of its year and a receipt at {@code /log/receipt/{entry}}.
 */
public interface Ledger {
    /**
     * Appends a decision in the caller's transaction.
     *
     * @throws IllegalStateException outside of a transaction or of a city
     * @throws LedgerBehind when the log has been unable to sign for longer than the city allows; nothing may be decided
     *     then, because it could not be evidenced
     */
    EntryId append(Decision decision);

    /**
     * Appends many decisions of one act, in their order, as if each were appended by itself; a few statements for all of
     * them.
     */
    List<EntryId> append(List<Decision> decisions);

    /** An entry of this city, with its index once it has one. */
    Optional<LedgerEntry> find(EntryId id);

    /** The entry at a place of a year's log, from 0. */
    Optional<LedgerEntry> find(int year, long index);

    /** The entries of a year before an index, newest first. */
    List<LedgerEntry> before(int year, long index, int most);

    /** The entries of a year from an index on, oldest first: what comes later only ever stands behind them. */
    List<LedgerEntry> from(int year, long index, int most);

    /** The years that have a log, oldest first. */
    List<Integer> years();

    /** What was decided about one object, oldest first. */
    List<LedgerEntry> of(String kind, UUID object);

    /** As {@link #of(String, UUID)} for many objects of a kind at once, so that a list costs one query. */
    List<LedgerEntry> of(String kind, Collection<UUID> objects);

    /** How the log stands; costs no query. */
    LedgerState state();

    /**
     * The texts that an entry vouches for without containing them (reasons, names), by field; those that were erased
     * are absent. Many entries are asked for at once, so that a page costs one query.
     */
    Map<EntryId, Map<String, String>> sealed(List<EntryId> entries);

    /**
     * Erases one committed text of an object, in all its entries, and appends {@code data.dihapus} without the value;
     * the log stays verifiable (UU 27/2022 art. 43-44).
     *
     * @param ground the legal ground as the city's list names it, for instance {@code "UU 27/2022 ps. 43"}
     * @return the entry that records the erasure
     */
    EntryId erase(String kind, UUID object, String field, String ground);
}
