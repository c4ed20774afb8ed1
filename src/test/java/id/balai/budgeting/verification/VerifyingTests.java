package id.balai.budgeting.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.balai.budgeting.OpenStages;
import id.balai.budgeting.Unguarded;
import id.balai.budgeting.rka.Pot;
import id.balai.budgeting.rka.SettingCeiling;
import id.balai.budgeting.rka.WorksPlanner;
import id.balai.budgeting.starter.StarterCatalogues;
import id.balai.budgeting.version.BudgetStage;
import id.balai.budgeting.version.FreezeRefused;
import id.balai.budgeting.version.FreezingVersion;
import id.balai.budgeting.version.Unverified;
import id.balai.budgeting.version.VersionRefused;
import id.balai.identity.Actor;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.Ids;
import id.balai.kernel.NomenclatureCode;
import id.balai.kernel.PersonId;
import id.balai.kernel.Rupiah;
import id.balai.ledger.Ledger;
import id.balai.ledger.LedgerEntry;
import id.balai.musrenbang.MusrenbangFixtures;
import id.balai.organisation.HeldPost;
import id.balai.organisation.PostRole;
import id.balai.support.BalaiTest;
import id.balai.support.Http;
import id.balai.support.TestPeople;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The TAPD's sheet over HTTP: notes, answers, initials that hold for the lines they stand under, and maker is not checker. */
@BalaiTest
class VerifyingTests {
    private static final Iterator<Integer> YEARS =
            List.of(2006, 2007, 2008, 2028, 2029, 2032, 2084, 2085).iterator();
    private static final String WORKS = "1.03.0.00.0.00.01.0000";
    private static final String DRAINS = "1.03.06.2.01.0029";
    private static final String U_DITCH = "1.3.04.02.07.0001.00001";
    private static @org.jspecify.annotations.Nullable Http first;
    private static @org.jspecify.annotations.Nullable Http second;

    private final SettingCeiling ceilings;
    private final StarterCatalogues starter;
    private final Verifying verifying;
    private final Verifications verifications;
    private final FreezingVersion freezing;
    private final Ledger ledger;
    private final TestPeople people;
    private final JdbcClient jdbc;
    private final int port;
    private FiscalYear year = new FiscalYear(2006);

    VerifyingTests(
            SettingCeiling ceilings,
            StarterCatalogues starter,
            Verifying verifying,
            Verifications verifications,
            FreezingVersion freezing,
            Ledger ledger,
            TestPeople people,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.ceilings = ceilings;
        this.starter = starter;
        this.verifying = verifying;
        this.verifications = verifications;
        this.freezing = freezing;
        this.ledger = ledger;
        this.people = people;
        this.jdbc = jdbc;
        this.port = port;
    }

    @BeforeEach
    void aYearWithTwoLines() {
        year = new FiscalYear(YEARS.next());
        starter.load(List.of(year));
        OpenStages.of(jdbc, year);
        ceilings.run(
                Map.of(pot(), Rupiah.of(100_000_000)),
                "Uji",
                MusrenbangFixtures.official("Uji", PostRole.TAPD, "TAPD", null, null));
        write(U_DITCH + "\tGang Melur\t10\n" + U_DITCH + "\tGang Mawar\t4");
    }

    private Pot pot() {
        return new Pot(year, new AgencyCode(WORKS), new NomenclatureCode(DRAINS));
    }

