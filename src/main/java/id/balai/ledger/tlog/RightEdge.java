package id.balai.ledger.tlog;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The tiles of a growing log that are not full yet: all that is needed to add entries and to know the root.
 *
 * <p>Its {@link #tree} answers for the root only; subtrees in full tiles are gone.
 */
final class RightEdge implements Subtrees {
    private static final int TILE_HEIGHT = 8;

    private final List<List<Hash>> levels = new ArrayList<>();
    private final OnFull onFull;
    private long size;

    /** Hears of each tile in the moment it becomes full. */
    @FunctionalInterface
    interface OnFull {
        void full(TilePath path, Tile tile) throws IOException;
    }

    RightEdge(OnFull onFull) {
        this.onFull = onFull;
    }

    /** The edge that a published log of that size has. */
    static RightEdge of(LogSource source, long size, OnFull onFull) {
        RightEdge edge = new RightEdge(onFull);
        edge.size = size;
        for (int level = 0; TilePath.nodes(size, level) > 0; level++) {
            edge.levels.add(new ArrayList<>());
            boolean partial = TilePath.nodes(size, level) % TilePath.FULL > 0;
            if (partial)
                edge.levels
                        .get(level)
                        .addAll(Tile.parse(PublishedTree.fetch(source, edge.lastOf(level)))
                                .hashes());
        }
        return edge;
    }

    long size() {
        return size;
    }

    Hash root() {
        return new MerkleTree(size, this).root();
    }

    void add(Hash leaf) throws IOException {
        size++;
        add(0, leaf);
    }

    /** The number of levels that have, or had, a tile. */
    int height() {
        return levels.size();
    }

    /** The hashes of a level's last tile while it is partial; empty when it is full or there is none. */
    List<Hash> partial(int level) {
        return List.copyOf(levels.get(level));
    }

    /** Where a level's last, partial tile stands. */
    TilePath lastOf(int level) {
        return TilePath.in(size, level, TilePath.nodes(size, level) / TilePath.FULL)
                .orElseThrow();
    }

    @Override
    public Hash hash(int level, long index) {
        int height = level % TILE_HEIGHT;
        Tile tile = new Tile(levels.get(level / TILE_HEIGHT));
        return tile.subtree(height, (int) ((index << height) % TilePath.FULL) >>> height);
    }

    private void add(int level, Hash hash) throws IOException {
        if (level == levels.size()) levels.add(new ArrayList<>());
        List<Hash> tile = levels.get(level);
        tile.add(hash);
        if (tile.size() < TilePath.FULL) return;
        Tile full = new Tile(tile);
        long index = (size >>> (TILE_HEIGHT * (level + 1))) - 1;
        onFull.full(new TilePath(level, index, TilePath.FULL), full);
        tile.clear();
        add(level + 1, full.subtree(TILE_HEIGHT, 0));
    }
}
