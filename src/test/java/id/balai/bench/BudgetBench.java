package id.balai.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A city of 60 agencies, 3,000 sub kegiatan and 100,000 lines in each of 12 versions: every roll-up for 50 readers at once
 * beside the bare SQL of what the page adds up, differences of versions that nobody compared before, the documents of one
 * agency, lines saved by 50 planners at once, 100,000 lines brought in as sheets.
 */
final class BudgetBench implements Bench.Measurement {
    private static final int YEAR = BudgetCity.YEAR;
    private static final int SECONDS = 5;
    private static final int ROLL_UP_MILLIS = 100;
    private static final double OF_BARE_SQL = 2;
    private static final int DIFF_MILLIS = 500;
    private static final int DOCUMENTS_SECONDS = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int PLANNERS = 50;
    private static final int SAVING_MILLIS = 50;
    private static final int SAVING_SECONDS = 15;
    /** A line a second: faster than anybody types one. */
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(1);

    private static final int IMPORT_SECONDS = 20;

    /** A way to add up, and the SQL that does it from the lines. */
    private enum RollUp {
        SKPD("agency"),
        BIDANG("left(sub_kegiatan, 4)"),
        TEMPAT("place"),
        JENIS("left(account, 6)"),
        DANA("fund"),
        PENDAPATAN("left(sub_kegiatan, 4)");

        private final String of;

        RollUp(String of) {
            this.of = of;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What the page shows: its sums, what comes in, and by bidang the ribbons where its own sums are no spending. */
        String sql(String version) {
            String income =
                    "SELECT left(account, 6), sum(amount) FROM budgeting_version_income WHERE version = '%s' GROUP BY 1;\n"
                            .formatted(version);
            String ribbons = this == TEMPAT ? BIDANG.sums(version) : "";
            return sums(version) + ribbons + income;
        }

        private String sums(String version) {
            return "SELECT %s, sum(amount), count(*) FROM budgeting_version_line WHERE version = '%s' GROUP BY 1 ORDER BY 2 DESC;\n"
                    .formatted(of, version);
        }
    }

    @Override
    public List<Figure> measure(Path work) throws Exception {
        Path home = Files.createDirectory(work.resolve("home"));
        List<Figure> figures = new ArrayList<>();
        Map<RollUp, Double> ours = new EnumMap<>(RollUp.class);
        String version;
        try (Served served = Served.start(home);
                Connection owner = Officer.superuser(home);
                Statement sql = owner.createStatement()) {
            sql.execute("SET search_path TO kota_1275");
            BudgetCity.fill(sql);
            version = text(sql, "SELECT id FROM budgeting_version WHERE code = 'v12' AND year = " + YEAR);
            String page = "/anggaran/" + YEAR + "/v12";
            Wrk.runAnew(served.address(page), 4 * SECONDS, work);
            // The compiler is still busy with what it saw on the page before, and would be measured with the next.
            for (RollUp by : RollUp.values()) {
                Wrk.runAnew(served.address(page + "?menurut=" + by.word()), SECONDS, work);
            }
            for (RollUp by : RollUp.values()) {
                String address = served.address(page + "?menurut=" + by.word());
                ours.put(by, Wrk.runAnew(address, SECONDS, work).p99Millis());
            }
            figures.addAll(differences(served));
            figures.add(Figure.atMost("documents of one agency", documents(sql), "s", DOCUMENTS_SECONDS));
            figures.addAll(planners(served, sql));
        }
        figures.addAll(0, rollUps(home, work, version, ours));
        return figures;
    }

    private static List<Figure> rollUps(Path home, Path work, String version, Map<RollUp, Double> ours)
            throws Exception {
        List<Figure> figures = new ArrayList<>();
        try (BareSql bare = BareSql.of(home, work)) {
            for (RollUp by : RollUp.values()) {
                String what = "roll-up by " + by.word() + ", p99 at 50";
                double millis = ours.getOrDefault(by, Double.POSITIVE_INFINITY);
                figures.add(Figure.atMost(what, millis, "ms", ROLL_UP_MILLIS));
                double peer = bare.p99Millis(by.sql(version), SECONDS);
                figures.add(new Figure(what, millis, "ms", "bare SQL", peer, OF_BARE_SQL, false));
            }
        }
        return figures;
    }

