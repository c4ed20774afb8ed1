package id.balai.ledger.tlog;

import java.util.List;

/** Shows that a tree is the beginning of a larger one: nothing before {@code older} was changed, moved or removed. */
public record ConsistencyProof(long older, long newer, List<Hash> path) {
    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /** Whether the path connects the two roots (RFC 9162 section 2.1.4.2). */
    public boolean connects(Hash olderRoot, Hash newerRoot) {
        if (older < 0 || older > newer) return false;
        if (older == newer) return path.isEmpty() && olderRoot.equals(newerRoot);
        if (older == 0) return path.isEmpty() && olderRoot.equals(Hash.EMPTY);
        if (path.isEmpty() && Long.bitCount(older) != 1) return false;
        return walk(olderRoot, newerRoot);
    }

    private boolean walk(Hash olderRoot, Hash newerRoot) {
        boolean complete = Long.bitCount(older) == 1;
        Hash first = complete ? olderRoot : path.getFirst();
        int ups = Long.numberOfTrailingZeros(older);
        long node = (older - 1) >>> ups;
        long last = (newer - 1) >>> ups;
        Hash olderHash = first;
        Hash newerHash = first;
        for (Hash each : path.subList(complete ? 0 : 1, path.size())) {
            if (last == 0) return false;
            if (node % 2 == 1 || node == last) {
                olderHash = Hash.node(each, olderHash);
                newerHash = Hash.node(each, newerHash);
                int more = Long.numberOfTrailingZeros(node);
                node >>>= more;
                last >>>= more;
            } else {
                newerHash = Hash.node(newerHash, each);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && olderHash.equals(olderRoot) && newerHash.equals(newerRoot);
    }
}
