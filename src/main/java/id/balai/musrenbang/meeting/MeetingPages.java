package id.balai.musrenbang.meeting;

import id.balai.document.Documents;
import id.balai.identity.Actor;
import id.balai.web.kit.Errors;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page of a meeting for whoever runs it. */
@Component
class MeetingPages {
    private final Meetings meetings;
    private final MeetingSteps steps;
    private final MeetingPlaces places;
    private final Agenda agenda;
    private final AttendanceSheets attendance;
    private final MeetingNotes notes;
    private final SentBelow below;
    private final Documents documents;
    private final Clock clock;

    MeetingPages(
            Meetings meetings,
            MeetingSteps steps,
            MeetingPlaces places,
            Agenda agenda,
            AttendanceSheets attendance,
            MeetingNotes notes,
            SentBelow below,
            Documents documents,
            Clock clock) {
        this.meetings = meetings;
        this.steps = steps;
        this.places = places;
        this.agenda = agenda;
        this.attendance = attendance;
        this.notes = notes;
        this.below = below;
        this.documents = documents;
        this.clock = clock;
    }

    MeetingPage of(MeetingKey key, Actor actor) {
        return of(key, actor, Map.of(), Errors.NONE, null);
    }

    MeetingPage of(
            MeetingKey key, Actor actor, Map<String, String> typed, Errors errors, @Nullable MeetingRefused refused) {
        Optional<Meeting> meeting = meetings.find(key);
        return new MeetingPage(
                key,
                places.title(key),
                places.name(key),
                meeting.orElse(null),
                meeting.map(m -> agenda.of(m.id())).orElse(List.of()),
                meeting.map(m -> attendance.of(m.id())).orElse(new Attendance(Map.of(), List.of())),
                meeting.map(m -> notes.of(m.id())).orElse(List.of()),
                meeting.map(m -> steps.of(m.id())).orElse(List.of()),
                meeting.map(Meeting::invitation).flatMap(documents::find).orElse(null),
                places.decider(key, actor).isPresent(),
                below.missing(key),
                clock.instant(),
                typed,
                errors,
                refused == null ? null : MeetingWords.of(refused));
    }
}
