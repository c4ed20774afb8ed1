package id.balai.budgeting.intake;

import id.balai.budgeting.sheet.CellRefused;
import id.balai.budgeting.sheet.SheetFile;
import id.balai.budgeting.sheet.SheetRow;
import id.balai.budgeting.sheet.UnreadableSheet;
import id.balai.cli.ImportReport;
import id.balai.database.DataVersion;
import id.balai.kernel.Ids;
import id.balai.ledger.Decision;
import id.balai.ledger.Ledger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes an official table into the current city: all of its good rows in one transaction, or nothing. */
@Service
public class ImportingTable {
    private static final Logger LOG = LoggerFactory.getLogger(ImportingTable.class);
    private static final int PROGRESS_STEP = 1_000;

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final DataVersion version;

    ImportingTable(JdbcClient jdbc, Ledger ledger, DataVersion version) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.version = version;
    }

    /**
     * @param trial reads, compares and reports, but changes nothing
     * @param progress told how many rows were read, now and then
     * @return the report; a file that cannot be taken as a whole is one refusal of row 0
     */
    @Transactional
    public ImportReport run(OfficialTable table, Path file, boolean trial, Importer importer, IntConsumer progress) {
        // Two imports of one table at once would both compare with the same past.
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(current_schema() || ?, 7))")
                .param(table.name())
                .query((row, n) -> 0)
                .list();
        Intake intake = table.open();
        Tally tally = new Tally(progress);
        try {
            SheetFile.read(file, table.headings(), row -> tally.count(intake, row));
        } catch (UnreadableSheet e) {
            LOG.info("{} cannot be imported as {}", file.getFileName(), table.name(), e);
            return new ImportReport(
                    0, 0, 0, 0, List.of(new ImportReport.Refusal(0, "", String.valueOf(e.getMessage()))));
        }
        ImportReport report = tally.report();
        if (!trial && report.added() + report.changed() > 0) {
            Optional<String> wanting = intake.wanting();
            if (wanting.isPresent()) return report.refusedWhole(wanting.get());
            String sha256 = sha256(file);
            intake.save(sha256);
            record(table, sha256, report, importer);
            version.changed();
        }
        return report;
    }

    private void record(OfficialTable table, String sha256, ImportReport report, Importer importer) {
        ledger.append(importer.sign(Decision.remark("budgeting.import", Ids.next()))
                .moving(null, "imported")
                .with("table", table.name())
                .with("read", report.read())
                .with("added", report.added())
                .with("changed", report.changed())
                .with("refused", report.refused().size())
                .citing(sha256));
    }

    private static String sha256(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Tally {
        private final IntConsumer progress;
        private final List<ImportReport.Refusal> refused = new ArrayList<>();
        private final int[] verdicts = new int[Intake.Verdict.values().length];
        private int read;

        Tally(IntConsumer progress) {
            this.progress = progress;
        }

        void count(Intake intake, SheetRow row) {
            read++;
            try {
                verdicts[intake.take(row).ordinal()]++;
            } catch (CellRefused e) {
                refused.add(new ImportReport.Refusal(row.number(), e.column(), e.reason()));
            }
            if (read % PROGRESS_STEP == 0) progress.accept(read);
        }

        ImportReport report() {
            return new ImportReport(
                    read,
                    verdicts[Intake.Verdict.ADDED.ordinal()],
                    verdicts[Intake.Verdict.CHANGED.ordinal()],
                    verdicts[Intake.Verdict.UNCHANGED.ordinal()],
                    refused);
        }
    }
}
