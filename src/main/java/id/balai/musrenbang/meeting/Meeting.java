package id.balai.musrenbang.meeting;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as it stands. A verb gives the meeting after it, or nothing when {@link MeetingTransitions} has no such edge.
 *
 * @param version grows by one with every verb
 * @param edition how many berita acara it has
 * @param invitation the letter, once it was invited to
 */
public record Meeting(
        UUID id,
        MeetingKey key,
        int version,
        MeetingState state,
        int edition,
        Plan plan,
        @Nullable Instant invitedAt,
        @Nullable Instant openedAt,
        @Nullable Instant lockedAt,
        @Nullable UUID invitation) {

    /** When and where it is and who leads it. */
    public record Plan(Instant starts, String venue, String chair) {}

    static Meeting planned(UUID id, MeetingKey key, Plan plan) {
        return new Meeting(id, key, 1, MeetingState.PLANNED, 0, plan, null, null, null, null);
    }

    Optional<Meeting> changed(Plan other) {
        return after(MeetingVerb.CHANGE, null).map(m -> m.with(other));
    }

    Optional<Meeting> invited(Instant at, UUID letter) {
        return after(MeetingVerb.INVITE, null)
                .map(m -> new Meeting(id, key, m.version, m.state, edition, plan, at, openedAt, lockedAt, letter));
    }

    Optional<Meeting> postponed(Plan other) {
        return after(MeetingVerb.POSTPONE, null)
                .map(m -> new Meeting(id, key, m.version, m.state, edition, other, null, openedAt, lockedAt, null));
    }

    Optional<Meeting> opened(Instant at) {
        return after(MeetingVerb.OPEN, null)
                .map(m -> new Meeting(id, key, m.version, m.state, edition, plan, invitedAt, at, lockedAt, invitation));
    }

    /** With one more berita acara. */
    public Optional<Meeting> locked(Instant at) {
        return after(MeetingVerb.LOCK, at);
    }

    public Optional<Meeting> reopened() {
        return after(MeetingVerb.REOPEN, null);
    }

    private Optional<Meeting> after(MeetingVerb verb, @Nullable Instant locked) {
        return MeetingTransitions.next(state, verb)
                .map(next -> new Meeting(
                        id,
                        key,
                        version + 1,
                        next,
                        verb == MeetingVerb.LOCK ? edition + 1 : edition,
                        plan,
                        invitedAt,
                        openedAt,
                        locked == null ? lockedAt : locked,
                        invitation));
    }

    private Meeting with(Plan other) {
        return new Meeting(id, key, version, state, edition, other, invitedAt, openedAt, lockedAt, invitation);
    }
}
