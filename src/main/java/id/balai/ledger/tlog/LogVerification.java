package id.balai.ledger.tlog;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Reads a whole published log and checks it against its signed checkpoint: every entry, every tile, the root, and that
 * an earlier checkpoint is its beginning. Holds one bundle in memory at a time.
 */
public final class LogVerification {
    private final LogSource source;
    private final VerifierKey key;

    /** Takes the entries as they are read, in order. */
    @FunctionalInterface
    public interface Reader {
        void accept(long index, byte[] entry);
    }

    public LogVerification(LogSource source, VerifierKey key) {
        this.source = source;
        this.key = key;
    }

    /**
     * The signed checkpoint of the log.
     *
     * @throws UntrustedLog when there is none or it is not the key's
     * @throws MalformedLog when it is none
     */
    public Checkpoint checkpoint() throws IOException {
        byte[] bytes = source.read(LogFolder.CHECKPOINT).orElseThrow(() -> new UntrustedLog("missing: checkpoint"));
        return Checkpoint.open(SignedNote.parse(bytes), key);
    }

    /**
     * Checks everything.
     *
     * @param since a checkpoint that was kept from an earlier day
     * @return the checkpoint that holds
     * @throws UntrustedLog at the first contradiction
     */
    public Checkpoint verify(Optional<SignedNote> since) throws IOException {
        return verify(since, (index, entry) -> {});
    }

    /** As {@link #verify(Optional)}, and shows each entry; what was shown counts only when this returns. */
    public Checkpoint verify(Optional<SignedNote> since, Reader reader) throws IOException {
        Optional<Checkpoint> older = since.map(note -> Checkpoint.open(note, key));
        Checkpoint checkpoint = checkpoint();
        if (older.isPresent() && checkpoint.size() < older.get().size()) {
            throw new UntrustedLog("the log was cut: " + checkpoint.size() + " entries now, "
                    + older.get().size() + " before");
        }
        new Walk(checkpoint, older, reader).run();
        return checkpoint;
    }

    /** One pass over the bundles, building the tree anew and comparing every tile with it. */
    private final class Walk {
        private final Checkpoint checkpoint;
        private final Optional<Checkpoint> older;
        private final Reader reader;
        private final PublishedTree published;
        private final RightEdge edge = new RightEdge(this::compare);

        Walk(Checkpoint checkpoint, Optional<Checkpoint> older, Reader reader) {
            this.checkpoint = checkpoint;
            this.older = older;
            this.reader = reader;
            this.published = new PublishedTree(source, checkpoint.size());
        }

        void run() throws IOException {
            compareWithOlder();
            while (edge.size() < checkpoint.size()) readBundle(edge.size());
            for (int level = 0; level < edge.height(); level++) comparePartial(level);
            if (!edge.root().equals(checkpoint.root())) {
                throw new UntrustedLog(
                        "the entries do not have the root of the signed checkpoint at " + checkpoint.size());
            }
        }

        private void readBundle(long first) throws IOException {
            int width = (int) Math.min(TilePath.FULL, checkpoint.size() - first);
            List<byte[]> entries = published.bundle(first).entries();
            if (entries.size() != width) {
                throw new UntrustedLog(
                        "the bundle at entry " + first + " has " + entries.size() + " entries, not " + width);
            }
            for (byte[] entry : entries) {
                reader.accept(edge.size(), entry);
                edge.add(Hash.leaf(entry));
                compareWithOlder();
            }
        }

        private void comparePartial(int level) {
            List<Hash> hashes = edge.partial(level);
            if (!hashes.isEmpty()) compare(edge.lastOf(level), new Tile(hashes));
        }

        private void compare(TilePath path, Tile tile) {
            if (!Tile.parse(PublishedTree.fetch(source, path)).equals(tile)) {
                throw new UntrustedLog("the entries do not match " + path);
            }
        }

        private void compareWithOlder() {
            if (older.isEmpty() || older.get().size() != edge.size()) return;
            if (!older.get().root().equals(edge.root())) {
                throw new UntrustedLog("history was rewritten: the first " + edge.size()
                        + " entries are not those of the earlier checkpoint");
            }
        }
    }
}
