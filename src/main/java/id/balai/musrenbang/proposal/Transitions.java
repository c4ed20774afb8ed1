package id.balai.musrenbang.proposal;

import static id.balai.musrenbang.proposal.State.ACCEPTED;
import static id.balai.musrenbang.proposal.State.BUDGETED;
import static id.balai.musrenbang.proposal.State.DEFERRED;
import static id.balai.musrenbang.proposal.State.PASSED_TO_PROVINCE;
import static id.balai.musrenbang.proposal.State.REFUSED;
import static id.balai.musrenbang.proposal.State.WAITING;
import static id.balai.musrenbang.proposal.State.WITHDRAWN;
import static id.balai.musrenbang.proposal.State.WITH_PROPOSER;

import id.balai.musrenbang.cycle.Ladder;
import id.balai.musrenbang.cycle.Level;
import id.balai.musrenbang.cycle.Verdict;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What may happen to a proposal, as one table. What is not in it cannot happen.
 *
 * <p>Source of the verbs: SIPD (recommendation, return, refusal), Asahan Perbup 49/2017 (accept, accept with change,
 * refuse, each with reason). A verb moves a proposal on the ladder; which levels the ladder has is data.
 */
public final class Transitions {
    private static final List<Edge> EDGES = List.of(
            edge(WAITING, Verb.ACCEPT, Move.UP, WAITING, "diterima"),
            edge(WAITING, Verb.ACCEPT, Move.OVER_THE_TOP, ACCEPTED, "diterima"),
            edge(WAITING, Verb.ACCEPT_CHANGED, Move.UP, WAITING, "diterima_dengan_perubahan"),
            edge(WAITING, Verb.ACCEPT_CHANGED, Move.OVER_THE_TOP, ACCEPTED, "diterima_dengan_perubahan"),
            edge(WAITING, Verb.RETURN_BELOW, Move.DOWN, WAITING, "dikembalikan"),
            edge(WAITING, Verb.RETURN_TO_PROPOSER, Move.STAY, WITH_PROPOSER, "dikembalikan_ke_pengusul"),
            edge(WAITING, Verb.REFUSE, Move.STAY, REFUSED, "ditolak"),
            edge(WAITING, Verb.DEFER, Move.STAY, DEFERRED, "ditunda"),
            edge(WAITING, Verb.PASS_TO_PROVINCE, Move.STAY, PASSED_TO_PROVINCE, "dilimpahkan_ke_provinsi"),
            edge(WAITING, Verb.WITHDRAW, Move.STAY, WITHDRAWN, "ditarik"),
            edge(WITH_PROPOSER, Verb.RESUBMIT, Move.STAY, WAITING, "diajukan_kembali"),
            edge(WITH_PROPOSER, Verb.WITHDRAW, Move.STAY, WITHDRAWN, "ditarik"),
            edge(DEFERRED, Verb.RESUME, Move.STAY, WAITING, "dilanjutkan"),
            edge(ACCEPTED, Verb.BUDGET, Move.OFF, BUDGETED, "menjadi_baris"));

    private Transitions() {}

    /** Where the verb leads from here; empty when it may not happen. */
    static Optional<Standing> next(Standing from, Verb verb, Ladder ladder) {
        return EDGES.stream()
                .filter(edge -> edge.from == from.state() && edge.verb == verb)
                .flatMap(edge -> edge.follow(from, ladder).stream())
                .findFirst();
    }

    /** What may happen from here. */
    static List<Verb> verbs(Standing from, Ladder ladder) {
        return List.of(Verb.values()).stream()
                .filter(verb -> next(from, verb, ladder).isPresent())
                .toList();
    }

    /** What a level may say to a proposal that waits there, by the table and the ladder of the year. */
    public static List<Verdict> verdicts(Level level, Ladder ladder) {
        return List.of(Verdict.values()).stream()
                .filter(verdict -> next(Standing.waitingAt(level), Verb.of(verdict), ladder)
                        .isPresent())
                .toList();
    }

    /** The name of what happened, as the decision log has it. */
    static String event(Verb verb) {
        return EDGES.stream()
                .filter(edge -> edge.verb == verb)
                .map(Edge::event)
                .findFirst()
                .orElse("diajukan");
    }

    /** The table, for the documentation that is printed from it. */
    static List<Edge> table() {
        return EDGES;
    }

    private static Edge edge(State from, Verb verb, Move move, State to, String event) {
        return new Edge(from, verb, move, to, event);
    }

    /** How a verb moves a proposal on the ladder. */
    enum Move {
        /** To the level above; not from the highest. */
        UP,
        /** From the highest level off the ladder. */
        OVER_THE_TOP,
        /** To the level below; not from the lowest. */
        DOWN,
        STAY,
        /** It stands on no level. */
        OFF
    }

    /** One line of the table. */
    record Edge(State from, Verb verb, Move move, State to, String event) {
        Optional<Standing> follow(Standing standing, Ladder ladder) {
            @Nullable Level level = standing.level();
            return switch (move) {
                case UP -> on(level).flatMap(ladder::above).map(l -> new Standing(to, l));
                case OVER_THE_TOP ->
                    on(level).filter(l -> ladder.above(l).isEmpty()).map(l -> new Standing(to, null));
                case DOWN -> on(level).flatMap(ladder::below).map(l -> new Standing(to, l));
                case STAY -> to.isOpen() && level == null ? Optional.empty() : Optional.of(new Standing(to, level));
                case OFF -> Optional.of(new Standing(to, null));
            };
        }

        private static Optional<Level> on(@Nullable Level level) {
            return Optional.ofNullable(level);
        }
    }
}
