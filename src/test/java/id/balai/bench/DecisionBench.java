package id.balai.bench;

import id.balai.support.Http;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decisions of the city level through HTTP, ledger entry included, beside pgbench running the same statements. */
final class DecisionBench implements Bench.Measurement {
    private static final int CLIENTS = 16;
    private static final int WARM_UP_SECONDS = 20;
    private static final int SECONDS = 15;
    private static final String PASSWORD = "binjai-contoh";
    private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");

    @Override
    public List<Figure> measure(Path work) throws Exception {
        Path home = Files.createDirectory(work.resolve("home"));
        try (Served served = Served.start(home);
                Connection owner = superuser(home);
                Statement sql = owner.createStatement()) {
            sql.execute("SET search_path TO kota_1275");
            int year = WaitingProposals.make(sql);
            List<Officer> officers = officers(served, sql, year);
            AtomicInteger next = new AtomicInteger(1);
            run(officers, year, next, WARM_UP_SECONDS);
            int one = next.getAndIncrement();
            UUID token = UUID.randomUUID();
            SameStatements same =
                    SameStatements.of(home, sql, one, token, () -> decide(officers.getFirst(), year, one, token));
            double ours = run(officers, year, next, SECONDS);
            double peers = same.run(work, CLIENTS, SECONDS, next.get() + 100);
            return List.of(Figure.atLeast(
                    "decision through HTTP with its ledger entry, 16 at once",
                    ours,
                    "/s",
                    "pgbench, same statements",
                    peers,
                    0.35));
        }
    }

    /** Each officer decides one proposal after another; how many a second all together. */
    private static double run(List<Officer> officers, int year, AtomicInteger next, int seconds) throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        AtomicInteger done = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (Officer officer : officers) {
                all.add(threads.submit(() -> {
                    while (System.nanoTime() < end) {
                        decide(officer, year, next.getAndIncrement(), UUID.randomUUID());
                        done.incrementAndGet();
                    }
                }));
            }
            for (Future<?> each : all) each.get();
        }
        return done.get() / (double) seconds;
    }

    private static void decide(Officer officer, int year, int n, UUID token) {
        String number = WaitingProposals.number(year, n);
        HttpResponse<String> answer = officer.http.post(
                "/musrenbang/usulan/" + number + "/putusan",
                "_csrf",
                officer.csrf,
                "_sekali",
                token.toString(),
                "versi",
                "1",
                "putusan",
                "REFUSE",
                "alasan",
                "T-09",
                "penjelasan",
                "Sama dengan usulan tahun lalu di tempat yang sama.");
        if (answer.statusCode() != 302 && answer.statusCode() != 303) {
            throw new IllegalStateException(number + " answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    /** Sixteen sessions of the two officers of Bapperida. What slows down guessing is taken out of the way in between. */
    private static List<Officer> officers(Served served, Statement sql, int year) throws SQLException {
        List<Officer> officers = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            sql.execute("DELETE FROM identity_rate_limit");
            sql.execute("UPDATE identity_account SET totp_step = 0");
            Http officer = new Http(served.address(""));
            officer.submit(
                    "/masuk", "/masuk", "akun", i % 2 == 0 ? "bapperida" : "bapperida2", "sandi", password(officer));
            String asked = officer.get("/masuk/kode").body();
            Matcher code = CODE.matcher(asked.replaceAll("<[^>]*>", " "));
            if (!code.find()) throw new IllegalStateException("no code shown: " + asked);
            officer.submit("/masuk/kode", "/masuk/kode", "kode", code.group(1));
            String panel = officer.get("/musrenbang/usulan/" + WaitingProposals.number(year, 1) + "/putusan")
                    .body();
            List<String> hidden = Http.hiddenFields(panel);
            officers.add(new Officer(officer, hidden.get(hidden.indexOf("_csrf") + 1)));
        }
        return officers;
    }

    private record Officer(Http http, String csrf) {}

    /** The common password of the demo, as the sign-in page tells it. */
    private static String password(Http reader) {
        Matcher shown = Pattern.compile("<code[^>]*>([^<]+)</code>")
                .matcher(reader.get("/masuk").body());
        return shown.find() ? shown.group(1) : PASSWORD;
    }

    private static Connection superuser(Path home) throws Exception {
        Path database = home.resolve("database");
        String port = Files.readAllLines(database.resolve("cluster/postmaster.pid"))
                .get(3)
                .strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/balai",
                "postgres",
                Files.readString(database.resolve("password")).strip());
    }
}