    @Test
    void aNoteIsAnsweredAndSettledAndOnlyThenInitialled() {
        act(chair(), "catat", "baris", line("Gang Melur").toString(), "catatan", "Mengapa sepuluh meter?");
        assertThat(act(chair(), "paraf", "sidik", print()).body()).contains("1 catatan belum selesai");
        assertThat(planner().get("/kerja").body()).contains("Jawab catatan TAPD");
        UUID note = note();
        HttpResponse<String> tooShort = answer(note, 1, "ya");
        assertThat(tooShort.statusCode()).isEqualTo(422);
        assertThat(answer(note, 1, "Sesuai hasil ukur 3 Agustus.").statusCode()).isEqualTo(303);
        assertThat(planner().get(answers()).body()).contains("Mengapa sepuluh meter?", "Sesuai hasil ukur 3 Agustus.");
        assertThat(act(chair(), "selesai", "nota", note.toString(), "versi", "1")
                        .statusCode())
                .isEqualTo(409);
        assertThat(act(chair(), "selesai", "nota", note.toString(), "versi", "2")
                        .statusCode())
                .isEqualTo(303);
        assertThat(act(chair(), "paraf", "sidik", print()).statusCode()).isEqualTo(303);
        assertThat(chair().get(sheet()).body())
                .contains("Ketua Uji", "Berlaku", "2 baris, Rp13.790.000")
                .doesNotContain("· verifikasi tanpa catatan");
        assertThat(ledger.of(Verifying.NOTE, note))
                .extracting(LedgerEntry::to)
                .containsExactly("terbuka", "dijawab", "selesai");
    }

    @Test
    void membersInitialEachForThemselvesAndNoInitialsOutliveAChangeOfTheLines() {
        assertThat(act(chair(), "paraf", "sidik", print()).statusCode()).isEqualTo(303);
        assertThat(act(secretary(), "paraf", "sidik", print()).statusCode()).isEqualTo(303);
        assertThat(act(chair(), "paraf", "sidik", print()).body()).contains("Paraf Anda sudah ada");
        assertThat(text(chair().get("/kelola/verifikasi/" + year))).contains("Tata Ruang 1 dari 1");
        assertThat(chair().get(sheet()).body()).contains("verifikasi tanpa catatan");
        String before = print();
        write(U_DITCH + "\tGang Kenanga\t1");
        assertThat(text(chair().get(sheet()))).contains("Baris berubah sesudahnya");
        assertThat(text(chair().get("/kelola/verifikasi/" + year))).contains("Tata Ruang 0 dari 1");
        assertThat(act(chair(), "paraf", "sidik", before).body()).contains("berubah sejak Anda membukanya");
    }

