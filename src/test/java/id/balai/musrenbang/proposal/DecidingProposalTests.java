package id.balai.musrenbang.proposal;

import static id.balai.musrenbang.MusrenbangFixtures.BERNGAM;
import static id.balai.musrenbang.MusrenbangFixtures.KEBUN_LADA;
import static id.balai.musrenbang.MusrenbangFixtures.PUTR;
import static id.balai.musrenbang.MusrenbangFixtures.YEAR;
import static id.balai.musrenbang.MusrenbangFixtures.bapperida;
import static id.balai.musrenbang.MusrenbangFixtures.camat;
import static id.balai.musrenbang.MusrenbangFixtures.counter;
import static id.balai.musrenbang.MusrenbangFixtures.drain;
import static id.balai.musrenbang.MusrenbangFixtures.lurah;
import static id.balai.musrenbang.MusrenbangFixtures.metres;
import static id.balai.musrenbang.MusrenbangFixtures.reason;
import static id.balai.musrenbang.MusrenbangFixtures.resident;
import static id.balai.musrenbang.MusrenbangFixtures.verifier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.balai.identity.Actor;
import id.balai.kernel.Ids;
import id.balai.kernel.RegionCode;
import id.balai.kernel.Rupiah;
import id.balai.ledger.Ledger;
import id.balai.musrenbang.Musrenbang;
import id.balai.musrenbang.MusrenbangFixtures;
import id.balai.musrenbang.NotWaitingForLine;
import id.balai.musrenbang.cycle.Level;
import id.balai.musrenbang.cycle.Pagus;
import id.balai.musrenbang.cycle.Verdict;
import id.balai.musrenbang.rkpd.HandingOver;
import id.balai.organisation.HeldPost;
import id.balai.support.BalaiTest;
import id.balai.web.NotFound;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@BalaiTest
class DecidingProposalTests {
    private static final RegionCode BINJAI_KOTA = new RegionCode("12.75.02");
    private static final RegionCode BINJAI_UTARA = new RegionCode("12.75.01");

    @Autowired
    private MusrenbangFixtures fixtures;

    @Autowired
    private SubmittingProposal submitting;

    @Autowired
    private DecidingProposal deciding;

    @Autowired
    private RepairingProposal repairing;

    @Autowired
    private HandingOver handing;

    @Autowired
    private Proposals proposals;

    @Autowired
    private Steps steps;

    @Autowired
    private Pagus pagus;

    @Autowired
    private Musrenbang musrenbang;

    @Autowired
    private Ledger ledger;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void open() {
        fixtures.open();
    }

    @Test
    void theServerComputesWhatItCosts() {
        Proposal proposal = submitted(96);
        assertThat(proposal.work().amount()).isEqualTo(Rupiah.of(94_560_000));
        assertThat(proposal.work().volume()).isEqualByComparingTo("96");
        assertThat(proposal.waitsAt()).contains(Level.KELURAHAN);
        assertThat(proposal.due()).isNotNull();
        assertThat(proposal.proposer().publicName()).isEqualTo("R*** S***");
    }

    @Test
    void goesUpLevelByLevelAndEveryStepKeepsItsOwnVolumeAndAmount() {
        Proposal proposal = submitted(96);
        accept(proposal, lurah(BERNGAM));
        Outcome changed = deciding.decide(
                new Ruling(proposal.number(), 2, Verdict.ACCEPT_CHANGED, metres(82), reason("C-07")),
                camat(BINJAI_KOTA));
        assertThat(changed.done().proposal().work().amount()).isEqualTo(Rupiah.of(80_770_000));
        accept(changed.done().proposal(), verifier(PUTR));
        accept(proposals.find(proposal.number()).orElseThrow(), bapperida());

        Proposal accepted = proposals.find(proposal.number()).orElseThrow();
        assertThat(accepted.standing()).isEqualTo(new Standing(State.ACCEPTED, null));
        assertThat(steps.of(accepted.id()))
                .extracting(Step::amount)
                .containsExactly(
                        Rupiah.of(94_560_000),
                        Rupiah.of(94_560_000),
                        Rupiah.of(80_770_000),
                        Rupiah.of(80_770_000),
                        Rupiah.of(80_770_000));
        assertThat(ledger.of("musrenbang.proposal", accepted.id())).hasSize(5);
    }

