package id.balai.ledger.publication;

import id.balai.ledger.tlog.Checkpoint;
import id.balai.ledger.tlog.Hash;
import id.balai.ledger.tlog.SignedNote;
import id.balai.ledger.tlog.VerifierKey;
import java.util.Optional;

/**
 * What was signed before, on disk and in the database. They differ after a crash between the two writes, or when one of
 * them was restored from a copy; the larger one binds.
 */
record SignedPast(Checkpoint onDisk, Checkpoint inDatabase, String noteOnDisk, String noteInDatabase) {
    /** @throws LogHalted when two different trees of the same size were signed */
    SignedPast {
        if (onDisk.size() == inDatabase.size() && !onDisk.root().equals(inDatabase.root())) {
            throw new LogHalted(
                    "two different trees of " + onDisk.size() + " entries were signed for " + onDisk.origin());
        }
    }

    static SignedPast of(VerifierKey key, Optional<SignedNote> onDisk, Optional<SignedNote> inDatabase) {
        return new SignedPast(checkpoint(key, onDisk), checkpoint(key, inDatabase), text(onDisk), text(inDatabase));
    }

    static SignedPast both(Checkpoint checkpoint, SignedNote note) {
        return new SignedPast(checkpoint, checkpoint, note.toString(), note.toString());
    }

    Checkpoint last() {
        return onDisk.size() >= inDatabase.size() ? onDisk : inDatabase;
    }

    boolean agrees() {
        return noteOnDisk.equals(noteInDatabase);
    }

    private static Checkpoint checkpoint(VerifierKey key, Optional<SignedNote> note) {
        return note.map(each -> Checkpoint.open(each, key)).orElseGet(() -> new Checkpoint(key.name(), 0, Hash.EMPTY));
    }

    private static String text(Optional<SignedNote> note) {
        return note.map(SignedNote::toString).orElse("");
    }
}
