package id.balai.musrenbang.meeting;

import id.balai.document.IssuedDocument;
import id.balai.web.kit.Errors;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A meeting for whoever runs it.
 *
 * @param place "Kelurahan Berngam"
 * @param meeting null before it is planned
 * @param decides whether this person may also fix what was decided
 * @param missing the places below that have sent nothing, or did not fix theirs
 * @param typed what was typed, by field; empty at first
 */
public record MeetingPage(
        MeetingKey key,
        String title,
        String place,
        @Nullable Meeting meeting,
        List<Agenda.Point> agenda,
        Attendance attendance,
        List<MeetingNotes.Note> notes,
        List<MeetingStep> story,
        @Nullable IssuedDocument invitation,
        boolean decides,
        Missing missing,
        Instant now,
        Map<String, String> typed,
        Errors errors,
        @Nullable String refused) {
    public static final String SEEN = "versi";

    /** Names of places below. */
    public record Missing(List<String> sentNothing, List<String> notFixed) {
        public static final Missing NONE = new Missing(List.of(), List.of());

        public boolean isEmpty() {
            return sentNothing.isEmpty() && notFixed.isEmpty();
        }
    }

    public Map<String, String> hidden() {
        return meeting == null ? Map.of() : Map.of(SEEN, Integer.toString(meeting.version()));
    }

    /** The points that were ticked when the page was made, so that only what this person changes is written. */
    public Map<String, String> hiddenTicks() {
        return Map.of(
                "dilihat",
                agenda.stream()
                        .filter(Agenda.Point::done)
                        .map(p -> Integer.toString(p.ordinal()))
                        .collect(Collectors.joining(",")));
    }

    public long daysAhead() {
        return meeting == null ? 0 : HoldingMeeting.daysAhead(meeting.plan().starts(), now);
    }

    /** Whether an invitation sent now comes later than it should. */
    public boolean late() {
        return meeting != null && meeting.state() == MeetingState.PLANNED && daysAhead() < HoldingMeeting.DAYS_AHEAD;
    }

    public boolean mayOpenToday() {
        return meeting != null && meeting.state() == MeetingState.INVITED && daysAhead() <= 0;
    }

    public boolean isOpen() {
        return meeting != null && meeting.state().isOpen();
    }
}
