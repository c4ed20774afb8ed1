package id.balai.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.demo.DemoPeople;
import id.balai.identity.signin.Unwatched;
import id.balai.ledger.checking.ReplayedLedger;
import id.balai.support.DemoPeopleAtDoor;
import id.balai.support.DemoTest;
import id.balai.support.FilledForm;
import id.balai.support.Http;
import id.balai.support.OwnProgram;
import id.balai.support.Proposing;
import id.balai.support.WrittenTables;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * People of the demo follow every link and send every form that they come upon, with what attackers type in one field or
 * all, with fields left out and sent twice. No answer is a fault of ours, each "no" is said in Indonesian and has saved
 * nothing, and at the end tables and log agree. In a database of its own, for some of it succeeds. Each form gets a few
 * of the values in each run, by a seed; {@code -Dbalai.seed} repeats one, {@code -Dbalai.hostile=all} sends everything.
 */
@DemoTest
@TestPropertySource(properties = "balai.test.forms=hostile")
@DirtiesContext
@Timeout(600)
class HostileFormsTests {
    private static final Logger LOG = LoggerFactory.getLogger(HostileFormsTests.class);
    /** The operators last: they shut others out. */
    private static final List<String> WHO = List.of(
            "",
            "warga",
            "loket",
            "kepling",
            "lurah",
            "camat",
            "verif",
            "rencana",
            "bapperida",
            "inspektorat",
            "operator");

    private static final List<String> START = List.of(
            "/akun",
            "/kerja",
            "/akun/keamanan",
            "/akun/kontak",
            "/loket",
            "/kelola/orang",
            "/kelola/akses",
            "/musrenbang",
            "/musrenbang/usulan/baru",
            "/musrenbang/kamus/belum-ada",
            "/masuk",
            "/daftar",
            "/lupa-sandi",
            "/");

    private static final List<String> HOSTILE = List.of(
            "",
            "   ",
            "0",
            "-1",
            "-1.000.000",
            "2147483648",
            "99999999999999999999",
            "1e309",
            "NaN",
            "999999999-12-31",
            "+999999999-12-31",
            "2026-02-30",
            "00000000-0000-0000-0000-000000000000",
            "TIDAK_ADA",
            "<script>alert(1)</script>",
            "a\u202Eb ' OR 1=1 -- ٣٤",
            "a\u0000b",
            "\u0007",
            "😀\uFFFE\u0007\r\nSet-Cookie: x=y",
            "{0} ${7*7} %s%n",
            "../../etc/passwd",
            "https://jahat.example/",
            "a".repeat(50_000));

    /** What a person types who means well: so that a wrong value is not hidden behind others. */
    private static final Map<String, String> WELL_MEANT = Map.ofEntries(
            Map.entry("akun", "lurah2"),
            Map.entry("sandi", "rambutan-binjai"),
            Map.entry("nik", DemoPeople.of("siti").nik().digits()),
            Map.entry("nama", "Uji Isian"),
            Map.entry("ponsel", "0812-0000-7799"),
            Map.entry("surel", "uji.isian@contoh.id"),
            Map.entry("lingkungan", "02"),
            Map.entry("alamat", "Gang Uji"),
            Map.entry("ukuran_panjang", "60"),
            Map.entry("masalah", "Parit tertutup tanah, air meluap ke rumah setiap hujan deras."),
            Map.entry("keadaan", "Air meluap setiap hujan."),
            Map.entry("pekerjaan", "Menggali parit"),
            Map.entry("kalimat", "Menurut daftar tahun ini."),
            Map.entry("alasan", "Menurut daftar tahun ini."),
            Map.entry("sebab", "Menurut daftar tahun ini."),
            Map.entry("sk", "SK uji"),
            Map.entry("sk-baru", "SK uji"),
            Map.entry("volume1", "2"),
            Map.entry("satuan1", "meter"),
            Map.entry("harga", "10.000"));

    /** What scripts alone send, which no form of a page shows. */
    private static final String OF_SCRIPTS = Stream.of(
                    "/masuk/kunci/tantangan",
                    "/akun/konfirmasi/kunci/tantangan",
                    "/akun/konfirmasi/kunci",
                    "/akun/kunci/tantangan",
                    "/akun/kunci/hapus")
            .map(action -> "<form method=\"post\" action=\"" + action
                    + "\"><input name=\"_csrf\"><input name=\"nomor\"><input name=\"kunci\"></form>")
            .collect(
                    Collectors.joining(
                            "",
                            "",
                            "<form method=\"post\" action=\"/musrenbang/usulan/baru/DR-01/serupa\"><input name=\"_csrf\">"
                                    + "<input name=\"kelurahan\"><input name=\"alamat\"><input name=\"masalah\"><input name=\"titik\"></form>"));

