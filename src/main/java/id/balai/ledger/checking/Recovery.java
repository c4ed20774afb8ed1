package id.balai.ledger.checking;

import id.balai.database.City;
import id.balai.database.CurrentCity;
import id.balai.ledger.Decision;
import id.balai.ledger.EntryText;
import id.balai.ledger.Erasures;
import id.balai.ledger.Ledger;
import id.balai.ledger.LedgerEntry;
import id.balai.ledger.publication.LogFolders;
import id.balai.ledger.publication.LogKeys;
import id.balai.ledger.publication.SequencerConnections;
import id.balai.ledger.tlog.LogFolder;
import id.balai.ledger.tlog.LogVerification;
import id.balai.ledger.tlog.SignedNote;
import id.balai.ledger.tlog.VerifierKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes back from the published log what a restored database has lost. No index is given twice: the entries return to the
 * places they had, their objects are marked for reconciliation, and a new entry names the gap. Then every erasure that the
 * log records is done again.
 */
@Component
class Recovery {
    private static final String KIND = "log.dipulihkan";

    private final LogFolders folders;
    private final LogKeys keys;
    private final SequencerConnections connections;
    private final Ledger ledger;
    private final Erasures erasures;
    private final TransactionOperations transactions;
    private final Clock clock;

    /** What was missing: entries {@code from} up to (without) {@code to}, about so many objects. */
    record Gap(int year, long from, long to, int objects) {}

    Recovery(
            LogFolders folders,
            LogKeys keys,
            SequencerConnections connections,
            Ledger ledger,
            Erasures erasures,
            TransactionOperations transactions,
            Clock clock) {
        this.folders = folders;
        this.keys = keys;
        this.connections = connections;
        this.ledger = ledger;
        this.erasures = erasures;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Recovers the current city.
     *
     * @throws id.balai.ledger.tlog.UntrustedLog when the published log itself is damaged
     * @throws IllegalStateException when the database's entries are not the beginning of the published ones
     */
    List<Gap> run() throws IOException {
        City city = CurrentCity.get();
        List<Gap> gaps = new ArrayList<>();
        List<LedgerEntry> erased = new ArrayList<>();
        for (int year : folders.years(city)) recover(city, year, erased).ifPresent(gaps::add);
        transactions.executeWithoutResult(status -> {
            gaps.forEach(this::record);
            if (!gaps.isEmpty()) erased.forEach(erasures::repeat);
        });
        return gaps;
    }

    private Optional<Gap> recover(City city, int year, List<LedgerEntry> erased) throws IOException {
        LogFolder folder = folders.of(city, year);
        Optional<SignedNote> note = folder.read(LogFolder.CHECKPOINT).map(SignedNote::parse);
        if (note.isEmpty()) return Optional.empty();
        String origin = note.get().text().lines().findFirst().orElseThrow();
        VerifierKey key = keys.get(city, year, origin).verifier();
        try (Connection connection = connections.open()) {
            SingleConnectionDataSource source = new SingleConnectionDataSource(connection, true);
            JdbcClient jdbc = JdbcClient.create(source);
            jdbc.sql("SET search_path TO " + city.schema()).update();
            return new TransactionTemplate(new DataSourceTransactionManager(source))
                    .execute(status -> new Return(jdbc, year, erased).run(folder, key));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void record(Gap gap) {
        City city = CurrentCity.get();
        UUID log = UUID.nameUUIDFromBytes((city.schema() + "/log/" + gap.year()).getBytes(StandardCharsets.UTF_8));
        ledger.append(Decision.remark(KIND, log)
                .moving(null, "dipulihkan")
                .with("tahun", gap.year())
                .with("dari", gap.from())
                .with("sampai", gap.to() - 1));
    }

    /** One year's entries on their way back, in one transaction of the sequencer's role. */
    private final class Return implements LogVerification.Reader {
        private final JdbcClient jdbc;
        private final int year;
        private final List<LedgerEntry> erased;
        private final long count;
        private final Set<UUID> objects = new HashSet<>();

        Return(JdbcClient jdbc, int year, List<LedgerEntry> erased) {
            this.jdbc = jdbc;
            this.year = year;
            this.erased = erased;
            this.count = jdbc.sql("SELECT count(*) FROM ledger_entry WHERE year = ?")
                    .param(year)
                    .query(Long.class)
                    .single();
        }

        Optional<Gap> run(LogFolder folder, VerifierKey key) {
            try {
                long size = new LogVerification(folder, key)
                        .verify(Optional.empty(), this)
                        .size();
                if (size <= count) return Optional.empty();
                jdbc.sql("INSERT INTO ledger_year (year, origin, vkey) VALUES (?, ?, ?) ON CONFLICT (year) DO NOTHING")
                        .params(year, key.name(), key.toString())
                        .update();
                return Optional.of(new Gap(year, count, size, objects.size()));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        @Override
        public void accept(long index, byte[] bytes) {
            LedgerEntry entry = EntryText.read(bytes, year, OptionalLong.of(index));
            if (entry.kind().equals(Erasures.KIND)) erased.add(entry);
            if (index < count) {
                refuseOther(index, bytes);
            } else {
                putBack(index, entry, bytes);
            }
        }

        private void refuseOther(long index, byte[] bytes) {
            boolean same = jdbc.sql("SELECT entry = ? FROM ledger_entry WHERE year = ? AND idx = ?")
                    .params(bytes, year, index)
                    .query(Boolean.class)
                    .optional()
                    .orElse(false);
            if (!same)
                throw new IllegalStateException(
                        "entry " + year + "-" + index + " in the database is not the published one");
        }

        /** A decision that waited when the copy was made may have been sequenced since: it must not come twice. */
        private void putBack(long index, LedgerEntry entry, byte[] bytes) {
            jdbc.sql("DELETE FROM ledger_queue WHERE id = ?")
                    .param(entry.id().value())
                    .update();
            jdbc.sql("""
                            INSERT INTO ledger_entry (year, idx, id, kind, object, version, state, entry)
                            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            year,
                            index,
                            entry.id().value(),
                            entry.kind(),
                            entry.object(),
                            entry.version(),
                            entry.to(),
                            bytes)
                    .update();
            if (entry.version() == 0 || !objects.add(entry.object())) return;
            jdbc.sql("INSERT INTO ledger_reconciliation (kind, object, since) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                    .params(entry.kind(), entry.object(), Timestamp.from(clock.instant()))
                    .update();
        }
    }
}