    /** Of pairs that nobody compared before: the slowest of them. */
    private static List<Figure> differences(Served served) throws Exception {
        List<Figure> figures = new ArrayList<>();
        int apart = 0;
        for (String level : List.of("skpd", "sub", "baris")) {
            apart++;
            double slowest = 0;
            for (int to = 1 + apart; to <= BudgetCity.VERSIONS; to++) {
                String path =
                        "/anggaran/" + YEAR + "/banding?dari=v" + (to - apart) + "&ke=v" + to + "&menurut=" + level;
                slowest = Math.max(slowest, millis(served.address(path)));
            }
            figures.add(Figure.atMost("difference by " + level + ", slowest pair", slowest, "ms", DIFF_MILLIS));
        }
        return figures;
    }

    private static List<Figure> planners(Served served, Statement sql) throws Exception {
        List<Seats.Seat> seats = Seats.everywhere(PLANNERS, served, sql);
        Planners everywhere = new Planners(served, seats);
        everywhere.save(2 * SAVING_SECONDS, BETWEEN_LINES);
        List<Figure> figures = new ArrayList<>();
        figures.add(saving("everywhere", everywhere.save(SAVING_SECONDS, BETWEEN_LINES)));
        Planners ofOne = new Planners(served, Seats.ofOneAgency(PLANNERS, served, sql));
        figures.add(saving("in one agency", ofOne.save(SAVING_SECONDS, BETWEEN_LINES)));
        Planners.Saved most = everywhere.save(SAVING_SECONDS, Duration.ZERO);
        // No requirement: how far away the end is.
        figures.add(new Figure(
                "lines saved by 50 planners without a pause", most.perSecond(), "/s", "needed", PLANNERS, 0, true));
        figures.add(Figure.atMost(
                "import of 100,000 lines in 50 sheets",
                ImportedSheets.seconds(served, sql, seats),
                "s",
                IMPORT_SECONDS));
        figures.add(new Figure("resident after it, -Xmx512m", served.residentMegabytes(), "MB", "heap", 512, 0, false));
        return figures;
    }

    private static Figure saving(String where, Planners.Saved saved) {
        return Figure.atMost(
                "line saved, 50 planners " + where + ", a line a second, p99", saved.p99Millis(), "ms", SAVING_MILLIS);
    }

    private static double millis(String address) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            long start = System.nanoTime();
            HttpResponse<String> answer =
                    client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) throw new IllegalStateException(address + ": " + answer.statusCode());
            return (System.nanoTime() - start) / 1e6;
        }
    }

    /** From asking for all four forms of the agency with the most lines until the last is done. */
    private static double documents(Statement sql) throws Exception {
        long start = System.nanoTime();
        sql.execute("""
                INSERT INTO budgeting_book (version, kind, agency, state, asked_at, seen_at)
                SELECT v.id, k, (SELECT code FROM budgeting_version_sum s WHERE s.version = v.id AND dimension = 'agency'
                                 ORDER BY lines DESC, code LIMIT 1), 'antre', now(), now()
                FROM budgeting_version v, unnest('{RKA_BELANJA,RKA_PENDAPATAN,RKA_PEMBIAYAAN,PENJABARAN_II}'::text[]) k
                WHERE v.year = %d AND v.code = 'v12'""".formatted(YEAR));
        while (count(sql, "SELECT count(*) FROM budgeting_book WHERE state IN ('antre', 'dibuat')") > 0) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) throw new IllegalStateException("no documents yet");
            Thread.sleep(100);
        }
        if (count(sql, "SELECT count(*) FROM budgeting_book WHERE state = 'gagal'") > 0) {
            throw new IllegalStateException("a document was not made");
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static long count(Statement sql, String query) throws SQLException {
        return Long.parseLong(text(sql, query));
    }

    private static String text(Statement sql, String query) throws SQLException {
        try (ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
