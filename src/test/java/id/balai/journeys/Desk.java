package id.balai.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.database.City;
import id.balai.database.CurrentCity;
import id.balai.support.DemoPeopleAtDoor;
import id.balai.support.Http;
import id.balai.support.Proposing;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People of the demo at their desks: a resident who proposes, officers who decide by the forms of their pages. */
final class Desk {
    /** A sentence that goes with a reason. */
    static final String SAID = "Diukur bersama kepling pada hari Selasa.";

    private static final Map<String, String> LEVELS =
            Map.of("kepling", "L-", "lurah", "K-", "camat", "C-", "verif", "V-", "bapperida", "T-", "bapperida2", "T-");

    /** Not for longer than a test: whoever signs in often elsewhere ends the oldest of the person's sessions. */
    private final Map<String, Http> doors = new ConcurrentHashMap<>();

    private final JdbcClient jdbc;
    private final int port;

    Desk(JdbcClient jdbc, int port) {
        this.jdbc = jdbc;
        this.port = port;
    }

    /** Other journeys left tries at the doors and drafts that were never sent; both are bounded for each person. */
    void startAfresh() {
        jdbc.sql("DELETE FROM identity_rate_limit").update();
        jdbc.sql("DELETE FROM musrenbang_draft WHERE proposal IS NULL").update();
    }

    String propose(int metres) {
        return Proposing.as("warga", Http.at(port)).propose("Air masuk ke dapur tiap hujan, dua puluh rumah.", metres);
    }

    /** In a lingkungan, so that its kepling decides first. */
    String proposeInLingkungan(int metres) {
        return Proposing.as("warga", Http.at(port))
                .propose("Air masuk ke dapur tiap hujan, dua puluh rumah.", metres, "02");
    }

    void decide(String login, String proposal, String verdict, String... more) {
        HttpResponse<String> answer = decided(login, proposal, verdict, more);
        assertThat(answer.statusCode())
                .as(login + " " + verdict + ": " + answer.body())
                .isEqualTo(303);
        HttpResponse<String> recorded = door(login).get(path(answer));
        assertThat(recorded.statusCode()).isEqualTo(200);
        assertThat(recorded.body()).contains("/log/receipt/");
    }

    HttpResponse<String> decided(String login, String proposal, String verdict, String... more) {
        return send(door(login), proposal + "/putusan", form(login, proposal, verdict, more));
    }

    List<String> form(String login, String proposal, String verdict, String... more) {
        String number = proposal.substring(proposal.lastIndexOf('/') + 1);
        List<String> fields = new ArrayList<>(
                Http.hiddenFields(door(login).get("/kerja?buka=" + number).body()));
        fields.addAll(List.of("putusan", verdict));
        for (int i = 0; i < more.length; i += 2) {
            boolean reason = more[i].equals("alasan") && more[i + 1].matches("\\d\\d");
            fields.addAll(List.of(more[i], reason ? LEVELS.get(login) + more[i + 1] : more[i + 1]));
        }
        return fields;
    }

    void repair(String proposal, String metres) {
        HttpResponse<String> answer = repaired(proposal, metres);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    HttpResponse<String> repaired(String proposal, String metres) {
        return door("warga")
                .submit(
                        proposal + "/perbaiki",
                        proposal + "/perbaiki",
                        "judul",
                        "Saluran Gang Kenanga",
                        "masalah",
                        "Air masuk ke dapur, sudah diukur ulang.",
                        "ukuran_panjang",
                        metres);
    }

    void assertPage(String proposal, String... words) {
        String page = Http.at(port)
                .get(proposal)
                .body()
                .replaceAll("<[^>]*>", "")
                .replace("&nbsp;", " ")
                .replace('\u00A0', ' ');
        assertThat(page).contains(words);
    }

    Http door(String login) {
        return doors.computeIfAbsent(login, who -> DemoPeopleAtDoor.signedIn(port, who));
    }

    int steps(String proposal) {
        return jdbc.sql("""
                        SELECT count(*) FROM musrenbang_step s JOIN musrenbang_proposal p ON p.id = s.proposal
                        WHERE p.serial = ? AND p.year = ?""")
                .params(
                        Integer.parseInt(proposal.substring(proposal.lastIndexOf('-') + 1)),
                        Integer.parseInt(proposal.replaceAll(".*USL-(\\d{4}).*", "$1")))
                .query(Integer.class)
                .single();
    }

    int rows() {
        return count("musrenbang_proposal") + count("musrenbang_step") + count("web_submission");
    }

    int count(String table) {
        return jdbc.sql("SELECT count(*) FROM " + table).query(Integer.class).single();
    }

    static HttpResponse<String> send(Http http, String action, List<String> fields) {
        return http.post(action, fields.toArray(String[]::new));
    }

    static String path(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(place -> place.replaceFirst("^https?://[^/]+", ""))
                .orElseThrow(() -> new AssertionError(answer.statusCode() + ": " + answer.body()));
    }

    @SafeVarargs
    static List<HttpResponse<String>> together(Callable<HttpResponse<String>>... acts) throws Exception {
        City city = CurrentCity.get();
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> futures = new ArrayList<>();
            for (Callable<HttpResponse<String>> act : acts) {
                futures.add(threads.submit(() -> {
                    start.await();
                    return CurrentCity.call(city, act);
                }));
            }
            start.countDown();
            List<HttpResponse<String>> answers = new ArrayList<>();
            for (Future<HttpResponse<String>> future : futures) answers.add(future.get());
            return answers;
        }
    }
}
