package id.balai.ledger.publication;

import id.balai.database.City;
import id.balai.ledger.tlog.Checkpoint;
import id.balai.ledger.tlog.LogFolder;
import id.balai.ledger.tlog.Policy;
import id.balai.ledger.tlog.SignedNote;
import id.balai.ledger.tlog.SigningKey;
import id.balai.ledger.tlog.VerifierKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens the log of a city and year where it was left, or begins it. */
@Component
class LogOpening {
    private final LogFolders folders;
    private final LogKeys keys;
    private final Clock clock;

    LogOpening(LogFolders folders, LogKeys keys, Clock clock) {
        this.folders = folders;
        this.keys = keys;
        this.clock = clock;
    }

    /** @throws LogHalted when going on could contradict what was signed */
    OpenLog open(City city, int year, LogYears years, TransactionTemplate transactions) throws IOException {
        LogFolder folder = folders.of(city, year);
        Optional<SignedNote> onDisk = folder.read(LogFolder.CHECKPOINT).map(SignedNote::parse);
        Optional<LogYear> known = years.find(year);
        String origin = origin(city, year, known, onDisk);
        boolean begins = known.isEmpty() && onDisk.isEmpty();
        SigningKey key = begins ? keys.begin(city, year, origin) : keys.get(city, year, origin);
        SignedPast past = SignedPast.of(key.verifier(), onDisk, known.flatMap(LogYear::note));
        if (known.isEmpty()) years.begin(year, origin, key.verifier());
        OpenLog log = new OpenLog(year, years, transactions, folder, key, clock, past);
        log.catchUp();
        introduce(folder, key.verifier());
        return log;
    }

    /** Puts key and policy beside the tiles, where a verifier begins. */
    private static void introduce(LogFolder folder, VerifierKey key) throws IOException {
        Policy policy = new Policy(key);
        folder.write(LogFolder.VKEY, (key + "\n").getBytes(StandardCharsets.UTF_8));
        folder.write(LogFolder.POLICY, policy.toString().getBytes(StandardCharsets.UTF_8));
        folder.settle();
    }

    /** The name that a log began with stays, whatever hosts the city gets later. */
    private static String origin(City city, int year, Optional<LogYear> known, Optional<SignedNote> onDisk) {
        return known.map(LogYear::origin)
                .or(() -> onDisk.map(note -> Checkpoint.parse(note.text()).origin()))
                .orElseGet(() -> city.hosts().getFirst() + "/log/" + year);
    }
}
