package id.balai.musrenbang.making;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.musrenbang.MusrenbangFixtures;
import id.balai.support.BalaiTest;
import id.balai.support.Http;
import id.balai.support.TestPeople;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mistaken forms are kept as drafts, but not without end; whoever has too many is told what to do, and loses nothing. */
@BalaiTest
class DraftLimitTests {
    private static final String MAKING = "/musrenbang/usulan/baru/DR-01";
    private static final Pattern DRAFT = Pattern.compile("href=\"(/musrenbang/usulan/konsep/[-0-9a-f]{36})/ubah\"");

    private final MusrenbangFixtures fixtures;
    private final TestPeople people;
    private final JdbcClient jdbc;
    private final int port;
    private Http reader;

    DraftLimitTests(MusrenbangFixtures fixtures, TestPeople people, JdbcClient jdbc, @LocalServerPort int port) {
        this.fixtures = fixtures;
        this.people = people;
        this.jdbc = jdbc;
        this.port = port;
        this.reader = Http.at(port);
    }

    @BeforeEach
    void aResident() {
        fixtures.open();
        jdbc.sql("DELETE FROM identity_rate_limit").update();
        reader = people.signedIn(port, people.resident("Melati Konsep"));
    }

    @Test
    void tooManyDraftsAreRefusedBesideThoseThereAre() {
        for (int i = 0; i < Drafts.MOST; i++) {
            assertThat(send("Gang Konsep " + i).statusCode()).isEqualTo(422);
        }
        HttpResponse<String> refused = send("Gang Terakhir");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("Anda sudah punya 20 konsep", "value=\"Gang Terakhir\"", "action=\"" + MAKING + "\"");
        assertThat(drafts(refused.body())).hasSize(Drafts.MOST);

        String one = drafts(refused.body()).getFirst();
        String another = drafts(refused.body()).getLast();
        assertThat(send("Gang Terakhir", "buang", one.substring(one.lastIndexOf('/') + 1))
                        .statusCode())
                .isEqualTo(422);
        assertThat(reader.submit("/musrenbang/usulan/baru", another + "/buang").statusCode())
                .isEqualTo(303);
        assertThat(reader.get(one + "/ubah").statusCode()).isEqualTo(404);
        assertThat(reader.get(another + "/ubah").statusCode()).isEqualTo(404);
        assertThat(reader.get("/musrenbang/usulan/baru").body()).contains("Gang Terakhir");
    }

    /** Eight forms at once where one more may be kept. */
    @Test
    void theLimitHoldsWhoeverComesFirst() throws Exception {
        for (int i = 1; i < Drafts.MOST; i++) send("Gang Konsep " + i);
        List<Callable<Integer>> sendings = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String[] fields = fields("Gang Terakhir");
            sendings.add(() -> reader.post(MAKING, fields).statusCode());
        }
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> answer : threads.invokeAll(sendings)) answers.add(answer.get());
        }
        assertThat(answers).containsOnlyOnce(422).containsOnly(422, 409);
        assertThat(drafts(reader.get("/musrenbang/usulan/baru").body())).hasSize(Drafts.MOST);
    }

    /** One form sent eight times at once, as a bad line does, is one draft; its last words count. */
    @Test
    void aFormThatIsSentAgainIsTheSameDraft() throws Exception {
        String[] fields = fields("Gang Sinyal");
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> sendings = new ArrayList<>();
            for (int i = 0; i < 8; i++)
                sendings.add(() -> reader.post(MAKING, fields).statusCode());
            for (Future<Integer> answer : threads.invokeAll(sendings))
                assertThat(answer.get()).isEqualTo(422);
        }
        assertThat(drafts(reader.get("/musrenbang/usulan/baru").body())).hasSize(1);
        fields[java.util.Arrays.asList(fields).indexOf("Gang Sinyal")] = "Gang Sinyal ujung";
        reader.post(MAKING, fields);
        String again = reader.get("/musrenbang/usulan/baru").body();
        assertThat(drafts(again)).hasSize(1);
        assertThat(again).contains("Gang Sinyal ujung");
    }

    /** Sent twice, the second finds that the draft is gone; what was typed is not lost for that. */
    @Test
    void whatGoesForAnotherMayBeGoneAlready() {
        send("Gang Lama");
        String old = drafts(reader.get("/musrenbang/usulan/baru").body()).getFirst();
        String id = old.substring(old.lastIndexOf('/') + 1);
        assertThat(send("Gang Baru", "buang", id).statusCode()).isEqualTo(422);
        assertThat(reader.get(old + "/ubah").statusCode()).isEqualTo(404);
        assertThat(send("Gang Baru", "buang", id).statusCode()).isEqualTo(422);
    }

    @Test
    void nobodyThrowsAwayTheDraftOfAnother() {
        send("Gang Milik");
        String draft = drafts(reader.get("/musrenbang/usulan/baru").body()).getFirst();
        Http other = people.signedIn(port, people.resident("Kenanga Konsep"));
        assertThat(other.submit("/akun/keamanan", draft + "/buang").statusCode())
                .isEqualTo(404);
        String id = draft.substring(draft.lastIndexOf('/') + 1);
        assertThat(other.submit(MAKING, MAKING, "kelurahan", "12.75.01.1005", "alamat", "Gang Lain", "buang", id)
                        .statusCode())
                .isEqualTo(422);
        assertThat(reader.get(draft + "/ubah").statusCode()).isEqualTo(200);
    }

    /** Without a problem, so that it stays a draft. */
    private HttpResponse<String> send(String address, String... more) {
        return reader.post(MAKING, fields(address, more));
    }

    private String[] fields(String address, String... more) {
        List<String> fields =
                new ArrayList<>(Http.hiddenFields(reader.get(MAKING).body()));
        fields.addAll(List.of("kelurahan", "12.75.01.1005", "alamat", address));
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }

    private static List<String> drafts(String page) {
        List<String> found = new ArrayList<>();
        Matcher link = DRAFT.matcher(page);
        while (link.find()) found.add(link.group(1));
        return found;
    }
}
