package id.balai.musrenbang.figures;

import static id.balai.musrenbang.MusrenbangFixtures.BERNGAM;
import static id.balai.musrenbang.MusrenbangFixtures.lurah;
import static id.balai.musrenbang.MusrenbangFixtures.metres;
import static id.balai.musrenbang.MusrenbangFixtures.reason;
import static org.assertj.core.api.Assertions.assertThat;

import id.balai.kernel.FiscalYear;
import id.balai.kernel.MovableClock;
import id.balai.musrenbang.MusrenbangFixtures;
import id.balai.musrenbang.cycle.Verdict;
import id.balai.musrenbang.proposal.DecidingProposal;
import id.balai.musrenbang.proposal.NewProposal;
import id.balai.musrenbang.proposal.Origin;
import id.balai.musrenbang.proposal.Proposal;
import id.balai.musrenbang.proposal.Ruling;
import id.balai.musrenbang.proposal.SubmittingProposal;
import id.balai.support.BalaiTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Days are whole days: thirty-six hours are one of them. */
@BalaiTest
class DaysToDecisionTests {
    private final MusrenbangFixtures fixtures;
    private final SubmittingProposal submitting;
    private final DecidingProposal deciding;
    private final FiguresOfYear figures;
    private final MovableClock clock;

    DaysToDecisionTests(
            MusrenbangFixtures fixtures,
            SubmittingProposal submitting,
            DecidingProposal deciding,
            FiguresOfYear figures,
            MovableClock clock) {
        this.fixtures = fixtures;
        this.submitting = submitting;
        this.deciding = deciding;
        this.figures = figures;
        this.clock = clock;
    }

    @Test
    void thirtySixHoursAreOneDay() {
        FiscalYear year = new FiscalYear(2063);
        fixtures.open(year);
        Instant now = clock.instant();
        AtomicReference<Proposal> made = new AtomicReference<>();
        clock.at(now.minus(Duration.ofHours(36)), () -> made.set(proposed(year)));
        Proposal proposal = made.get();
        clock.at(
                now,
                () -> deciding.decide(
                                new Ruling(proposal.number(), proposal.version(), Verdict.REFUSE, null, reason("K-09")),
                                lurah(BERNGAM))
                        .done());
        assertThat(figures.read(year).toDecision()).isEqualTo(new Figures.Days(1, 1, 1));
    }

    private Proposal proposed(FiscalYear year) {
        NewProposal made = new NewProposal(
                year,
                Origin.WARGA,
                "DR-01",
                metres(10),
                "Drainase Gang Hari",
                "Air naik ke teras tiap hujan dua jam, enam rumah terendam.",
                BERNGAM,
                "Gang Hari",
                null);
        return submitting
                .submit(made, List.of(), MusrenbangFixtures.resident())
                .done()
                .proposal();
    }
}
