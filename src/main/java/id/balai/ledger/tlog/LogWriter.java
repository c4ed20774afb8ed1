package id.balai.ledger.tlog;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Adds entries to a log's folder and knows its root. Holds only the right edge of the tree: the tiles that are not full.
 *
 * <p>Writing the same entries again writes the same files, so a writer that died may start from its last checkpoint.
 */
public final class LogWriter {
    private final LogFolder folder;
    private final RightEdge edge;
    private final List<byte[]> lastBundle = new ArrayList<>();
    private final List<TilePath> filled = new ArrayList<>();

    private LogWriter(LogFolder folder, long size) {
        this.folder = folder;
        this.edge = RightEdge.of(folder, size, (path, tile) -> write(path, tile.bytes()));
    }

    /** A writer of an empty log. */
    public static LogWriter empty(LogFolder folder) {
        return new LogWriter(folder, 0);
    }

    /**
     * A writer that goes on after a checkpoint.
     *
     * @throws UntrustedLog when the folder lacks tiles, or they do not have the checkpoint's root
     */
    public static LogWriter after(Checkpoint checkpoint, LogFolder folder) {
        LogWriter writer = new LogWriter(folder, checkpoint.size());
        writer.readLastBundle();
        if (!writer.root().equals(checkpoint.root())) {
            throw new UntrustedLog("the tiles in " + folder.path() + " do not have the root of the checkpoint at "
                    + checkpoint.size());
        }
        return writer;
    }

    public long size() {
        return edge.size();
    }

    public Hash root() {
        return edge.root();
    }

    /** Writes tiles and bundles for these entries; after it they are on disk, under no checkpoint yet. */
    public void append(List<byte[]> entries) throws IOException {
        long before = size();
        for (byte[] entry : entries) add(entry);
        if (size() > before) writePartials(before);
        folder.settle();
    }

    /** Removes partial tiles that became full; call when the checkpoint over the full ones is published. */
    public void dropPartials() throws IOException {
        for (TilePath each : filled) folder.dropPartials(each);
        filled.clear();
    }

    private void add(byte[] entry) throws IOException {
        lastBundle.add(entry);
        if (lastBundle.size() == TilePath.FULL) {
            write(
                    new TilePath(TilePath.ENTRIES, size() / TilePath.FULL, TilePath.FULL),
                    new Bundle(lastBundle).bytes());
            lastBundle.clear();
        }
        edge.add(Hash.leaf(entry));
    }

    private void writePartials(long before) throws IOException {
        if (!lastBundle.isEmpty()) write(edge.lastOf(TilePath.ENTRIES), new Bundle(lastBundle).bytes());
        for (int level = 0; level < edge.height(); level++) {
            boolean changed = TilePath.nodes(before, level) != TilePath.nodes(size(), level);
            List<Hash> hashes = edge.partial(level);
            if (changed && !hashes.isEmpty()) write(edge.lastOf(level), new Tile(hashes).bytes());
        }
    }

    private void write(TilePath path, byte[] bytes) throws IOException {
        folder.write(path.toString(), bytes);
        if (path.isFull()) filled.add(path);
    }

    private void readLastBundle() {
        if (size() % TilePath.FULL == 0) return;
        lastBundle.addAll(Bundle.parse(PublishedTree.fetch(folder, edge.lastOf(TilePath.ENTRIES)))
                .entries());
    }
}
