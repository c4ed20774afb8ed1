package id.balai.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.musrenbang.MusrenbangFixtures;
import id.balai.musrenbang.proposal.SubmittingProposal;
import id.balai.support.BalaiTest;
import id.balai.support.CountedStatements;
import id.balai.support.Http;
import id.balai.support.TestPeople;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** How many statements a page asks of the database: as many for fifty proposals as for one, and never many. */
@BalaiTest
@Import(CountedStatements.class)
class StatementCountTests {
    private final MusrenbangFixtures fixtures;
    private final SubmittingProposal submitting;
    private final TestPeople people;
    private final int port;

    StatementCountTests(
            MusrenbangFixtures fixtures, SubmittingProposal submitting, TestPeople people, @LocalServerPort int port) {
        this.fixtures = fixtures;
        this.submitting = submitting;
        this.people = people;
        this.port = port;
    }

    @Test
    void aPageAsksNoMoreForFiftyRowsThanForOne() {
        fixtures.open();
        Http lurah = people.signedIn(port, people.official("Ester Hitung", "lurah/12.75.02.1001"));
        String proposal = propose();
        Map<String, Integer> most = new LinkedHashMap<>();
        most.put("/", 10);
        most.put("/musrenbang?tahun=" + MusrenbangFixtures.YEAR, 9);
        most.put(proposal, 15);
        most.put("/jejak/usulan/" + proposal.substring(proposal.lastIndexOf('/') + 1), 11);
        most.put("/kerja", 9);
        most.put("/cari?q=drainase", 13);
        most.put("/log", 8);
        Map<String, Integer> one = CountedStatements.of(lurah, most.keySet());
        for (int i = 1; i < 50; i++) propose();
        Map<String, Integer> fifty = CountedStatements.of(lurah, most.keySet());
        CountedStatements.assertWithin(most, fifty);
        fifty.forEach((page, count) ->
                assertThat(count - one.getOrDefault(page, 0)).as(page).isLessThanOrEqualTo(CountedStatements.RUN_OUT));
    }

    private String propose() {
        return submitting
                .submit(
                        MusrenbangFixtures.drain(MusrenbangFixtures.BERNGAM, 20),
                        List.of(),
                        MusrenbangFixtures.resident())
                .done()
                .proposal()
                .number()
                .path();
    }
}
