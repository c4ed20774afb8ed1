package id.balai.musrenbang.meeting;

import static id.balai.web.Text.t;

import id.balai.document.Documents;
import id.balai.document.IssuedDocument;
import id.balai.identity.Actor;
import id.balai.kernel.Ids;
import id.balai.kernel.MovableClock;
import id.balai.kernel.NonBlank;
import id.balai.organisation.HeldPost;
import id.balai.organisation.Regions;
import id.balai.web.NotFound;
import id.balai.web.Text;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The life of a meeting from its plan to its opening. Each answer is why it was not done; empty when it was. */
@Service
public class HoldingMeeting {
    /** An invitation is sent so many days ahead (Asahan); later is possible and said aloud. */
    public static final int DAYS_AHEAD = 7;

    private final Meetings meetings;
    private final MeetingSteps steps;
    private final MeetingPlaces places;
    private final Agenda agenda;
    private final Documents documents;
    private final Regions regions;
    private final Clock clock;

    HoldingMeeting(
            Meetings meetings,
            MeetingSteps steps,
            MeetingPlaces places,
            Agenda agenda,
            Documents documents,
            Regions regions,
            Clock clock) {
        this.meetings = meetings;
        this.steps = steps;
        this.places = places;
        this.agenda = agenda;
        this.documents = documents;
        this.regions = regions;
        this.clock = clock;
    }

    @Transactional
    public Optional<MeetingRefused> plan(MeetingKey key, Meeting.Plan plan, List<String> points, Actor actor) {
        HeldPost post = post(key, actor);
        Optional<Meeting> before = meetings.findForActing(key);
        if (before.isPresent()) return Optional.of(new MeetingRefused.PlannedBefore(before.get()));
        Meeting meeting = Meeting.planned(Ids.next(), key, plan);
        if (!meetings.add(meeting)) return meetings.find(key).map(MeetingRefused.PlannedBefore::new);
        agenda.replace(meeting.id(), points);
        steps.record(null, meeting, MeetingVerb.PLAN, null, actor, post, UnaryOperator.identity());
        return Optional.empty();
    }

    /** @param seen the version that the person had before the eyes */
    @Transactional
    public Optional<MeetingRefused> change(
            MeetingKey key, int seen, Meeting.Plan plan, List<String> points, Actor actor) {
        return act(
                key,
                seen,
                MeetingVerb.CHANGE,
                null,
                actor,
                meeting -> meeting.changed(plan),
                meeting -> agenda.replace(meeting.id(), points));
    }

    /** Whoever was invited is invited again to the new date. */
    @Transactional
    public Optional<MeetingRefused> postpone(MeetingKey key, int seen, Meeting.Plan plan, NonBlank why, Actor actor) {
        return act(key, seen, MeetingVerb.POSTPONE, why.value(), actor, meeting -> meeting.postponed(plan), m -> {});
    }

    /** Makes the letter of invitation and the public announcement. */
    @Transactional
    public Optional<MeetingRefused> invite(MeetingKey key, int seen, Actor actor) {
        HeldPost post = post(key, actor);
        Meeting before = meetings.findForActing(key).orElseThrow(NotFound::new);
        Optional<MeetingRefused> refused = unseen(before, seen);
        if (refused.isPresent()) return refused;
        if (MeetingTransitions.next(before.state(), MeetingVerb.INVITE).isEmpty()) {
            return Optional.of(new MeetingRefused.NotInThisState(before.state(), MeetingVerb.INVITE));
        }
        Instant now = clock.instant();
        if (before.plan().starts().isBefore(now)) {
            return Optional.of(new MeetingRefused.DateOver(before.plan().starts()));
        }
        IssuedDocument letter = Text.speaking(Text.INDONESIAN, () -> letter(before, post, actor, now));
        Meeting after = before.invited(now, letter.id()).orElseThrow();
        meetings.save(after);
        steps.record(
                before,
                after,
                MeetingVerb.INVITE,
                null,
                actor,
                post,
                decision -> decision.citing(letter.sha256())
                        .with("daysAhead", daysAhead(before.plan().starts(), now)));
        return Optional.empty();
    }

    /** On its day, not before. */
    @Transactional
    public Optional<MeetingRefused> open(MeetingKey key, int seen, Actor actor) {
        Meeting before = meetings.findForActing(key).orElseThrow(NotFound::new);
        Instant now = clock.instant();
        if (before.state() == MeetingState.INVITED && daysAhead(before.plan().starts(), now) > 0) {
            return Optional.of(new MeetingRefused.TooEarly(before.plan().starts()));
        }
        return act(key, seen, MeetingVerb.OPEN, null, actor, meeting -> meeting.opened(now), m -> {});
    }

    /** Ticks what of the agenda is done; what somebody else ticked meanwhile stays. */
    @Transactional
    public Optional<MeetingRefused> tick(MeetingKey key, Set<Integer> seen, Set<Integer> ticked, Actor actor) {
        post(key, actor);
        Meeting meeting = meetings.findForWriting(key).orElseThrow(NotFound::new);
        if (!meeting.state().isOpen()) return Optional.of(new MeetingRefused.NotOpen(meeting.state()));
        agenda.tick(meeting.id(), seen, ticked);
        return Optional.empty();
    }

    /** How many days lie between today and the day of the meeting. */
    public static long daysAhead(Instant starts, Instant now) {
        return ChronoUnit.DAYS.between(
                LocalDate.ofInstant(now, MovableClock.JAKARTA), LocalDate.ofInstant(starts, MovableClock.JAKARTA));
    }

    private Optional<MeetingRefused> act(
            MeetingKey key,
            int seen,
            MeetingVerb verb,
            @Nullable String note,
            Actor actor,
            java.util.function.Function<Meeting, Optional<Meeting>> step,
            java.util.function.Consumer<Meeting> also) {
        HeldPost post = post(key, actor);
        Meeting before = meetings.findForActing(key).orElseThrow(NotFound::new);
        Optional<MeetingRefused> refused = unseen(before, seen);
        if (refused.isPresent()) return refused;
        Optional<Meeting> after = step.apply(before);
        if (after.isEmpty()) return Optional.of(new MeetingRefused.NotInThisState(before.state(), verb));
        meetings.save(after.get());
        also.accept(after.get());
        steps.record(before, after.get(), verb, note, actor, post, UnaryOperator.identity());
        return Optional.empty();
    }

    private Optional<MeetingRefused> unseen(Meeting meeting, int seen) {
        return meeting.version() == seen
                ? Optional.empty()
                : Optional.of(new MeetingRefused.ChangedByAnother(meeting, steps.last(meeting.id())));
    }

    private HeldPost post(MeetingKey key, Actor actor) {
        return places.runner(key, actor).orElseThrow(NotFound::new);
    }

    private IssuedDocument letter(Meeting meeting, HeldPost post, Actor actor, Instant now) {
        String title = t("musrenbang.meeting.invitation.title", places.title(meeting.key()));
        return documents.issue(
                "musrenbang.meeting.invitation",
                title,
                "musrenbang/meeting/letter",
                Map.of(
                        "page",
                        new InvitationLetter(
                                title,
                                regions.city().name(),
                                places.title(meeting.key()),
                                places.name(meeting.key()),
                                meeting,
                                agenda.of(meeting.id()),
                                post.title(),
                                actor.displayName(),
                                now)));
    }
}
