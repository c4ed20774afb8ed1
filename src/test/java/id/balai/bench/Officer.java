package id.balai.bench;

import id.balai.support.Http;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A session of one of the two officers of Bapperida, who decides waiting proposals through HTTP. */
final class Officer {
    private static final String PASSWORD = "binjai-contoh";
    private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");

    private final Http http;
    private final String csrf;

    private Officer(Http http, String csrf) {
        this.http = http;
        this.csrf = csrf;
    }

    /** So many sessions. What slows down guessing is taken out of the way in between. */
    static List<Officer> signedIn(int count, Served served, Statement superuser, int year) throws SQLException {
        List<Officer> officers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Http http = atDoor(served, superuser, i % 2 == 0 ? "bapperida" : "bapperida2");
            List<String> hidden = Http.hiddenFields(http.get(panel(year, 1)).body());
            officers.add(new Officer(http, hidden.get(hidden.indexOf("_csrf") + 1)));
        }
        return officers;
    }

    /** A session of somebody of the demo. */
    static Http atDoor(Served served, Statement superuser, String account) throws SQLException {
        superuser.execute("DELETE FROM identity_rate_limit");
        superuser.execute("UPDATE identity_account SET totp_step = 0");
        Http http = new Http(served.address(""));
        http.submit("/masuk", "/masuk", "akun", account, "sandi", password(http));
        String asked = http.get("/masuk/kode").body();
        Matcher code = CODE.matcher(asked.replaceAll("<[^>]*>", " "));
        if (!code.find()) throw new IllegalStateException("no code shown: " + asked);
        http.submit("/masuk/kode", "/masuk/kode", "kode", code.group(1));
        return http;
    }

    /** Refuses the n-th waiting proposal. */
    void decide(int year, int n, UUID token) {
        HttpResponse<String> answer = http.post(
                panel(year, n),
                "_csrf",
                csrf,
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
        if (answer.statusCode() != 303) {
            throw new IllegalStateException(panel(year, n) + " answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    /** Each officer decides one proposal after another without a pause; how many a second all together. */
    static double decideFor(int seconds, List<Officer> officers, int year, AtomicInteger next) throws Exception {
        return decideFor(seconds, officers, year, next, Duration.ZERO);
    }

    /** The same, each with a pause after every decision. */
    static double decideFor(int seconds, List<Officer> officers, int year, AtomicInteger next, Duration pause)
            throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        AtomicInteger done = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (Officer officer : officers) {
                all.add(threads.submit(() -> {
                    while (System.nanoTime() < end) {
                        officer.decide(year, next.getAndIncrement(), UUID.randomUUID());
                        done.incrementAndGet();
                        Thread.sleep(pause);
                    }
                    return null;
                }));
            }
            for (Future<?> each : all) each.get();
        }
        return done.get() / (double) seconds;
    }

    /** A connection that may do everything to the database of this home. */
    static Connection superuser(Path home) throws Exception {
        Path database = home.resolve("database");
        String port = Files.readAllLines(database.resolve("cluster/postmaster.pid"))
                .get(3)
                .strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/balai",
                "postgres",
                Files.readString(database.resolve("password")).strip());
    }

    private static String panel(int year, int n) {
        return "/musrenbang/usulan/" + WaitingProposals.number(year, n) + "/putusan";
    }

    /** The common password of the demo, as the sign-in page tells it. */
    private static String password(Http reader) {
        Matcher shown = Pattern.compile("<code[^>]*>([^<]+)</code>")
                .matcher(reader.get("/masuk").body());
        return shown.find() ? shown.group(1) : PASSWORD;
    }
}
