package id.balai.musrenbang.surveying;

import static id.balai.musrenbang.MusrenbangFixtures.YEAR;
import static id.balai.musrenbang.MusrenbangFixtures.drain;
import static id.balai.musrenbang.MusrenbangFixtures.resident;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.balai.document.FileStore;
import id.balai.identity.person.Person;
import id.balai.kernel.RegionCode;
import id.balai.musrenbang.MusrenbangFixtures;
import id.balai.musrenbang.kamus.Kamus;
import id.balai.musrenbang.proposal.Proposal;
import id.balai.musrenbang.proposal.SubmittingProposal;
import id.balai.musrenbang.survey.Survey;
import id.balai.musrenbang.survey.Surveys;
import id.balai.support.BalaiTest;
import id.balai.support.Http;
import id.balai.support.Http.Upload;
import id.balai.support.TestPeople;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An officer goes and looks; what was found stands beside the proposal for everybody and cannot be changed. */
@BalaiTest
class SurveyTests {
    private static final RegionCode PLACE = new RegionCode("12.75.04.1002");
    private static final String FOUND = "Parit tanah sepanjang gang, tertutup di mulut jalan; airnya ke dapur.";

    private static @Nullable Person lurah;

    private final MusrenbangFixtures fixtures;
    private final SubmittingProposal submitting;
    private final Surveys surveys;
    private final Kamus kamus;
    private final FileStore files;
    private final TestPeople people;
    private final JdbcClient jdbc;
    private final int port;

    SurveyTests(
            MusrenbangFixtures fixtures,
            SubmittingProposal submitting,
            Surveys surveys,
            Kamus kamus,
            FileStore files,
            TestPeople people,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.fixtures = fixtures;
        this.submitting = submitting;
        this.surveys = surveys;
        this.kamus = kamus;
        this.files = files;
        this.people = people;
        this.jdbc = jdbc;
        this.port = port;
    }

    @BeforeEach
    void open() {
        fixtures.open();
        jdbc.sql("DELETE FROM identity_rate_limit").update();
    }

    @Test
    void whatWasFoundStandsBesideTheProposalWithItsPhotos() throws IOException {
        Proposal proposal = proposed();
        Http http = lurah();
        assertThat(http.get(proposal.number().path() + "/putusan").body()).contains("Catat hasil survei");
        HttpResponse<String> sent = send(http, proposal, "NO", smuggling());
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        List<Survey> recorded = surveys.of(proposal.id());
        assertThat(recorded).hasSize(1);
        Survey survey = recorded.getFirst();
        assertThat(survey.answers()).hasSize(questions().size()).allSatisfy(a -> {
            assertThat(a.answer()).isEqualTo(Survey.Answer.NO);
            assertThat(questions()).contains(a.question());
        });
        Survey.Picture picture = survey.pictures().getFirst();
        assertThat(new String(files.find(picture.sha256()).orElseThrow(), StandardCharsets.ISO_8859_1))
                .doesNotContain("script");
        assertThat(surveys.neededOf(List.of(picture.sha256()))).containsExactly(picture.sha256());
        assertThat(Http.at(port).get(picture.path()).statusCode()).isEqualTo(200);
        assertThat(Http.at(port).get(proposal.number().path()).body())
                .contains(FOUND, picture.path(), questions().getFirst(), "Dilihat bersama kepling", survey.receipt());
        assertThat(http.get(proposal.number().path() + "/putusan").body()).contains(FOUND, "0 dari ");
        assertThatThrownBy(() -> jdbc.sql("UPDATE musrenbang_survey SET finding = 'tidak ada apa-apa'")
                        .update())
                .isNotNull();
    }

    @Test
    void whatIsMissingIsSaidBesideItsFieldAndNothingTypedIsLost() {
        Proposal proposal = proposed();
        Http http = lurah();
        HttpResponse<String> answer = send(http, proposal, "ENTAH", "bukan foto".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("jawab_0-error", "foto-error", FOUND, "Dilihat bersama kepling");
        assertThat(surveys.of(proposal.id())).isEmpty();
    }

    @Test
    void onlyWhoHasItOnTheDeskRecordsOne() throws IOException {
        Proposal elsewhere = submitting
                .submit(drain(new RegionCode("12.75.04.1003"), 20), List.of(), resident())
                .done()
                .proposal();
        String form = elsewhere.number().path() + "/survei";
        assertThat(lurah().get(form).statusCode()).isEqualTo(404);
        assertThat(send(lurah(), elsewhere, "YES", smuggling()).statusCode()).isEqualTo(404);
        assertThat(people.signedIn(port, people.resident("Warga Survei"))
                        .get(form)
                        .statusCode())
                .isEqualTo(404);
    }

    private Proposal proposed() {
        return submitting.submit(drain(PLACE, 20), List.of(), resident()).done().proposal();
    }

    private HttpResponse<String> send(Http http, Proposal proposal, String answer, byte[] photo) {
        String form = proposal.number().path() + "/survei";
        List<String> fields =
                new ArrayList<>(Http.hiddenFields(http.get("/akun").body()));
        fields.addAll(List.of("hari", day(proposal), "temuan", FOUND));
        for (int i = 0; i < questions().size(); i++) {
            fields.addAll(List.of("jawab_" + i, answer, "catatan_" + i, "Dilihat bersama kepling"));
        }
        return http.post(form, fields, new Upload("foto", "foto.jpg", "image/jpeg", photo));
    }

    private static String day(Proposal proposal) {
        return id.balai.web.Format.dayOf(proposal.submittedAt()).toString();
    }

    private List<String> questions() {
        return kamus.find(YEAR, "DR-01").orElseThrow().questions();
    }

    /** A photo with something behind it. */
    private static byte[] smuggling() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "jpeg", file);
        file.write("<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII));
        return file.toByteArray();
    }

    private Http lurah() {
        if (lurah == null) lurah = people.official("Mariana Survei", "lurah/12.75.04.1002");
        return people.signedIn(port, lurah);
    }
}
