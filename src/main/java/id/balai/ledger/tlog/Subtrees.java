package id.balai.ledger.tlog;

/** The hashes of the complete subtrees of a log, wherever they are kept. */
@FunctionalInterface
public interface Subtrees {
    /**
     * The hash over entries {@code index << level} up to (without) {@code (index + 1) << level}.
     *
     * @param level 0 for the leaves
     */
    Hash hash(int level, long index);
}
