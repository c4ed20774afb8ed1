package id.balai.musrenbang.proposal;

import static id.balai.musrenbang.cycle.Level.AGENCY;
import static id.balai.musrenbang.cycle.Level.CITY;
import static id.balai.musrenbang.cycle.Level.KECAMATAN;
import static id.balai.musrenbang.cycle.Level.KELURAHAN;
import static id.balai.musrenbang.cycle.Level.LINGKUNGAN;
import static org.assertj.core.api.Assertions.assertThat;

import id.balai.musrenbang.cycle.Ladder;
import id.balai.musrenbang.cycle.Level;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TransitionsTests {
    static final Ladder LADDER = new Ladder(List.of(LINGKUNGAN, KELURAHAN, KECAMATAN, AGENCY, CITY));

    private static final Set<Verb> ENDS =
            EnumSet.of(Verb.REFUSE, Verb.DEFER, Verb.PASS_TO_PROVINCE, Verb.WITHDRAW, Verb.RETURN_TO_PROPOSER);

    /** Every standing with what may happen there; whatever is not named may not. */
    @Test
    void allowsExactlyWhatTheTableSays() {
        Map<State, Set<Verb>> allowed = Map.of(
                State.WITH_PROPOSER, EnumSet.of(Verb.RESUBMIT, Verb.WITHDRAW),
                State.ACCEPTED, EnumSet.of(Verb.BUDGET));
        for (Standing standing : standings()) {
            if (standing.state() == State.DEFERRED && standing.level() != null) {
                assertThat(Transitions.verbs(standing, LADDER)).containsExactly(Verb.RESUME);
                continue;
            }
            Set<Verb> expected = standing.state() == State.WAITING
                    ? waiting(java.util.Objects.requireNonNull(standing.level()))
                    : allowed.getOrDefault(standing.state(), Set.of());
            for (Verb verb : Verb.values()) {
                assertThat(Transitions.next(standing, verb, LADDER).isPresent())
                        .as(standing + " " + verb)
                        .isEqualTo(expected.contains(verb));
            }
        }
    }

    @Test
    void climbsLevelByLevelAndLeavesTheLadderAtTheTop() {
        assertThat(next(LINGKUNGAN, Verb.ACCEPT)).contains(Standing.waitingAt(KELURAHAN));
        assertThat(next(KELURAHAN, Verb.ACCEPT)).contains(Standing.waitingAt(KECAMATAN));
        assertThat(next(KECAMATAN, Verb.ACCEPT_CHANGED)).contains(Standing.waitingAt(AGENCY));
        assertThat(next(AGENCY, Verb.ACCEPT)).contains(Standing.waitingAt(CITY));
        assertThat(next(CITY, Verb.ACCEPT)).contains(new Standing(State.ACCEPTED, null));
    }

    @Test
    void returnsToTheLevelBelowOrToTheProposerWhoComesBackToTheSameLevel() {
        assertThat(next(AGENCY, Verb.RETURN_BELOW)).contains(Standing.waitingAt(KECAMATAN));
        assertThat(next(LINGKUNGAN, Verb.RETURN_BELOW)).isEmpty();
        Standing repaired = next(AGENCY, Verb.RETURN_TO_PROPOSER).orElseThrow();
        assertThat(repaired).isEqualTo(new Standing(State.WITH_PROPOSER, AGENCY));
        assertThat(Transitions.next(repaired, Verb.RESUBMIT, LADDER)).contains(Standing.waitingAt(AGENCY));
    }

    /** The ladder is data: a city without kelurahan begins at the kecamatan. */
    @Test
    void worksOnAnyLadder() {
        Ladder short_ = new Ladder(List.of(KECAMATAN, CITY));
        assertThat(Transitions.next(Standing.waitingAt(KECAMATAN), Verb.ACCEPT, short_))
                .contains(Standing.waitingAt(CITY));
        assertThat(Transitions.next(Standing.waitingAt(KECAMATAN), Verb.RETURN_BELOW, short_))
                .isEmpty();
    }

    @Test
    void reachesEveryState() {
        Set<State> reached = EnumSet.of(State.WAITING);
        Transitions.table().forEach(edge -> reached.add(edge.to()));
        assertThat(reached).containsExactlyInAnyOrder(State.values());
    }

    @Test
    void namesEveryVerbOnceInTheDecisionLog() {
        assertThat(Verb.values())
                .allSatisfy(verb -> assertThat(Transitions.event(verb)).matches("[a-z_]+"));
    }

    static List<Standing> standings() {
        List<Standing> all = new ArrayList<>();
        for (State state : State.values()) {
            if (!state.isOpen()) all.add(new Standing(state, null));
            for (Level level : LADDER.levels()) all.add(new Standing(state, level));
        }
        return all;
    }

    private static Set<Verb> waiting(Level level) {
        Set<Verb> verbs = EnumSet.copyOf(ENDS);
        verbs.add(Verb.ACCEPT);
        verbs.add(Verb.ACCEPT_CHANGED);
        if (level != LINGKUNGAN) verbs.add(Verb.RETURN_BELOW);
        return verbs;
    }

    private static Optional<Standing> next(Level level, Verb verb) {
        return Transitions.next(Standing.waitingAt(level), verb, LADDER);
    }
}
