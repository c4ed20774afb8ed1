package id.balai.ledger.publication;

import id.balai.database.City;
import id.balai.ledger.tlog.Checkpoint;
import id.balai.ledger.tlog.Hash;
import id.balai.ledger.tlog.InclusionProof;
import id.balai.ledger.tlog.LogFolder;
import id.balai.ledger.tlog.ProofFile;
import id.balai.ledger.tlog.PublishedTree;
import id.balai.ledger.tlog.SignedNote;
import id.balai.ledger.tlog.UntrustedLog;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes proof files from the published tiles, never from the database: what a resident gets is what everybody can check. */
@Component
public class Receipts {
    private final LogFolders folders;

    Receipts(LogFolders folders) {
        this.folders = folders;
    }

    /** The bytes of an entry under the last checkpoint; empty when the log does not reach it yet. */
    public Optional<byte[]> entry(City city, int year, long index) throws IOException {
        LogFolder folder = folders.of(city, year);
        Optional<Checkpoint> checkpoint = checkpoint(folder).map(note -> Checkpoint.parse(note.text()));
        return checkpoint
                .filter(each -> index < each.size())
                .map(each -> new PublishedTree(folder, each.size()).entry(index));
    }

    /**
     * The proof that an entry stands in the log; empty when no checkpoint covers it yet.
     *
     * @throws UntrustedLog when the tiles do not prove it: they were damaged
     */
    public Optional<ProofFile> receipt(City city, int year, long index) throws IOException {
        LogFolder folder = folders.of(city, year);
        Optional<SignedNote> note = checkpoint(folder);
        if (note.isEmpty()) return Optional.empty();
        Checkpoint checkpoint = Checkpoint.parse(note.get().text());
        if (index >= checkpoint.size()) return Optional.empty();
        PublishedTree published = new PublishedTree(folder, checkpoint.size());
        InclusionProof proof = published.tree().prove(index);
        if (!proof.leads(Hash.leaf(published.entry(index)), checkpoint.root())) {
            throw new UntrustedLog("the tiles do not prove entry " + index + " of " + checkpoint.origin());
        }
        return Optional.of(new ProofFile(index, proof.path(), note.get()));
    }

    private static Optional<SignedNote> checkpoint(LogFolder folder) throws IOException {
        return folder.read(LogFolder.CHECKPOINT).map(SignedNote::parse);
    }
}
