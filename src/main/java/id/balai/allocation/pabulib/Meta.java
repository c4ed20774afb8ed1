package id.balai.allocation.pabulib;

import id.balai.allocation.VoteKind;
import id.balai.allocation.pabulib.BrokenBallotFile.Problem;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The section META: what the election is. Only what an outcome depends on is asked for. */
final class Meta {
    private final Map<String, Entry> entries = new HashMap<>();

    private record Entry(int line, String value) {}

    static void check(Header header, int line) throws BrokenBallotFile {
        List<String> names = header.names();
        boolean rightWords =
                names.size() >= 2 && names.get(0).equals("key") && names.get(1).equals("value");
        if (!rightWords || names.stream().skip(2).anyMatch(name -> !name.isEmpty())) {
            throw new BrokenBallotFile(line, Problem.META_HEADER, String.join(";", names));
        }
    }

    void add(Rows.Row row) throws BrokenBallotFile {
        String key = row.cells().getFirst();
        if (row.cells().size() < 2) throw new BrokenBallotFile(row.line(), Problem.CELL_MISSING, "value", "META");
        Entry former = entries.put(key, new Entry(row.line(), row.cells().get(1)));
        if (former != null) throw new BrokenBallotFile(row.line(), Problem.KEY_TWICE, key, former.line);
    }

    /** @param end the line where the section ended, named when a key is missing */
    VoteKind kind(int end) throws BrokenBallotFile {
        Entry entry = require("vote_type", end);
        Optional<VoteKind> kind = VoteKind.find(entry.value);
        if (kind.isEmpty()) throw new BrokenBallotFile(entry.line, Problem.UNKNOWN_VOTE_TYPE, entry.value);
        return kind.get();
    }

    BigDecimal budget(int end) throws BrokenBallotFile {
        Entry entry = require("budget", end);
        return Numbers.notNegative(entry.value, entry.line, "budget");
    }

    /** What a scoring ballot gives a project that it does not name. */
    BigDecimal defaultScore() throws BrokenBallotFile {
        Entry entry = entries.get("default_score");
        return entry == null || entry.value.isEmpty()
                ? BigDecimal.ZERO
                : Numbers.exact(entry.value, entry.line, "default_score");
    }

    /** A file cut short, or put together wrongly, must not give the outcome of another election. */
    void checkCount(String key, int counted) throws BrokenBallotFile {
        @Nullable Entry entry = entries.get(key);
        if (entry == null) return;
        BigDecimal declared = Numbers.notNegative(entry.value, entry.line, key);
        if (declared.compareTo(BigDecimal.valueOf(counted)) != 0) {
            throw new BrokenBallotFile(entry.line, Problem.COUNT_DIFFERS, key, entry.value, counted);
        }
    }

    private Entry require(String key, int end) throws BrokenBallotFile {
        Entry entry = entries.get(key);
        if (entry == null) throw new BrokenBallotFile(end, Problem.KEY_MISSING, key);
        return entry;
    }
}
