package id.balai.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Search of 20,000 prices while 50 people type, letter by letter; no answer is one that was kept. */
final class PricesBench implements Bench.Measurement {
    private static final int SECONDS = 5;
    private static final int WARM_UP_SECONDS = 45;
    private static final int LIMIT_MILLIS = 100;
    private static final int YEAR = 2091;
    /** As the browser says that it wants the list alone, while somebody types. */
    private static final String TYPING = "HX-Request: true";

    private static final List<String> TYPED =
            List.of("", "k", "ke", "kert", "kertas", "kertas a4", "kretas a4", "a4 80", "pipa pvc 3", "zamrud");

    @Override
    public List<Figure> measure(Path work) throws Exception {
        Path home = Files.createDirectory(work.resolve("home"));
        List<Figure> figures = new ArrayList<>();
        try (Served served = Served.start(home);
                Connection owner = Officer.superuser(home);
                Statement sql = owner.createStatement()) {
            sql.execute("SET search_path TO kota_1275");
            fill(sql);
            String book = served.address("/anggaran/harga?tahun=" + YEAR);
            Wrk.runEach(List.of(book + "&cari=kertas"), WARM_UP_SECONDS, work, TYPING);
            for (String typed : TYPED) {
                figures.add(measured("\"" + typed + "\"", List.of(searching(book, typed)), work, TYPING));
            }
            figures.add(measured("each types the name of another item", otherItems(book, sql), work, TYPING));
            figures.add(measured("without script: \"kertas a4\"", List.of(searching(book, "kertas a4")), work));
        }
        return figures;
    }

    private static Figure measured(String what, List<String> addresses, Path work, String... headers) throws Exception {
        Wrk.runEach(addresses, SECONDS, work, headers);
        Wrk run = Wrk.runEach(addresses, SECONDS, work, headers);
        return Figure.atMost(what + " in 20,000 prices, p99 at 50", run.p99Millis(), "ms", LIMIT_MILLIS);
    }

    /** Names of items, letter by letter. */
    private static List<String> otherItems(String book, Statement sql) throws SQLException {
        List<String> typed = new ArrayList<>();
        try (ResultSet row = sql.executeQuery("""
                SELECT left(name, 1 + n) FROM (
                  SELECT DISTINCT name FROM budgeting_price_item WHERE specification LIKE '%jenis %') i,
                  generate_series(1, length(name) - 1) n ORDER BY md5(name), n LIMIT 8000""")) {
            while (row.next()) typed.add(searching(book, row.getString(1)));
        }
        return typed;
    }

    private static String searching(String book, String typed) {
        return book + "&cari=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }

    /** Twenty thousand items of names, makes and sizes as a price book has them. */
    private static void fill(Statement sql) throws Exception {
        sql.execute("""
                INSERT INTO budgeting_price_item (code, kind, group_code, name, specification, unit, variant)
                SELECT g.code || '.' || to_char(50000 + n, 'FM00000'), 'SSH', g.code,
                  (ARRAY['Kertas', 'Kabel', 'Keramik', 'Kursi', 'Pipa PVC', 'Lampu LED', 'Cat tembok', 'Semen', 'Besi beton',
                    'Printer', 'Tinta', 'Meja', 'Map', 'Ban', 'Oli', 'Obat', 'Baut', 'Papan', 'Kain', 'Kamera'])[1 + n % 20]
                    || ' ' || (ARRAY['HVS', 'kantor', 'sekolah', 'luar ruang', 'hemat', 'cepat', 'tahan air', 'putih', 'hitam',
                    'lipat'])[1 + n / 20 % 10] || ' ' || (ARRAY['Garuda', 'Nila', 'Melati', 'Surya', 'Rencong', 'Toba',
                    'Deli', 'Sibayak'])[1 + n / 200 % 8],
                  (ARRAY['A4', 'F4', 'A3', '3 inci', '2 inci', '12 watt', '40 kg', '10 mm'])[1 + n / 1600 % 8] || ' '
                    || (70 + n / 200 % 12) || ' gram, jenis ' || n,
                  (ARRAY['rim', 'buah', 'meter', 'zak', 'kotak'])[1 + n % 5], 1
                FROM generate_series(0, 19999) n,
                  (SELECT code FROM budgeting_price_group ORDER BY code LIMIT 1) g""");
        sql.execute("""
                INSERT INTO budgeting_price (year, item, amount, accounts, source, sample)
                SELECT %d, code, 1000 + length(specification) * 500, '{}', 'Ukur', true FROM budgeting_price_item
                WHERE specification LIKE '%%jenis %%'""".formatted(YEAR));
        sql.execute("ANALYZE");
    }
}
