package id.balai.ledger.tlog;

import java.util.ArrayList;
import java.util.List;

/**
 * The tree of the first {@code size} entries of a log: its root and its proofs, as RFC 6962 section 2.1 defines them.
 *
 * <p>The definitions recurse over ranges of entries. A range that is a complete subtree is read, not computed, so each
 * answer costs about the square of the tree's height in reads.
 */
public record MerkleTree(long size, Subtrees subtrees) {
    public MerkleTree {
        if (size < 0) throw new IllegalArgumentException("negative size " + size);
    }

    /** {@code MTH(D[size])}. */
    public Hash root() {
        return size == 0 ? Hash.EMPTY : root(0, size);
    }

    /**
     * {@code PATH(index, D[size])}.
     *
     * @throws IndexOutOfBoundsException when the tree has no such entry
     */
    public InclusionProof prove(long index) {
        if (index < 0 || index >= size) throw new IndexOutOfBoundsException("entry " + index + " of " + size);
        List<Hash> path = new ArrayList<>();
        addPath(index, 0, size, path);
        return new InclusionProof(index, size, path);
    }

    /**
     * {@code PROOF(older, D[size])}: that the tree of the first {@code older} entries is the beginning of this one.
     *
     * @throws IndexOutOfBoundsException when this tree is smaller
     */
    public ConsistencyProof proveSince(long older) {
        if (older < 0 || older > size) throw new IndexOutOfBoundsException("size " + older + " of " + size);
        List<Hash> path = new ArrayList<>();
        if (older > 0 && older < size) addConsistency(older, 0, size, true, path);
        return new ConsistencyProof(older, size, path);
    }

    private void addPath(long index, long from, long to, List<Hash> path) {
        if (to - from == 1) return;
        long middle = from + split(to - from);
        if (index < middle) {
            addPath(index, from, middle, path);
            path.add(root(middle, to));
        } else {
            addPath(index, middle, to, path);
            path.add(root(from, middle));
        }
    }

    private void addConsistency(long older, long from, long to, boolean known, List<Hash> path) {
        if (older == to) {
            if (!known) path.add(root(from, to));
            return;
        }
        long middle = from + split(to - from);
        if (older <= middle) {
            addConsistency(older, from, middle, known, path);
            path.add(root(middle, to));
        } else {
            addConsistency(older, middle, to, false, path);
            path.add(root(from, middle));
        }
    }

    private Hash root(long from, long to) {
        long width = to - from;
        if (Long.bitCount(width) == 1 && from % width == 0) {
            int level = Long.numberOfTrailingZeros(width);
            return subtrees.hash(level, from >>> level);
        }
        long middle = from + split(width);
        return Hash.node(root(from, middle), root(middle, to));
    }

    /** The largest power of two smaller than the width. */
    private static long split(long width) {
        return Long.highestOneBit(width - 1);
    }
}
