package id.balai.ledger.tlog;

import java.util.List;

/**
 * Shows that an entry stands at an index of the tree of a size.
 *
 * @param path the sibling hashes, leaf side first
 */
public record InclusionProof(long index, long size, List<Hash> path) {
    public InclusionProof {
        path = List.copyOf(path);
    }

    /** Whether this path leads from the leaf to the root (RFC 9162 section 2.1.3.2). */
    public boolean leads(Hash leaf, Hash root) {
        if (index < 0 || index >= size) return false;
        long node = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash sibling : path) {
            if (last == 0) return false;
            if (node % 2 == 1 || node == last) {
                hash = Hash.node(sibling, hash);
                int ups = Long.numberOfTrailingZeros(node);
                node >>>= ups;
                last >>>= ups;
            } else {
                hash = Hash.node(hash, sibling);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && hash.equals(root);
    }
}