    /** A member who presses twice, on two devices: one set of initials, and the other answer says that they are there. */
    @Test
    void initialsGivenTwiceAtOnceStandOnce() throws Exception {
        String seen = print();
        Http member = chair();
        member.get(sheet());
        Callable<Integer> initial = () -> act(member, "paraf", "sidik", seen).statusCode();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> each : two.invokeAll(List.of(initial, initial))) answers.add(each.get());
            assertThat(answers).containsExactlyInAnyOrder(303, 409);
        }
        assertThat(jdbc.sql("SELECT count(*) FROM budgeting_initial WHERE year = ?")
                        .param(year.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    /** A draft that is wholly initialled is frozen as it is; a change of its lines, and it wants initials or a reason. */
    @Test
    void onlyADraftWithoutInitialsWantsAReason() {
        act(chair(), "paraf", "sidik", print());
        assertThat(freezing.run(draft("rapbd"), ppkd()).unverified()).isEqualTo(new Unverified(0, 1, ""));
        write(U_DITCH + "\tGang Kenanga\t1");
        assertThatThrownBy(() -> freezing.run(draft("rapbd-2"), ppkd()))
                .isInstanceOfSatisfying(
                        VersionRefused.class,
                        e -> assertThat(e.refusal()).isEqualTo(new FreezeRefused.Unverified(1, 1)));
    }

    private FreezingVersion.Wanted draft(String code) {
        return new FreezingVersion.Wanted(
                year, BudgetStage.RAPBD, code, code, "Uji", java.time.LocalDate.of(2026, 9, 25), "");
    }

    private static Actor ppkd() {
        return MusrenbangFixtures.official("Uji", PostRole.PPKD, "PPKD", null, null);
    }

    @Test
    void provisionalLinesAreNotInitialled() {
        write("Nama\tVolume 1\tSatuan 1\tHarga\tRekening\tSementara\nPompa\t1\tunit\t1000\t5.2.04.02.07.0001\tya");
        HttpResponse<String> refused = act(chair(), "paraf", "sidik", print());
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("1 baris masih sementara");
    }

    @Test
    void whoWroteThereDoesNotVerifyWhateverPostIsHeldNow() {
        PersonId maker = jdbc.sql("SELECT person FROM budgeting_line_writer WHERE year = ?")
                .param(year.value())
                .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
                .single();
        HeldPost post = new HeldPost(
                Ids.next(),
                PostRole.TAPD,
                "Anggota TAPD",
                Optional.empty(),
                Optional.empty(),
                HeldPost.Tenure.DEFINITIVE);
        Actor promoted = new Actor(maker, "Ayu Baris", List.of(post));
        Verifications.Lines lines = verifications.lines(pot()).orElseThrow();
        assertThatThrownBy(() -> verifying.initial(pot(), lines.fingerprint(), promoted))
                .isInstanceOfSatisfying(
                        RefusedVerification.class,
                        e -> assertThat(e.refusal()).isEqualTo(new VerificationRefused.OwnWork()));
    }

    @Test
    void outsideItsStageNothingIsNoted() {
        List<String> form =
                new ArrayList<>(Http.hiddenFields(chair().get(sheet()).body()).subList(0, 2));
        form.addAll(List.of("tindak", "catat", "baris", "semua", "catatan", "Terlambat dicatat."));
        Unguarded.run(
                jdbc,
                "UPDATE budgeting_schedule SET closes_on = '2001-01-01' WHERE stage = 'VERIFIKASI' AND year = " + year);
        HttpResponse<String> refused = chair().post(sheet(), form.toArray(String[]::new));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Verifikasi");
        assertThat(verifications.notes(year, new AgencyCode(WORKS), "", 9)).isEmpty();
    }

    @Test
    void aPlannerDoesNotVerifyAndTheTapdDoesNotAnswer() {
        assertThat(planner().get(sheet()).statusCode()).isEqualTo(404);
        assertThat(chair().get(answers()).statusCode()).isEqualTo(404);
    }

    private Http planner() {
        return WorksPlanner.at(port, people);
    }

    private Http chair() {
        if (first == null) first = people.signedIn(port, people.official("Ketua Uji", "tapd/3"));
        return first;
    }

    private Http secretary() {
        if (second == null) second = people.signedIn(port, people.official("Sekretaris Uji", "tapd/2"));
        return second;
    }

    private void write(String rows) {
        String page = "/anggaran/rka/" + year + "/" + WORKS + "/lembar";
        List<String> fields =
                new ArrayList<>(Http.hiddenFields(planner().get(page).body()));
        fields.addAll(List.of("tempel", rows, "sub", DRAINS, "tindak", "simpan"));
        HttpResponse<String> saved = planner().post(page, fields);
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
    }

    private String sheet() {
        return "/kelola/verifikasi/" + year + "/" + WORKS + "/" + DRAINS;
    }

    private String answers() {
        return "/anggaran/rka/" + year + "/" + WORKS + "/asistensi";
    }

    private HttpResponse<String> act(Http member, String act, String... fields) {
        return post(member, sheet(), sheet(), act, fields);
    }

    private HttpResponse<String> answer(UUID note, int seen, String text) {
        return post(
                planner(),
                answers(),
                answers(),
                "",
                "nota",
                note.toString(),
                "versi",
                String.valueOf(seen),
                "jawaban",
                text);
    }

    private static HttpResponse<String> post(Http who, String page, String action, String act, String... fields) {
        List<String> hidden = Http.hiddenFields(who.get(page).body());
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < hidden.size(); i += 2) {
            boolean own = hidden.get(i).equals("_csrf") && !sent.contains("_csrf");
            if (own) sent.addAll(hidden.subList(i, i + 2));
        }
        sent.addAll(List.of("tindak", act));
        sent.addAll(List.of(fields));
        return who.post(action, sent.toArray(String[]::new));
    }

    private String print() {
        return verifications.lines(pot()).orElseThrow().fingerprint();
    }

    private UUID line(String about) {
        return jdbc.sql("SELECT id FROM budgeting_line WHERE year = ? AND specification = ?")
                .params(year.value(), about)
                .query(UUID.class)
                .single();
    }

    private UUID note() {
        return verifications
                .notes(year, new AgencyCode(WORKS), DRAINS, 9)
                .getFirst()
                .id();
    }

    private static String text(HttpResponse<String> page) {
        return page.body().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }
}
