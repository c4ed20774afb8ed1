package id.balai.musrenbang.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.musrenbang.cycle.Level;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** Whatever is tried with a proposal, it is in exactly one place and never lost. */
class TransitionsProperties {
    @Property
    void staysInExactlyOnePlace(@ForAll @Size(max = 40) List<Verb> tried) {
        Standing standing = Standing.waitingAt(Level.LINGKUNGAN);
        for (Verb verb : tried) {
            Optional<Standing> next = Transitions.next(standing, verb, TransitionsTests.LADDER);
            if (next.isEmpty()) continue;
            standing = next.get();
            assertThat(standing.state().isOpen() && standing.level() == null).isFalse();
            if (standing.state() == State.ACCEPTED || standing.state() == State.BUDGETED) {
                assertThat(standing.level()).isNull();
            }
        }
    }

    /** As long as somebody has to act, somebody can: no open state without a way on. */
    @Property
    void isNeverStuckWhileOpen(@ForAll @Size(max = 40) List<Verb> tried) {
        Standing standing = Standing.waitingAt(Level.LINGKUNGAN);
        for (Verb verb : tried) {
            standing = Transitions.next(standing, verb, TransitionsTests.LADDER).orElse(standing);
            if (standing.state().isOpen()) {
                assertThat(Transitions.verbs(standing, TransitionsTests.LADDER)).isNotEmpty();
            }
        }
    }

    /** What was put off comes back to the level that put it off, and in no other way. */
    @Property
    void isTakenUpAgainOnlyWhereItWasPutOff(@ForAll Level level, @ForAll Verb verb) {
        Standing deferred = new Standing(State.DEFERRED, level);
        assertThat(Transitions.next(deferred, verb, TransitionsTests.LADDER))
                .isEqualTo(verb == Verb.RESUME ? Optional.of(Standing.waitingAt(level)) : Optional.empty());
    }

    @Property
    void neverComesBackFromAnEnd(@ForAll Verb verb) {
        for (State end : List.of(State.BUDGETED, State.REFUSED, State.PASSED_TO_PROVINCE, State.WITHDRAWN)) {
            assertThat(Transitions.next(new Standing(end, Level.KECAMATAN), verb, TransitionsTests.LADDER))
                    .isEmpty();
        }
    }
}
