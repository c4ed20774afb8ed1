package id.balai.budgeting.realisation;

import id.balai.budgeting.intake.Importer;
import id.balai.budgeting.intake.ImportingTable;
import id.balai.budgeting.intake.Rows;
import id.balai.budgeting.version.BudgetVersions;
import id.balai.cli.ImportReport;
import id.balai.document.Downloads;
import id.balai.document.FileStore;
import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Place;
import id.balai.identity.Policy;
import id.balai.kernel.Csv;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.Ids;
import id.balai.kernel.MovableClock;
import id.balai.organisation.HeldPost;
import id.balai.web.CsvWriter;
import id.balai.web.NotFound;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The PPKD brings in monthly figures: the file is tried first, and taken only when the PPKD says so. */
@Service
class BringingRealisation {
    private static final List<String> COLUMNS = List.of("skpd", "sub_kegiatan", "rekening", "bulan", "realisasi");

    private final ImportingTable importing;
    private final RealisationImports imports;
    private final FileStore files;
    private final Rows rows;
    private final BudgetVersions versions;
    private final JdbcClient jdbc;
    private final Clock clock;

    BringingRealisation(
            ImportingTable importing,
            RealisationImports imports,
            FileStore files,
            Rows rows,
            BudgetVersions versions,
            JdbcClient jdbc,
            Clock clock) {
        this.importing = importing;
        this.imports = imports;
        this.files = files;
        this.rows = rows;
        this.versions = versions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Reads a file and tells what would become of it.
     *
     * @throws NotFound when this person may not bring figures in
     */
    @Transactional
    public RealisationImport trial(FiscalYear year, byte[] bytes, String fileName, Actor actor) throws IOException {
        HeldPost post = post(actor);
        return run(year, Ids.next(), files.put(bytes), fileName, true, post, actor);
    }

    /** Takes a file that was tried. */
    @Transactional
    public RealisationImport take(RealisationImport tried, Actor actor) throws IOException {
        return run(tried.year(), tried.id(), tried.file(), tried.fileName(), false, post(actor), actor);
    }

    private static HeldPost post(Actor actor) {
        return Policy.postFor(actor, Permission.KEEP_REALISATION, Place.CITY).orElseThrow(NotFound::new);
    }

    private RealisationImport run(
            FiscalYear year, UUID id, String file, String fileName, boolean trial, HeldPost post, Actor actor)
            throws IOException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), MovableClock.JAKARTA);
        Path copy = Files.createTempFile("balai-realisasi", ".xlsx");
        try {
            byte[] bytes = files.find(file).orElseThrow(NotFound::new);
            ImportReport report = layOut(copy, bytes)
                    ? importing.run(
                            new RealisationTable(year, versions.holding(year), today, jdbc, rows),
                            copy,
                            trial,
                            new Importer(actor.person(), post.role().name().toLowerCase(Locale.ROOT)),
                            n -> {})
                    : new ImportReport(0, 0, 0, 0, List.of(unreadable()));
            RealisationImport done = new RealisationImport(
                    id,
                    year,
                    file,
                    fileName,
                    trial,
                    report.read(),
                    report.added(),
                    report.changed(),
                    report.unchanged(),
                    report.refused().size(),
                    refusals(report),
                    post.title(),
                    clock.instant());
            imports.save(done, actor.person());
            return done;
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static ImportReport.Refusal unreadable() {
        return new ImportReport.Refusal(
                0, "", "Berkas ini bukan XLSX dan bukan CSV dengan kolom " + String.join(", ", COLUMNS) + ".");
    }

    /** A CSV is laid out as a sheet first, so that one reader refuses bad cells. */
    private static boolean layOut(Path file, byte[] bytes) throws IOException {
        if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
            Files.write(file, bytes);
            return true;
        }
        try (Reader in = new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            Downloads.sheet(file, "realisasi", out -> {
                out.row(COLUMNS.toArray());
                Csv.read(in, row -> {
                    try {
                        out.row(COLUMNS.stream().map(row::get).toArray());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            });
            return true;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /** Every refused row beside its reason, as a file; null where none was. */
    private @Nullable String refusals(ImportReport report) throws IOException {
        if (report.refused().isEmpty()) return null;
        StringWriter text = new StringWriter();
        CsvWriter csv = new CsvWriter(text);
        csv.row("baris", "kolom", "sebab");
        for (ImportReport.Refusal refusal : report.refused()) {
            csv.row(refusal.row(), refusal.column(), refusal.reason());
        }
        return files.put(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
