package id.balai.musrenbang.meeting;

import id.balai.musrenbang.ProposalNumber;
import java.time.Instant;

/** Every expected "no" to whoever runs a meeting. */
public sealed interface MeetingRefused {
    /** It was planned already. */
    record PlannedBefore(Meeting meeting) implements MeetingRefused {}

    /** Somebody else did something with it while this person was reading. */
    record ChangedByAnother(Meeting now, MeetingStep theirs) implements MeetingRefused {}

    /** The verb does not fit the state. */
    record NotInThisState(MeetingState state, MeetingVerb verb) implements MeetingRefused {}

    /** It is opened on its day, not before. */
    record TooEarly(Instant starts) implements MeetingRefused {}

    /** A date that is over cannot be invited to. */
    record DateOver(Instant starts) implements MeetingRefused {}

    /** Nothing is written any more: it is not open. */
    record NotOpen(MeetingState state) implements MeetingRefused {}

    /** Something is undecided; every proposal needs its word before the berita acara. */
    record Undecided(int proposals) implements MeetingRefused {}

    /** Accepted and without a score, where scoring is compulsory. */
    record Unscored(int proposals, String first) implements MeetingRefused {}

    /** Whoever proposed it, also for somebody at a counter, neither scores it nor gives it a place. */
    record MakerIsNotChecker() implements MeetingRefused {}

    /** Another proposal was given this place by hand. */
    record PlaceTaken(ProposalNumber by) implements MeetingRefused {}

    /** The criteria are others than on the form. */
    record OtherCriteria() implements MeetingRefused {}

    /** Nobody was counted as present. */
    record NobodyPresent() implements MeetingRefused {}

    /** The berita acara is signed by the chair and by representatives; there are none. */
    record NobodySigns() implements MeetingRefused {}

    /** Three delegates and not more. */
    record ThreeDelegates() implements MeetingRefused {}

    /** Thrown out of a transaction, so that nothing of it stays. */
    final class Thrown extends RuntimeException {
        private final transient MeetingRefused refused;

        public Thrown(MeetingRefused refused) {
            super(refused.toString(), null, false, false);
            this.refused = refused;
        }

        public MeetingRefused refused() {
            return refused;
        }
    }
}
