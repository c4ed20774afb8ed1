package id.balai.ledger.reading;

import id.balai.ledger.LedgerEntry;
import id.balai.ledger.LedgerState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code /log}: how the log stands, its latest entries, how to check it.
 *
 * @param year whose entries are listed
 * @param sought what the reader searched for without success; empty when nothing was
 * @param address where verifiers read the log
 * @param prefix the same, inside the city's own address
 * @param key the log's public key; empty before its first entry
 * @param older the address of the entries before these; null when there are none
 */
public record LogPage(
        LedgerState state,
        boolean halted,
        int year,
        List<Row> rows,
        String sought,
        String address,
        String prefix,
        String key,
        @Nullable String older) {
    /** One entry in a line. */
    public record Row(long number, String path, String what, String who, Instant time) {
        static Row of(LedgerEntry entry) {
            return new Row(
                    entry.number(), EntryPage.path(entry), EntryWords.what(entry), EntryWords.who(entry), entry.time());
        }
    }

    public boolean notFound() {
        return !sought.isEmpty();
    }

    /** What our own verifier is called with, once a checkpoint was kept. */
    public String command() {
        return "bin/balai log verify " + address + " --key VKEY --since checkpoint";
    }

    /** Without thousands separator. */
    public String yearText() {
        return Integer.toString(year);
    }

    public String stateYear() {
        return Integer.toString(state.year());
    }
}
