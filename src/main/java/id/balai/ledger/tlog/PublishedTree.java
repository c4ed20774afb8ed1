package id.balai.ledger.tlog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The subtrees of a published log, read from its tiles as they are for a size. Not safe for several threads. */
public final class PublishedTree implements Subtrees {
    private static final int TILE_HEIGHT = 8;

    private final LogSource source;
    private final long size;
    private final Map<TilePath, Tile> tiles = new HashMap<>();

    public PublishedTree(LogSource source, long size) {
        this.source = source;
        this.size = size;
    }

    public MerkleTree tree() {
        return new MerkleTree(size, this);
    }

    @Override
    public Hash hash(int level, long index) {
        int height = level % TILE_HEIGHT;
        long node = index << height;
        Tile tile = tile(level / TILE_HEIGHT, node / TilePath.FULL);
        return tile.subtree(height, (int) (node % TilePath.FULL) >>> height);
    }

    /** The entries of the bundle that holds an entry of this log. */
    public Bundle bundle(long entry) {
        TilePath path =
                TilePath.in(size, TilePath.ENTRIES, entry / TilePath.FULL).orElseThrow();
        return Bundle.parse(fetch(source, path));
    }

    /** The bytes of one entry. */
    public byte[] entry(long index) {
        return bundle(index).entries().get((int) (index % TilePath.FULL));
    }

    private Tile tile(int level, long index) {
        TilePath path = TilePath.in(size, level, index).orElseThrow();
        return tiles.computeIfAbsent(path, each -> Tile.parse(fetch(source, each)));
    }

    /**
     * A tile or bundle; where the partial one is gone, the beginning of the full one.
     *
     * @throws UntrustedLog when the log does not have what its checkpoint promises
     */
    static byte[] fetch(LogSource source, TilePath path) {
        try {
            Optional<byte[]> exact = source.read(path.toString());
            if (exact.isPresent()) return exact.get();
            Optional<byte[]> full =
                    path.isFull() ? Optional.empty() : source.read(path.full().toString());
            return full.map(bytes -> path.beginningOf(bytes)).orElseThrow(() -> new UntrustedLog("missing: " + path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
