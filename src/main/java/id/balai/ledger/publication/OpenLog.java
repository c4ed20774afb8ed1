package id.balai.ledger.publication;

import id.balai.ledger.tlog.Checkpoint;
import id.balai.ledger.tlog.ConsistencyProof;
import id.balai.ledger.tlog.LogFolder;
import id.balai.ledger.tlog.LogWriter;
import id.balai.ledger.tlog.PublishedTree;
import id.balai.ledger.tlog.SignedNote;
import id.balai.ledger.tlog.SigningKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A year's log in the hands of the sequencer that leads its city. After anything unexpected it is thrown away and opened
 * anew from what disk and database say.
 */
final class OpenLog {
    private static final int MOST_AT_ONCE = 4096;

    private final int year;
    private final LogYears years;
    private final TransactionTemplate transactions;
    private final LogFolder folder;
    private final SigningKey key;
    private final Clock clock;
    private final LogWriter writer;
    private SignedPast past;

    OpenLog(
            int year,
            LogYears years,
            TransactionTemplate transactions,
            LogFolder folder,
            SigningKey key,
            Clock clock,
            SignedPast past) {
        this.year = year;
        this.years = years;
        this.transactions = transactions;
        this.folder = folder;
        this.key = key;
        this.clock = clock;
        this.past = past;
        this.writer = past.onDisk().size() == 0 ? LogWriter.empty(folder) : LogWriter.after(past.onDisk(), folder);
    }

    /**
     * Brings tiles and checkpoint up to what the database has.
     *
     * @throws LogHalted when the database has less than was signed, or something else
     */
    void catchUp() throws IOException {
        long count = years.count(year);
        Checkpoint last = past.last();
        if (count < last.size()) {
            throw new LogHalted("the database has " + count + " entries of " + year + ", but " + last.size()
                    + " were signed: it was restored to an earlier time. Run: bin/balai log recover");
        }
        write(last.size());
        if (!writer.root().equals(last.root())) {
            throw new LogHalted("the first " + last.size() + " entries of " + year
                    + " in the database are not those that were signed");
        }
        write(count);
        if (writer.size() > last.size() || !past.agrees()) publish();
    }

    /** Takes what waits into the log and signs it. False when nothing waited. */
    boolean advance() throws IOException {
        List<byte[]> placed = transactions.execute(status -> years.place(year, writer.size(), MOST_AT_ONCE));
        if (placed.isEmpty()) return false;
        writer.append(placed);
        publish();
        return true;
    }

    private void write(long to) throws IOException {
        while (writer.size() < to) {
            long from = writer.size();
            List<byte[]> entries = years.entries(year, from, Math.min(to, from + MOST_AT_ONCE));
            if (entries.isEmpty()) throw new LogHalted("entry " + from + " of " + year + " is missing in the database");
            writer.append(entries);
        }
    }

    /** Signs the tree as it is now, if it continues what was signed last, and puts the checkpoint in both places. */
    private void publish() throws IOException {
        Checkpoint last = past.last();
        Checkpoint next = new Checkpoint(last.origin(), writer.size(), writer.root());
        ConsistencyProof proof = new PublishedTree(folder, next.size()).tree().proveSince(last.size());
        if (!proof.connects(last.root(), next.root())) {
            throw new LogHalted(
                    "the tree of " + next.size() + " entries does not continue the signed one of " + last.size());
        }
        SignedNote note = next.signedBy(key);
        transactions.executeWithoutResult(status -> replaceBoth(note, next));
        past = SignedPast.both(next, note);
        writer.dropPartials();
    }

    /** The database's row is locked first, so that of two sequencers only one gets to the disk. */
    private void replaceBoth(SignedNote note, Checkpoint next) {
        boolean mine = years.lockCheckpoint(year).equals(past.noteInDatabase())
                && noteOnDisk().equals(past.noteOnDisk());
        if (!mine) throw new IllegalStateException("another sequencer has signed the log of " + year);
        try {
            folder.write(LogFolder.CHECKPOINT, note.toString().getBytes(StandardCharsets.UTF_8));
            folder.settle();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        years.sign(year, note, next.size(), clock.instant());
    }

    private String noteOnDisk() {
        try {
            return folder.read(LogFolder.CHECKPOINT)
                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                    .orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
