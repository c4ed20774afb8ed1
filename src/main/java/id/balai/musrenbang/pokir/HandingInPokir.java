package id.balai.musrenbang.pokir;

import id.balai.identity.Actor;
import id.balai.kernel.RegionCode;
import id.balai.ledger.Decision;
import id.balai.ledger.Ledger;
import id.balai.musrenbang.cycle.Cycles;
import id.balai.musrenbang.cycle.Stage;
import id.balai.musrenbang.proposal.NewProposal;
import id.balai.musrenbang.proposal.Origin;
import id.balai.musrenbang.proposal.Outcome;
import id.balai.musrenbang.proposal.Proposal;
import id.balai.musrenbang.proposal.SubmittingProposal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A member of the council hands in a pokir: from a reses of the own, for a place in the own electoral district, until the
 * date that the year's cycle says. Setwan has it first.
 *
 * <p>Source: Permendagri 86/2017 art. 178 (a week before the musrenbang RKPD at the latest), Asahan Perbup 49/2017 (pokir
 * per reses, checked by the secretariat).
 */
@Service
public class HandingInPokir {
    private final Seats seats;
    private final ResesBook book;
    private final Cycles cycles;
    private final SubmittingProposal submitting;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final Clock clock;

    HandingInPokir(
            Seats seats,
            ResesBook book,
            Cycles cycles,
            SubmittingProposal submitting,
            Ledger ledger,
            JdbcClient jdbc,
            Clock clock) {
        this.seats = seats;
        this.book = book;
        this.cycles = cycles;
        this.submitting = submitting;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param made with {@link Origin#POKIR}
     * @throws PokirRefused.Thrown when it is not taken
     */
    @Transactional
    public Proposal handIn(NewProposal made, UUID reses, Actor actor) {
        if (made.origin() != Origin.POKIR) throw new IllegalArgumentException("not a pokir: " + made.origin());
        Seats.Sitting sitting = seats.of(actor).orElseThrow(() -> refused(new PokirRefused.NoSeat()));
        mustBeOpen(made);
        mustBeInside(sitting.seat().dapil(), made.region());
        Reses named = book.find(reses)
                .filter(r -> r.member().equals(actor.person()))
                .orElseThrow(() -> refused(new PokirRefused.NoReses()));
        Outcome outcome = submitting.submit(made, List.of(), actor);
        if (outcome instanceof Outcome.Refused(var why)) throw refused(new PokirRefused.AsAnyProposal(why));
        Proposal proposal = outcome.done().proposal();
        add(proposal, sitting, named);
        ledger.append(Decision.remark("musrenbang.proposal", proposal.id())
                .by(actor.person(), "dprd_member")
                .moving(null, "pokir")
                .with("number", proposal.number().toString())
                .with("reses", named.number())
                .with("dapil", sitting.seat().dapil().code()));
        return proposal;
    }

    private void mustBeOpen(NewProposal made) {
        Optional<Stage> stage = cycles.find(made.year()).flatMap(cycle -> cycle.pokirStage());
        if (stage.isEmpty() || !stage.get().isOpen(clock.instant())) {
            throw refused(new PokirRefused.NotOpen(stage.orElse(null)));
        }
    }

    private static void mustBeInside(Dapil dapil, RegionCode place) {
        if (!dapil.contains(place)) throw refused(new PokirRefused.OutsideDapil(dapil, place));
    }

    private void add(Proposal proposal, Seats.Sitting sitting, Reses reses) {
        jdbc.sql("""
                        INSERT INTO musrenbang_pokir (proposal, year, serial, reses, post, member, post_title, fraksi, dapil,
                          dapil_name) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        proposal.id(),
                        proposal.year().value(),
                        proposal.number().serial(),
                        reses.id(),
                        sitting.post().post(),
                        proposal.proposer().person().value(),
                        sitting.post().title(),
                        sitting.seat().fraksi(),
                        sitting.seat().dapil().code(),
                        sitting.seat().dapil().name())
                .update();
    }

    private static PokirRefused.Thrown refused(PokirRefused why) {
        return new PokirRefused.Thrown(why);
    }
}
