package id.balai.bench;

import id.balai.demo.DemoPeople;
import id.balai.support.Http;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How long the door takes to answer about somebody it knows, beside nobody: a refused sign-in, a code asked for. */
final class SignInBench implements Bench.Measurement {
    private static final int WARM_UP = 20;
    private static final int TRIES = 100;
    private static final double MOST = 1.1;
    private static final String KNOWN_NIK = DemoPeople.of("budi").nik().digits();
    private static final String UNKNOWN_NIK = "1275019900880001";

    @Override
    public List<Figure> measure(Path work) throws Exception {
        Path home = Files.createDirectory(work.resolve("home"));
        try (Served served = Served.start(home);
                Connection owner = Officer.superuser(home);
                Statement sql = owner.createStatement()) {
            sql.execute("SET search_path TO kota_1275");
            Http http = new Http(served.address(""));
            return List.of(
                    beside("wrong password", sql, signIn(http, "budi"), signIn(http, "tidakada")),
                    beside("forgotten password", sql, reset(http, "budi"), reset(http, "tidakada")),
                    beside("signing up", sql, signUp(http, KNOWN_NIK), signUp(http, UNKNOWN_NIK)));
        }
    }

    /** In turn, so that whatever else happens on the machine happens to both. */
    private static Figure beside(String what, Statement sql, Runnable known, Runnable unknown) throws SQLException {
        List<Double> ofKnown = new ArrayList<>();
        List<Double> ofUnknown = new ArrayList<>();
        for (int i = 0; i < WARM_UP + TRIES; i++) {
            ofKnown.add(milliseconds(sql, known));
            ofUnknown.add(milliseconds(sql, unknown));
        }
        return new Figure(
                what + ", known identity, median of " + TRIES,
                median(ofKnown),
                "ms",
                "unknown",
                median(ofUnknown),
                MOST,
                false);
    }

    private static double milliseconds(Statement sql, Runnable request) throws SQLException {
        sql.execute("DELETE FROM identity_rate_limit");
        long begin = System.nanoTime();
        request.run();
        return (System.nanoTime() - begin) / 1e6;
    }

    private static double median(List<Double> all) {
        List<Double> warm = all.stream().skip(WARM_UP).sorted().toList();
        return warm.get(warm.size() / 2);
    }

    private static Runnable signIn(Http http, String login) {
        return form(http, "/masuk", 422, "akun", login, "sandi", "bukan sandinya");
    }

    private static Runnable reset(Http http, String login) {
        return form(http, "/lupa-sandi", 303, "akun", login);
    }

    private static Runnable signUp(Http http, String nik) {
        Stream<String> person =
                Stream.of("nama", "Tiurma Baru", "nik", nik, "ponsel", "081200009901", "setuju", "true");
        Stream<String> more = Stream.of("kelurahan", "12.75.01.1001", "sandi", "sarung kotak dan kopi pahit");
        return form(http, "/daftar", 303, Stream.concat(person, more).toArray(String[]::new));
    }

    private static Runnable form(Http http, String path, int expected, String... fields) {
        List<String> all = new ArrayList<>(Http.hiddenFields(http.get(path).body()));
        all.addAll(List.of(fields));
        String[] sent = all.toArray(String[]::new);
        return () -> {
            HttpResponse<String> answer = http.post(path, sent);
            if (answer.statusCode() != expected) throw new IllegalStateException(path + " " + answer.statusCode());
        };
    }
}
