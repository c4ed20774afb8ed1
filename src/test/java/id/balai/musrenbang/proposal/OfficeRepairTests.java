package id.balai.musrenbang.proposal;

import static id.balai.musrenbang.MusrenbangFixtures.KEBUN_LADA;
import static id.balai.musrenbang.MusrenbangFixtures.YEAR;
import static id.balai.musrenbang.MusrenbangFixtures.camat;
import static id.balai.musrenbang.MusrenbangFixtures.lurah;
import static id.balai.musrenbang.MusrenbangFixtures.metres;
import static id.balai.musrenbang.MusrenbangFixtures.reason;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.balai.identity.Actor;
import id.balai.kernel.RegionCode;
import id.balai.musrenbang.MusrenbangFixtures;
import id.balai.musrenbang.cycle.Verdict;
import id.balai.support.BalaiTest;
import id.balai.web.NotFound;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an office handed in belongs to the office: its writer goes, the successor repairs it. */
@BalaiTest
class OfficeRepairTests {
    private static final RegionCode PLACE = new RegionCode("12.75.02.1004");

    @Autowired
    private MusrenbangFixtures musrenbang;

    @Autowired
    private SubmittingProposal submitting;

    @Autowired
    private DecidingProposal deciding;

    @Autowired
    private RepairingProposal repairing;

    @BeforeEach
    void open() {
        musrenbang.open();
    }

    @Test
    void theSuccessorRepairsAndAStrangerDoesNot() {
        Proposal made = submitting
                .submit(ofTheKelurahan(), List.of(), lurah(PLACE))
                .done()
                .proposal();
        Ruling back = new Ruling(made.number(), made.version(), Verdict.RETURN_TO_PROPOSER, null, reason("C-15"));
        Proposal returned =
                deciding.decide(back, camat(new RegionCode("12.75.02"))).done().proposal();
        assertThatThrownBy(() -> resubmit(returned, lurah(KEBUN_LADA))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> resubmit(returned, MusrenbangFixtures.resident()))
                .isInstanceOf(NotFound.class);
        Proposal again = resubmit(returned, lurah(PLACE)).done().proposal();
        assertThat(again.standing().state()).isEqualTo(State.WAITING);
    }

    private Outcome resubmit(Proposal returned, Actor actor) {
        return repairing.resubmit(
                returned.number(), returned.title(), "Sudah diukur ulang bersama kepling.", metres(12), actor);
    }

    private static NewProposal ofTheKelurahan() {
        NewProposal drain = MusrenbangFixtures.drain(PLACE, 12);
        return new NewProposal(
                YEAR,
                Origin.KELURAHAN,
                drain.kamus(),
                drain.sizes(),
                drain.title(),
                drain.problem(),
                PLACE,
                drain.address(),
                null);
    }
}
