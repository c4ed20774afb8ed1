package id.balai.musrenbang.proposal;

import static id.balai.musrenbang.MusrenbangFixtures.QUOTA_OF_A_LINGKUNGAN;
import static id.balai.musrenbang.MusrenbangFixtures.bapperida;
import static id.balai.musrenbang.MusrenbangFixtures.camat;
import static id.balai.musrenbang.MusrenbangFixtures.drain;
import static id.balai.musrenbang.MusrenbangFixtures.kepling;
import static id.balai.musrenbang.MusrenbangFixtures.lurah;
import static id.balai.musrenbang.MusrenbangFixtures.reason;
import static id.balai.musrenbang.MusrenbangFixtures.resident;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.balai.identity.Actor;
import id.balai.kernel.RegionCode;
import id.balai.kernel.Rupiah;
import id.balai.musrenbang.MusrenbangFixtures;
import id.balai.musrenbang.cycle.Level;
import id.balai.musrenbang.cycle.Verdict;
import id.balai.support.BalaiTest;
import id.balai.web.NotFound;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@BalaiTest
class ResumingProposalTests {
    private static final RegionCode KELURAHAN = new RegionCode("12.75.02.1004");
    private static final RegionCode KECAMATAN = new RegionCode("12.75.02");

    @Autowired
    private MusrenbangFixtures fixtures;

    @Autowired
    private SubmittingProposal submitting;

    @Autowired
    private DecidingProposal deciding;

    @Autowired
    private ResumingProposal resuming;

    @Autowired
    private Steps steps;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void open() {
        fixtures.open();
    }

    @Test
    void comesBackToTheLevelThatPutItOffAndCountsAgainBelow() {
        RegionCode place = new RegionCode("12.75.02.1004.01");
        Proposal deferred = deferredByTheCamat(place);
        assertThat(used(place)).isZero();
        assertThat(resuming.resume(deferred.number(), 4, reason("C-01"), camat(KECAMATAN)))
                .isEqualTo(new Outcome.Refused(new Refusal.ReasonNotListed()));
        assertThatThrownBy(() -> resuming.resume(deferred.number(), 4, reason("C-20"), resident()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> resuming.resume(deferred.number(), 4, reason("C-20"), lurah(KELURAHAN)))
                .isInstanceOf(NotFound.class);
        Proposal back = resuming.resume(deferred.number(), 4, reason("C-20"), camat(KECAMATAN))
                .done()
                .proposal();
        assertThat(back.waitsAt()).contains(Level.KECAMATAN);
        assertThat(back.due()).isNotNull();
        assertThat(used(place)).isEqualTo(1);
        assertThat(taken(back)).containsExactly(Rupiah.of(19_700_000), Rupiah.of(19_700_000));
        assertThat(steps.last(back.id()).verb()).isEqualTo(Verb.RESUME);
        assertThat(resuming.resume(deferred.number(), 4, reason("C-20"), bapperida()))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why()).isInstanceOf(Refusal.ChangedByAnother.class));
    }

    @Test
    void bapperidaMayToo() {
        Proposal deferred = deferredByTheCamat(new RegionCode("12.75.02.1004.02"));
        Proposal back = resuming.resume(deferred.number(), 4, reason("C-21"), bapperida())
                .done()
                .proposal();
        assertThat(back.waitsAt()).contains(Level.KECAMATAN);
    }

    /** Its place in the quota was given to another meanwhile. */
    @Test
    void isRefusedWithTheNumberWhenTheQuotaBelowIsFullMeanwhile() {
        RegionCode place = new RegionCode("12.75.02.1004.03");
        Proposal deferred = deferredByTheCamat(place);
        for (int i = 0; i < QUOTA_OF_A_LINGKUNGAN; i++) {
            deciding.decide(accepting(submitted(place), 1), kepling(place)).done();
        }
        assertThat(resuming.resume(deferred.number(), 4, reason("C-20"), camat(KECAMATAN)))
                .isEqualTo(new Outcome.Refused(new Refusal.OverQuota(Level.LINGKUNGAN, false, QUOTA_OF_A_LINGKUNGAN)));
        assertThat(taken(deferred)).isEmpty();
        assertThat(used(place)).isEqualTo(QUOTA_OF_A_LINGKUNGAN);
    }

    private Proposal deferredByTheCamat(RegionCode place) {
        Proposal proposal = submitted(place);
        accept(proposal, 1, kepling(place));
        accept(proposal, 2, lurah(KELURAHAN));
        Ruling later = new Ruling(proposal.number(), 3, Verdict.DEFER, null, reason("C-12"));
        return deciding.decide(later, camat(KECAMATAN)).done().proposal();
    }

    private Proposal submitted(RegionCode place) {
        return submitting.submit(drain(place, 20), List.of(), resident()).done().proposal();
    }

    private void accept(Proposal proposal, int seen, Actor actor) {
        deciding.decide(accepting(proposal, seen), actor).done();
    }

    private static Ruling accepting(Proposal proposal, int seen) {
        return new Ruling(proposal.number(), seen, Verdict.ACCEPT, null, null);
    }

    private List<Rupiah> taken(Proposal proposal) {
        return jdbc.sql("SELECT amount FROM musrenbang_taken WHERE proposal = ? ORDER BY level")
                .param(proposal.id())
                .query((row, n) -> new Rupiah(row.getBigDecimal(1)))
                .list();
    }

    private int used(RegionCode place) {
        return jdbc.sql("SELECT sent FROM musrenbang_quota_place WHERE year = ? AND level = 'LINGKUNGAN' AND place = ?")
                .params(MusrenbangFixtures.YEAR.value(), place.value())
                .query(Integer.class)
                .single();
    }
}