    private static final String OF_NOBODY = "1275010099770009";

    /** What nobody may be left without before the others are tried. */
    private static final Pattern LAST =
            Pattern.compile("/keluar|/akun/(sesi|aplikasi)|/loket/selesai|.*/konsep/.*/buang");

    /** After it nobody signs in as this person any more. */
    private static final Pattern NEW_PASSWORD = Pattern.compile("/akun/sandi");

    /** A form with mistakes is kept as a draft, and a wrong code is counted. */
    private static final Set<String> MAY_BE_KEPT_BESIDE_A_NO = Set.of("musrenbang_draft", "identity_code");

    private static final String BUSINESS =
            "^(musrenbang|budgeting|trace|organisation|web|notification|ledger_queue|identity_(person|account|passkey|consent|code|recovery))";
    /** Longer than any machine that is busy with other things needs, unless a value makes the program toil. */
    private static final Duration MUCH_TOO_LONG = Duration.ofSeconds(10);

    private static final int A_FIELD = 2;
    private static final int MOST = 16;
    private static final int MOST_AT_THE_DOOR = 5;

    private final SitePatterns patterns;
    private final JdbcClient jdbc;
    private final WrittenTables written;
    private final ReplayedLedger ledger;
    private final ThreadPoolTaskScheduler jobs;
    private final Unwatched unwatched;
    private final int port;
    private final long seed = Long.getLong("balai.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Set<String> failed = new TreeSet<>();
    private final Map<String, Integer> tried = new TreeMap<>();
    private int sent;

    HostileFormsTests(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
            ReplayedLedger ledger,
            @Value("${balai.jdbc.url}") String database,
            ThreadPoolTaskScheduler jobs,
            Unwatched unwatched,
            JdbcClient jdbc,
            @LocalServerPort int port)
            throws SQLException {
        this.patterns = new SitePatterns(mappings);
        this.ledger = ledger;
        this.jobs = jobs;
        this.unwatched = unwatched;
        this.written = new WrittenTables(database, BUSINESS);
        this.jdbc = jdbc;
        this.port = port;
    }

    /** What the program tells by the clock, after a decision that came before, is no half-saved form. */
    @BeforeEach
    void stopTheClockwork() {
        jobs.stop();
    }

    @AfterEach
    void letItRunAgain() {
        jobs.start();
    }

    @Test
    void noFormMakesTheProgramFailOrSavesHalfOfIt() throws SQLException {
        for (String login : WHO) {
            forgetTries();
            // Somebody has left a second browser open.
            if (login.equals("warga")) DemoPeopleAtDoor.signedIn(port, login);
            long at = System.nanoTime();
            Wanderer who = new Wanderer(login, port, patterns);
            tryEverything(who);
            LOG.info("{}: {} sent so far, {} s", who, sent, (System.nanoTime() - at) / 1_000_000_000);
        }
        written.close();
        TreeSet<String> never = patterns.takingForms();
        tried.keySet().forEach(kind -> never.remove(kind.replaceFirst(" .*", "")));
        LOG.info("{} kinds of forms, {} sent; never met: {}", tried.size(), sent, never);
        assertThat(failed).as("repeat with -Dbalai.seed=" + seed).isEmpty();
        assertThat(ledger.differences()).isEmpty();
    }

    private void forgetTries() {
        jdbc.sql("DELETE FROM identity_rate_limit").update();
    }

    /** Until neither pages nor answers show a form that is new. */
    private void tryEverything(Wanderer who) throws SQLException {
        Deque<Map.Entry<String, List<FilledForm>>> later = new ArrayDeque<>();
        who.wander(own(who), this::assertAnswer);
        who.wander(START, this::assertAnswer);
        who.look("/", OF_SCRIPTS);
        for (Map<String, List<FilledForm>> found = who.takeForms(); !found.isEmpty(); found = who.takeForms()) {
            for (var each : new TreeMap<>(found).entrySet()) {
                if (tried.containsKey(each.getKey())) continue;
                tried.put(each.getKey(), 0);
                if (NEW_PASSWORD.matcher(each.getKey()).lookingAt()) later.addLast(each);
                else if (LAST.matcher(each.getKey()).lookingAt()) later.addFirst(each);
                else tryOut(who, each.getKey(), each.getValue());
            }
            who.wander(List.of(), this::assertAnswer);
        }
        for (var each : later) tryOut(who, each.getKey(), each.getValue());
    }

    /** Proposals that the resident may withdraw, those that came back to be repaired; and a draft. */
    private List<String> own(Wanderer who) {
        if (!who.toString().equals("warga")) return List.of();
        Desk desk = new Desk(jdbc, port);
        Proposing.as("warga", Http.at(port)).describe("Konsep yang menunggu foto.");
        List<String> pages = new ArrayList<>();
        for (int metres : new int[] {41, 43, 47}) {
            pages.add(desk.propose(metres) + "/tarik");
            String back = desk.propose(metres + 10);
            desk.decide("lurah", back, "RETURN_TO_PROPOSER", "alasan", "18", "penjelasan", Desk.SAID);
            pages.add(back + "/perbaiki");
        }
        return pages;
    }

    private void tryOut(Wanderer who, String kind, List<FilledForm> forms) throws SQLException {
        String token = who.token();
        int turn = 0;
        for (FilledForm variant : variants(who, forms)) {
            if (turn++ % 10 == 0) token = who.token();
            send(who, variant.fresh(token));
        }
        // One that is meant well leads on to the forms behind it.
        for (FilledForm form : forms) {
            FilledForm meant = form.with(WELL_MEANT);
            if (form.names().contains("nik"))
                send(who, meant.with(Map.of("nik", OF_NOBODY)).fresh(who.token()));
            send(who, meant.fresh(who.token()));
        }
        tried.merge(kind, turn, Integer::sum);
    }

    /** Each on the next page of those that have this form, for one that succeeds is gone. */
    private List<FilledForm> variants(Wanderer who, List<FilledForm> forms) {
        List<FilledForm> variants = new ArrayList<>();
        int turn = 0;
        for (String name : forms.getFirst().names()) {
            for (String hostile : some(A_FIELD)) {
                variants.add(meant(forms, turn++).with(Map.of(name, hostile)));
            }
            variants.add(meant(forms, turn++).without(name));
            variants.add(meant(forms, turn++).doubled(name, some(1).getFirst()));
        }
        for (String hostile : some(A_FIELD)) variants.add(meant(forms, turn++).withAll(hostile));
        if (all()) return variants;
        Collections.shuffle(variants, random);
        // At the door each try takes its time, so that nobody can tell by it who has an account.
        return variants.subList(0, Math.min(variants.size(), who.isNobody() ? MOST_AT_THE_DOOR : MOST));
    }

    private static boolean all() {
        return "all".equals(System.getProperty("balai.hostile"));
    }

    private static FilledForm meant(List<FilledForm> forms, int turn) {
        return forms.get(turn % forms.size()).with(WELL_MEANT);
    }

    private List<String> some(int many) {
        if (all() && many > 1) return HOSTILE;
        List<String> values = new ArrayList<>(HOSTILE);
        Collections.shuffle(values, random);
        return values.subList(0, many);
    }

    private void send(Wanderer who, FilledForm form) throws SQLException {
        forgetTries();
        // A message that the form before was promised is written after its answer.
        OwnProgram.await("messages that were promised", () -> unwatched.underWay() == 0);
        written.sinceLastAsked();
        long at = System.nanoTime();
        HttpResponse<String> answer = who.send(form);
        sent++;
        String said = who + " " + form;
        Duration took = Duration.ofNanos(System.nanoTime() - at);
        if (took.compareTo(MUCH_TOO_LONG) > 0) failed.add("took " + took + ": " + said);
        assertAnswer(said, answer);
        if (answer.statusCode() >= 400) {
            Set<String> saved = written.sinceLastAsked();
            saved.removeAll(MAY_BE_KEPT_BESIDE_A_NO);
            if (!saved.isEmpty()) failed.add(answer.statusCode() + " but saved " + saved + ": " + said);
        }
        who.look(form.action(), answer.body());
        who.goOn(answer).ifPresent(page -> assertAnswer(said, page));
    }

    private void assertAnswer(String said, HttpResponse<String> answer) {
        String wrong = WrongAnswer.in(answer);
        if (!wrong.isEmpty()) failed.add(answer.statusCode() + " " + wrong + ": " + said);
    }
}