    @Test
    void becomesABudgetLineOnce() {
        Proposal proposal = acceptedEverywhere(50);
        assertThat(musrenbang.waitingForLine(PUTR, YEAR, 1000))
                .noneMatch(p -> p.number().equals(proposal.number()));
        handing.handOver(proposal.number(), reason("T-02"), bapperida());
        assertThat(musrenbang.waitingForLine(PUTR, YEAR, 1000))
                .anyMatch(p -> p.number().equals(proposal.number()));
        UUID line = Ids.next();
        Actor planner = verifier(PUTR);
        transaction.executeWithoutResult(t -> musrenbang.budgeted(proposal.number(), line, planner));
        assertThat(proposals.find(proposal.number()).orElseThrow().line()).isEqualTo(line);
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        t -> musrenbang.budgeted(proposal.number(), Ids.next(), planner)))
                .isInstanceOf(NotWaitingForLine.class);
    }

    @Test
    void isInvisibleToWhoDecidesNothingAboutIt() {
        Proposal proposal = submitted(20);
        assertThatThrownBy(() -> accept(proposal, lurah(KEBUN_LADA))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> accept(proposal, camat(BINJAI_UTARA))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> accept(proposal, resident())).isInstanceOf(NotFound.class);
    }

    @Test
    void whoHandedItInForAResidentMayNotDecide() {
        Actor officer = counter(resident());
        Actor asLurah = new Actor(
                officer.person(), officer.displayName(), lurah(BERNGAM).posts());
        Proposal proposal =
                submitting.submit(drain(BERNGAM, 20), List.of(), officer).done().proposal();
        assertThat(refusal(ruling(proposal, Verdict.ACCEPT), asLurah)).isInstanceOf(Refusal.MakerIsNotChecker.class);
    }

    /** The verifier's post stands first, but a verifier serves at no counter. */
    @Test
    void itIsSignedWithThePostThatServes() {
        Actor lurah = lurah(BERNGAM);
        List<HeldPost> posts =
                List.of(verifier(PUTR).posts().getFirst(), lurah.posts().getFirst());
        Actor officer = new Actor(
                lurah.person(), lurah.displayName(), posts, counter(resident()).helping());
        for (RegionCode place : List.of(BERNGAM, KEBUN_LADA)) {
            Proposal proposal = submitting
                    .submit(drain(place, 20), List.of(), officer)
                    .done()
                    .proposal();
            assertThat(proposal.proposer().servedByTitle()).isEqualTo("Lurah");
        }
    }

    @Test
    void whoAcceptedItBelowMayNotAcceptItAgainInAnotherPost() {
        Proposal proposal = submitted(20);
        Actor lurah = lurah(BERNGAM);
        accept(proposal, lurah);
        Actor actingCamat = new Actor(
                lurah.person(), lurah.displayName(), camat(BINJAI_KOTA).posts());
        assertThat(refusal(new Ruling(proposal.number(), 2, Verdict.ACCEPT, null, null), actingCamat))
                .isInstanceOf(Refusal.DecidedBefore.class);
    }

    @Test
    void tellsWhoWasFasterAndSavesNothing() {
        Proposal proposal = submitted(20);
        accept(proposal, lurah(BERNGAM));
        assertThat(refusal(ruling(proposal, Verdict.ACCEPT), lurah(BERNGAM)))
                .isInstanceOfSatisfying(Refusal.ChangedByAnother.class, changed -> {
                    assertThat(changed.theirs().verb()).isEqualTo(Verb.ACCEPT);
                    assertThat(changed.now().waitsAt()).contains(Level.KECAMATAN);
                });
        assertThat(steps.of(proposal.id())).hasSize(2);
    }

    @Test
    void takesOnlyReasonsOfItsLevelForThisVerdict() {
        Proposal proposal = submitted(20);
        assertThat(refusal(new Ruling(proposal.number(), 1, Verdict.REFUSE, null, reason("K-07")), lurah(BERNGAM)))
                .isInstanceOf(Refusal.ReasonNotListed.class);
        assertThat(refusal(new Ruling(proposal.number(), 1, Verdict.REFUSE, null, reason("C-09")), lurah(BERNGAM)))
                .isInstanceOf(Refusal.ReasonNotListed.class);
    }

    @Test
    void changingNothingIsNoChange() {
        Proposal proposal = submitted(20);
        assertThat(refusal(
                        new Ruling(proposal.number(), 1, Verdict.ACCEPT_CHANGED, metres(20), reason("K-07")),
                        lurah(BERNGAM)))
                .isInstanceOf(Refusal.NothingChanged.class);
    }

    @Test
    void takesRoomOfTheCeilingAndFreesItWhenAHigherLevelRefuses() {
        Rupiah before = taken();
        Proposal proposal = submitted(100);
        accept(proposal, lurah(BERNGAM));
        accept(proposals.find(proposal.number()).orElseThrow(), camat(BINJAI_KOTA));
        assertThat(taken()).isEqualTo(before.plus(Rupiah.of(98_500_000)));
        deciding.decide(new Ruling(proposal.number(), 3, Verdict.REFUSE, null, reason("V-09")), verifier(PUTR))
                .done();
        assertThat(taken()).isEqualTo(before);
    }

    @Test
    void comesBackFromRepairToTheLevelThatSentIt() {
        Actor proposer = resident();
        Proposal proposal = submitting
                .submit(drain(BERNGAM, 40), List.of(), proposer)
                .done()
                .proposal();
        accept(proposal, lurah(BERNGAM));
        deciding.decide(
                        new Ruling(proposal.number(), 2, Verdict.RETURN_TO_PROPOSER, null, reason("C-15")),
                        camat(BINJAI_KOTA))
                .done();
        assertThat(repairing.resubmit(proposal.number(), "Drainase Gang Cempaka", problem(), metres(41), proposer))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why()).isInstanceOf(Refusal.MoreThanAccepted.class));
        Proposal repaired = repairing
                .resubmit(proposal.number(), "Drainase Gang Cempaka", problem(), metres(38), proposer)
                .done()
                .proposal();
        assertThat(repaired.waitsAt()).contains(Level.KECAMATAN);
        assertThatThrownBy(() -> repairing.withdraw(proposal.number(), resident()))
                .isInstanceOf(NotFound.class);
        assertThat(repairing
                        .withdraw(proposal.number(), proposer)
                        .done()
                        .proposal()
                        .standing()
                        .state())
                .isEqualTo(State.WITHDRAWN);
    }

    @Test
    void theDatabaseRefusesAChangeWithoutItsEntryInTheDecisionLog() {
        Proposal proposal = submitted(20);
        assertThatThrownBy(
                        () -> jdbc.sql("UPDATE musrenbang_proposal SET amount = 1, version = version + 1 WHERE id = ?")
                                .param(proposal.id())
                                .update())
                .hasMessageContaining("tanpa catatan");
        assertThatThrownBy(
                        () -> jdbc.sql("UPDATE musrenbang_step SET amount = 1").update())
                .isNotNull();
    }

    private Proposal submitted(int metres) {
        return submitting
                .submit(drain(BERNGAM, metres), List.of("0".repeat(64)), resident())
                .done()
                .proposal();
    }

    private Proposal acceptedEverywhere(int metres) {
        Proposal proposal = submitted(metres);
        for (Actor actor : List.of(lurah(BERNGAM), camat(BINJAI_KOTA), verifier(PUTR), bapperida())) {
            accept(proposals.find(proposal.number()).orElseThrow(), actor);
        }
        return proposal;
    }

    private void accept(Proposal proposal, Actor actor) {
        deciding.decide(ruling(proposal, Verdict.ACCEPT), actor).done();
    }

    private static Ruling ruling(Proposal proposal, Verdict verdict) {
        return new Ruling(proposal.number(), proposal.version(), verdict, null, null);
    }

    private Refusal refusal(Ruling ruling, Actor actor) {
        return ((Outcome.Refused) deciding.decide(ruling, actor)).why();
    }

    private Rupiah taken() {
        return pagus.find(YEAR, Level.KECAMATAN, "12.75.02").orElseThrow().taken();
    }

    private static String problem() {
        return "Air naik ke teras tiap hujan; ukuran sudah diperbaiki menurut hasil ukur.";
    }
}
