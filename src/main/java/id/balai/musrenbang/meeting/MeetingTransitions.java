package id.balai.musrenbang.meeting;

import static id.balai.musrenbang.meeting.MeetingState.INVITED;
import static id.balai.musrenbang.meeting.MeetingState.LOCKED;
import static id.balai.musrenbang.meeting.MeetingState.OPEN;
import static id.balai.musrenbang.meeting.MeetingState.PLANNED;
import static id.balai.musrenbang.meeting.MeetingState.REOPENED;

import java.util.List;
import java.util.Optional;

/**
 * What may happen to a meeting, as one table; what is not in it cannot happen. Source: the procedure of Asahan (invitation,
 * attendance, opening, scoring, lock, berita acara; change after the lock only by letter), and Permendagri 86/2017.
 */
final class MeetingTransitions {
    private static final List<Edge> EDGES = List.of(
            new Edge(PLANNED, MeetingVerb.CHANGE, PLANNED),
            new Edge(PLANNED, MeetingVerb.INVITE, INVITED),
            new Edge(INVITED, MeetingVerb.POSTPONE, PLANNED),
            new Edge(INVITED, MeetingVerb.OPEN, OPEN),
            new Edge(OPEN, MeetingVerb.LOCK, LOCKED),
            new Edge(LOCKED, MeetingVerb.REOPEN, REOPENED),
            new Edge(REOPENED, MeetingVerb.LOCK, LOCKED));

    private MeetingTransitions() {}

    /** Where the verb leads from here; empty when it may not happen. */
    static Optional<MeetingState> next(MeetingState from, MeetingVerb verb) {
        return EDGES.stream()
                .filter(edge -> edge.from == from && edge.verb == verb)
                .map(Edge::to)
                .findFirst();
    }

    /** The table, for the documentation that is printed from it. */
    static List<Edge> table() {
        return EDGES;
    }

    /** One line of the table. */
    record Edge(MeetingState from, MeetingVerb verb, MeetingState to) {}
}
