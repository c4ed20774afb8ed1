package id.balai.budgeting.price.desk;

import id.balai.budgeting.intake.Importer;
import id.balai.budgeting.intake.ImportingTable;
import id.balai.budgeting.price.book.PriceBookOf;
import id.balai.budgeting.price.book.PriceBookOf.Bringer;
import id.balai.budgeting.price.book.PriceTables;
import id.balai.budgeting.price.desk.PriceImport.Stage;
import id.balai.cli.ImportReport;
import id.balai.database.City;
import id.balai.database.CurrentCity;
import id.balai.document.FileStore;
import id.balai.kernel.NonBlank;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Service;

/**
 * Reads a file that was sent, in the background and one at a time, telling how far it is. What it would take is tried
 * first; only when the officer says so it becomes a draft book.
 */
@Service
@DependsOn("dataSource") // so that the database is still there at the end
class BringingIn implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(BringingIn.class);

    private final ImportingTable importing;
    private final PriceTables tables;
    private final PriceImports imports;
    private final ImportFiles reports;
    private final FileStore files;
    private final Semaphore one = new Semaphore(1, true);
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("price-book-", 0).factory());

    BringingIn(
            ImportingTable importing, PriceTables tables, PriceImports imports, ImportFiles reports, FileStore files) {
        this.importing = importing;
        this.tables = tables;
        this.imports = imports;
        this.reports = reports;
        this.files = files;
    }

    /** Begins soon, in the caller's city. */
    void later(PriceImport sent, boolean trial, String reason, Bringer who) {
        City city = CurrentCity.get();
        threads.execute(() -> CurrentCity.run(city, () -> {
            one.acquireUninterruptibly();
            try {
                run(sent, trial, reason, who);
            } finally {
                one.release();
            }
        }));
    }

    private void run(PriceImport sent, boolean trial, String reason, Bringer who) {
        try {
            imports.finish(sent.id(), read(sent, trial, reason, who));
        } catch (RuntimeException | IOException e) {
            LOG.error("price file {} was not read", sent.id(), e);
            imports.finish(
                    sent.id(),
                    new PriceImports.Result(
                            Stage.FAILED, new ImportReport(0, 0, 0, 0, List.of()), 0, null, null, null));
        }
    }

    private PriceImports.Result read(PriceImport sent, boolean trial, String reason, Bringer who) throws IOException {
        PriceTables.PriceTable table = tables.into(
                new PriceBookOf(sent.kind(), sent.year(), new NonBlank(sent.source()), false, sent.terms(reason), who));
        Path copy = Files.createTempFile("balai-harga", ".xlsx");
        try {
            Files.write(
                    copy,
                    files.find(sent.file())
                            .orElseThrow(() -> new UncheckedIOException(new IOException("no file " + sent.file()))));
            Importer importer = new Importer(Objects.requireNonNull(who.person()), who.role());
            ImportReport report =
                    importing.run(table, copy, trial, importer, rows -> imports.progress(sent.id(), rows));
            return new PriceImports.Result(
                    Stage.DONE,
                    report,
                    table.spreads().size(),
                    reports.refusals(report),
                    reports.spreads(table.spreads()),
                    table.drafted().orElse(null));
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    @Override
    public void destroy() {
        threads.shutdown();
    }
}
