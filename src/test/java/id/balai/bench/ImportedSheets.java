package id.balai.bench;

import id.balai.support.Http;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A hundred thousand lines as planners bring them in: sheets of two thousand rows, the most that one takes, as XLSX. */
final class ImportedSheets {
    static final int LINES = 100_000;

    private static final int ROWS = 2_000;
    private static final int AT_ONCE = 2;
    private static final List<String> HEADINGS = List.of(
            "Sub Kegiatan",
            "Rekening",
            "Kode Barang",
            "Untuk Apa",
            "Volume 1",
            "Satuan 1",
            "Harga",
            "PPN",
            "Sumber Dana",
            "Tempat");

    private ImportedSheets() {}

    /**
     * Seconds from sending the first sheet until the last is saved. Each agency of the city sends its own, one or two of them;
     * two planners at once.
     */
    static double seconds(Served served, Statement sql, List<Seats.Seat> seats) throws Exception {
        Map<String, Seats.Seat> agencies = new LinkedHashMap<>();
        for (Seats.Seat seat : seats) agencies.putIfAbsent(seat.agency(), seat);
        List<Seats.Seat> senders = List.copyOf(agencies.values());
        Queue<Sheet> sheets = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < LINES / ROWS; i++) {
            Seats.Seat sender = senders.get(i % senders.size());
            sheets.add(new Sheet(sender, sheet(subs(sql, sender.agency()), i)));
        }
        int before = count(sql);
        long begin = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                all.add(threads.submit(() -> {
                    for (Sheet sheet = sheets.poll(); sheet != null; sheet = sheets.poll()) sheet.send();
                }));
            }
            for (Future<?> each : all) each.get();
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (count(sql) != before + LINES) throw new IllegalStateException(count(sql) - before + " lines were saved");
        return seconds;
    }

    private record Sheet(Seats.Seat sender, byte[] bytes) {
        void send() {
            String page = sender.rka() + "/lembar";
            List<String> fields = Planners.withoutToken(sender.http(), page);
            fields.addAll(List.of("_sekali", UUID.randomUUID().toString(), "tindak", "simpan"));
            HttpResponse<String> answer = sender.http()
                    .post(page, fields, new Http.Upload("berkas", "rka.xlsx", "application/octet-stream", bytes));
            if (answer.statusCode() != 303) {
                throw new IllegalStateException(page + " answered " + answer.statusCode() + ": " + answer.body());
            }
        }
    }

    /** Spread over all sub kegiatan of the agency. */
    private static byte[] sheet(List<String> subs, int number) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Balai", "1.0")) {
            Worksheet sheet = book.newWorksheet("RKA");
            for (int i = 0; i < HEADINGS.size(); i++) sheet.value(0, i, HEADINGS.get(i));
            for (int row = 1; row <= ROWS; row++) {
                sheet.value(row, 0, subs.get((number * ROWS + row) % subs.size()));
                sheet.value(row, 1, "5.2.04.02.07.0001");
                sheet.value(row, 2, "1.3.04.02.07.0001.00001");
                sheet.value(row, 3, "Ruas " + (number * ROWS + row));
                sheet.value(row, 4, 1 + row % 90);
                sheet.value(row, 5, "m");
                sheet.value(row, 6, 985_000 - row % 700 * 100);
                sheet.value(row, 7, 0);
                sheet.value(row, 8, "1.2.01.01.02");
                sheet.value(row, 9, "12.75.01.1001");
            }
        }
        return bytes.toByteArray();
    }

    private static List<String> subs(Statement sql, String agency) throws SQLException {
        List<String> subs = new ArrayList<>();
        try (ResultSet row = sql.executeQuery(
                "SELECT sub_kegiatan FROM budgeting_ceiling WHERE year = %d AND agency = '%s' ORDER BY 1"
                        .formatted(Seats.YEAR, agency))) {
            while (row.next()) subs.add(row.getString(1));
        }
        return subs;
    }

    private static int count(Statement sql) throws SQLException {
        try (ResultSet row = sql.executeQuery("SELECT count(*) FROM budgeting_line WHERE year = " + Seats.YEAR)) {
            row.next();
            return row.getInt(1);
        }
    }
}
