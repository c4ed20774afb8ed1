package id.balai.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.support.DemoTest;
import id.balai.support.Http;
import id.balai.support.Proposing;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same forms sent twice, and by two at once: one effect, and nobody loses what was written. */
@DemoTest
class DecidingAtOnceTests {
    private final int port;
    private final Desk desk;

    DecidingAtOnceTests(JdbcClient jdbc, @LocalServerPort int port) {
        this.port = port;
        this.desk = new Desk(jdbc, port);
    }

    @BeforeEach
    void startAfresh() {
        desk.startAfresh();
    }

    @Test
    void aDecisionSentTwiceHasOneEffectAndLeadsToOneReceipt() throws Exception {
        String proposal = desk.propose(15);
        List<String> form = desk.form("lurah", proposal, "ACCEPT");
        List<HttpResponse<String>> answers = Desk.together(
                () -> Desk.send(desk.door("lurah"), proposal + "/putusan", form),
                () -> Desk.send(desk.door("lurah"), proposal + "/putusan", form));
        answers.add(Desk.send(desk.door("lurah"), proposal + "/putusan", form));
        assertThat(answers).extracting(HttpResponse::statusCode).allMatch(status -> status / 100 == 3);
        assertThat(answers.stream().map(Desk::path).distinct()).containsExactly(proposal + "/tercatat/2");
        assertThat(desk.steps(proposal)).isEqualTo(2);
        assertThat(desk.door("lurah").get(proposal + "/tercatat/2").statusCode())
                .isEqualTo(200);
    }

    @Test
    void ofTwoOfficersAtOnceOneDecidesAndTheOtherKeepsWhatWasWritten() throws Exception {
        String proposal = desk.propose(16);
        for (String login : List.of("lurah", "camat", "verif")) desk.decide(login, proposal, "ACCEPT");
        List<String> one =
                desk.form("bapperida", proposal, "REFUSE", "alasan", "14", "penjelasan", "Kata yang satu, panjang.");
        List<String> other =
                desk.form("bapperida2", proposal, "REFUSE", "alasan", "13", "penjelasan", "Kata yang lain, panjang.");
        List<HttpResponse<String>> answers = Desk.together(
                () -> Desk.send(desk.door("bapperida"), proposal + "/putusan", one),
                () -> Desk.send(desk.door("bapperida2"), proposal + "/putusan", other));
        assertThat(answers)
                .extracting(HttpResponse::statusCode)
                .satisfiesExactlyInAnyOrder(
                        won -> assertThat(won).isEqualTo(303),
                        lost -> assertThat(lost).isEqualTo(409));
        boolean firstWon = answers.getFirst().statusCode() < 400;
        String told = answers.get(firstWon ? 1 : 0).body();
        assertThat(told).contains(firstWon ? "Kata yang lain, panjang." : "Kata yang satu, panjang.");
        assertThat(told).contains(firstWon ? "Irwan Batubara" : "Sri Wahyuni");
        assertThat(desk.steps(proposal)).isEqualTo(5);
    }

    @Test
    void whoComesSecondSeesBothVersionsWithTheirSizesAndAmounts() {
        String proposal = desk.propose(16);
        for (String login : List.of("lurah", "camat", "verif")) desk.decide(login, proposal, "ACCEPT");
        List<String> late = desk.form(
                "bapperida2",
                proposal,
                "ACCEPT_CHANGED",
                "ukuran_panjang",
                "12",
                "alasan",
                "07",
                "penjelasan",
                Desk.SAID);
        desk.decide(
                "bapperida",
                proposal,
                "ACCEPT_CHANGED",
                "ukuran_panjang",
                "14",
                "alasan",
                "07",
                "penjelasan",
                Desk.SAID);
        HttpResponse<String> answer = Desk.send(desk.door("bapperida2"), proposal + "/putusan", late);
        assertThat(answer.statusCode()).isEqualTo(409);
        // 16 and 14 metres at Rp985.000, and the twelve that were typed.
        assertThat(answer.body())
                .contains("Yang Anda lihat", "Rp15.760.000", "Rp13.790.000")
                .contains("<td class=\"num\">16</td>", "<b>14</b>", "<td class=\"num\">12</td>");
    }

    /** The page came back, the size was corrected, and it was sent once more: no success where nothing was saved. */
    @Test
    void aFormThatComesAgainChangedIsNotSwallowed() {
        String proposal = desk.propose(16);
        List<String> form = desk.form(
                "lurah",
                proposal,
                "ACCEPT_CHANGED",
                "ukuran_panjang",
                "14",
                "alasan",
                "07",
                "penjelasan",
                "Empat belas meter sudah cukup.");
        HttpResponse<String> first = Desk.send(desk.door("lurah"), proposal + "/putusan", form);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(303);
        int steps = desk.steps(proposal);
        assertThat(Desk.path(Desk.send(desk.door("lurah"), proposal + "/putusan", form)))
                .as("the same again")
                .isEqualTo(Desk.path(first));
        form.set(form.lastIndexOf("14"), "15");
        HttpResponse<String> changed = Desk.send(desk.door("lurah"), proposal + "/putusan", form);
        assertThat(changed.statusCode()).isEqualTo(422);
        assertThat(changed.body())
                .contains("Form ini sudah terkirim.", "Empat belas meter sudah cukup.", "data-keep-draft")
                .contains("href=\"" + Desk.path(first) + "\"");
        assertThat(desk.steps(proposal)).isEqualTo(steps);
    }

    @Test
    void oneDraftSentFromTwoPagesBecomesOneProposal() throws Exception {
        Proposing proposing = Proposing.as("budi", Http.at(port));
        String draft = Desk.path(proposing.describe("Air masuk ke dapur tiap hujan, dua puluh rumah.", "12"));
        List<String> one = Http.hiddenFields(proposing.http().get(draft).body());
        List<String> other = Http.hiddenFields(proposing.http().get(draft).body());
        assertThat(one).isNotEqualTo(other);
        one.addAll(List.of("beda", Proposing.DIFFERS));
        other.addAll(List.of("beda", Proposing.DIFFERS));
        int before = desk.count("musrenbang_proposal");
        List<HttpResponse<String>> answers = Desk.together(
                () -> Desk.send(proposing.http(), draft + "/kirim", one),
                () -> Desk.send(proposing.http(), draft + "/kirim", other),
                () -> Desk.send(proposing.http(), draft + "/kirim", one));
        assertThat(answers).extracting(HttpResponse::statusCode).allMatch(status -> status / 100 == 3);
        assertThat(answers.stream().map(Desk::path).distinct()).hasSize(1);
        assertThat(desk.count("musrenbang_proposal")).isEqualTo(before + 1);
        assertThat(Desk.path(proposing.http().get(draft))).isEqualTo(Desk.path(answers.getFirst()));
    }
}
