package id.balai.musrenbang.proposal;

import id.balai.identity.Actor;
import id.balai.kernel.FiscalYear;
import id.balai.musrenbang.ProposalNumber;
import id.balai.musrenbang.cycle.Cycle;
import id.balai.musrenbang.cycle.Ladder;
import id.balai.musrenbang.cycle.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as it stands. A verb gives the proposal after it, or nothing when {@link Transitions} has no such edge.
 *
 * @param version grows by one with every verb; the number of its last step
 * @param begins the lowest level that decides on it: {@link Way}
 * @param since when it came to where it is
 * @param due until when the level that has it promised to decide; null while nobody of the city has it
 * @param line the budget line that it became
 */
public record Proposal(
        UUID id,
        ProposalNumber number,
        int version,
        Standing standing,
        Origin origin,
        Level begins,
        String title,
        String problem,
        Spot spot,
        Work work,
        Proposer proposer,
        Instant submittedAt,
        Instant since,
        @Nullable LocalDate due,
        @Nullable UUID line) {

    public FiscalYear year() {
        return number.year();
    }

    /** The level that has to decide now; empty while none has to. */
    public Optional<Level> waitsAt() {
        return standing.state() == State.WAITING ? Optional.ofNullable(standing.level()) : Optional.empty();
    }

    /** The levels of the year that decide on this one, beginning with the first that has something to say about it. */
    public Ladder ladder(Cycle cycle) {
        return Way.from(begins, origin.ladder(cycle), spot.region());
    }

    /** The proposal after the verb, its work and promise as the verb leaves them. */
    Optional<Proposal> after(Verb verb, Ladder ladder, Change change) {
        return Transitions.next(standing, verb, ladder)
                .map(next -> new Proposal(
                        id,
                        number,
                        version + 1,
                        next,
                        origin,
                        begins,
                        change.title,
                        change.problem,
                        change.spot,
                        change.work,
                        proposer,
                        submittedAt,
                        change.at,
                        next.state() == State.WAITING ? change.due : null,
                        change.line));
    }

    /** Whether this person proposed it, has it proposed through this officer, or sits in the office that did. */
    public boolean belongsTo(Actor actor) {
        return proposer.person().equals(actor.onBehalfOf())
                || (origin.madeAt().isPresent() && Origins.may(origin, actor, spot.region(), work.agency()));
    }

    /** What a verb leaves changed, beginning with nothing but the time. */
    Change at(Instant at) {
        return new Change(title, problem, spot, work, at, due, line);
    }

    /** The parts of a proposal that a verb may change. */
    record Change(
            String title,
            String problem,
            Spot spot,
            Work work,
            Instant at,
            @Nullable LocalDate due,
            @Nullable UUID line) {
        Change to(Work other) {
            return new Change(title, problem, spot, other, at, due, line);
        }

        Change promising(LocalDate by) {
            return new Change(title, problem, spot, work, at, by, line);
        }

        Change saying(String newTitle, String newProblem) {
            return new Change(newTitle, newProblem, spot, work, at, due, line);
        }

        Change becoming(UUID budgetLine) {
            return new Change(title, problem, spot, work, at, due, budgetLine);
        }
    }
}
