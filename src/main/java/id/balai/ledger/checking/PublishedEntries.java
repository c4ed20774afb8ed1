package id.balai.ledger.checking;

import id.balai.database.CurrentCity;
import id.balai.ledger.EntryText;
import id.balai.ledger.LedgerEntry;
import id.balai.ledger.publication.LogFolders;
import id.balai.ledger.publication.LogYear;
import id.balai.ledger.tlog.LogFolder;
import id.balai.ledger.tlog.LogVerification;
import id.balai.ledger.tlog.MalformedLog;
import id.balai.ledger.tlog.UntrustedLog;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Holds the database's copy of a log against the published one. */
@Component
class PublishedEntries {
    private static final int AT_ONCE = 1024;
    private static final int MOST_FINDINGS = 1000;

    private final LogFolders folders;
    private final JdbcClient jdbc;

    /** A row of the table: what it repeats for queries, and the bytes. */
    private record Row(UUID id, String kind, UUID object, int version, String state, byte[] entry) {
        boolean tells(LedgerEntry told) {
            return id.equals(told.id().value())
                    && kind.equals(told.kind())
                    && object.equals(told.object())
                    && version == told.version()
                    && state.equals(told.to());
        }
    }

    PublishedEntries(LogFolders folders, JdbcClient jdbc) {
        this.folders = folders;
        this.jdbc = jdbc;
    }

    /** Verifies the whole log, with the checkpoint in the database as an earlier one, and compares each entry. */
    List<Finding> compare(LogYear year) throws IOException {
        LogFolder folder = folders.of(CurrentCity.get(), year.year());
        Comparison comparison = new Comparison(year.year());
        try {
            if (year.note().isPresent()) new LogVerification(folder, year.key()).verify(year.note(), comparison);
        } catch (UntrustedLog | MalformedLog e) {
            comparison.add(Finding.inLog(Finding.What.LOG_TAMPERED, year.origin() + ": " + e.getMessage()));
        }
        return comparison.findings;
    }

    private final class Comparison implements LogVerification.Reader {
        private final int year;
        private final List<Finding> findings = new ArrayList<>();
        private final Map<Long, Row> rows = new HashMap<>();

        Comparison(int year) {
            this.year = year;
        }

        @Override
        public void accept(long index, byte[] entry) {
            if (index % AT_ONCE == 0) read(index);
            Row row = rows.get(index);
            if (row == null || !Arrays.equals(row.entry, entry)) {
                add(changed(index, entry, row));
            } else if (!row.tells(EntryText.read(entry, year, OptionalLong.of(index)))) {
                add(changed(index, entry, row));
            }
        }

        private void read(long from) {
            rows.clear();
            jdbc.sql("""
                            SELECT idx, id, kind, object, version, state, entry FROM ledger_entry
                            WHERE year = ? AND idx >= ? AND idx < ?""").params(year, from, from + AT_ONCE).query(row -> {
                rows.put(
                        row.getLong("idx"),
                        new Row(
                                UUID.fromString(row.getString("id")),
                                row.getString("kind"),
                                UUID.fromString(row.getString("object")),
                                row.getInt("version"),
                                row.getString("state"),
                                row.getBytes("entry")));
            });
        }

        private Finding changed(long index, byte[] entry, @Nullable Row row) {
            Optional<LedgerEntry> told = readable(index, entry);
            return new Finding(
                    Finding.What.ENTRY_CHANGED,
                    told.map(LedgerEntry::kind).orElse(""),
                    told.map(LedgerEntry::object).orElse(null),
                    "entry " + year + "-" + index
                            + (row == null ? " is missing in the table" : " differs in the table"));
        }

        private Optional<LedgerEntry> readable(long index, byte[] entry) {
            try {
                return Optional.of(EntryText.read(entry, year, OptionalLong.of(index)));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        private void add(Finding finding) {
            if (findings.size() < MOST_FINDINGS) findings.add(finding);
        }
    }
}
