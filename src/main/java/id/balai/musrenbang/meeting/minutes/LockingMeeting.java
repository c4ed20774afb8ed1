package id.balai.musrenbang.meeting.minutes;

import static id.balai.web.Text.t;

import id.balai.database.CurrentCity;
import id.balai.document.Documents;
import id.balai.document.IssuedDocument;
import id.balai.identity.Actor;
import id.balai.ledger.Decision;
import id.balai.musrenbang.cycle.Cycles;
import id.balai.musrenbang.cycle.Level;
import id.balai.musrenbang.meeting.Agenda;
import id.balai.musrenbang.meeting.Attendance;
import id.balai.musrenbang.meeting.AttendanceSheets;
import id.balai.musrenbang.meeting.Meeting;
import id.balai.musrenbang.meeting.MeetingKey;
import id.balai.musrenbang.meeting.MeetingNotes;
import id.balai.musrenbang.meeting.MeetingPlaces;
import id.balai.musrenbang.meeting.MeetingRefused;
import id.balai.musrenbang.meeting.MeetingSteps;
import id.balai.musrenbang.meeting.MeetingVerb;
import id.balai.musrenbang.meeting.Meetings;
import id.balai.musrenbang.meeting.ranking.MeetingList;
import id.balai.musrenbang.meeting.ranking.MeetingLists;
import id.balai.musrenbang.meeting.ranking.Ranked;
import id.balai.organisation.HeldPost;
import id.balai.organisation.Regions;
import id.balai.web.NotFound;
import id.balai.web.Text;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fixes what a meeting decided in its berita acara, and opens it again by letter. From the lock on, nothing is decided at
 * this level for this place (Asahan, Temanggung: printing the berita acara locks; a change only by letter).
 */
@Service
public class LockingMeeting {
    private final Meetings meetings;
    private final MeetingSteps steps;
    private final MeetingPlaces places;
    private final MeetingLists lists;
    private final MinutesBook book;
    private final Agenda agenda;
    private final AttendanceSheets attendance;
    private final MeetingNotes notes;
    private final Documents documents;
    private final Cycles cycles;
    private final Regions regions;
    private final Clock clock;

    LockingMeeting(
            Meetings meetings,
            MeetingSteps steps,
            MeetingPlaces places,
            MeetingLists lists,
            MinutesBook book,
            Agenda agenda,
            AttendanceSheets attendance,
            MeetingNotes notes,
            Documents documents,
            Cycles cycles,
            Regions regions,
            Clock clock) {
        this.meetings = meetings;
        this.steps = steps;
        this.places = places;
        this.lists = lists;
        this.book = book;
        this.agenda = agenda;
        this.attendance = attendance;
        this.notes = notes;
        this.documents = documents;
        this.cycles = cycles;
        this.regions = regions;
        this.clock = clock;
    }

    /**
     * Makes the berita acara, or says why not.
     *
     * @param seen the version of the meeting that the officer had before the eyes
     */
    @Transactional
    public Optional<MeetingRefused> lock(MeetingKey key, int seen, Actor actor) {
        HeldPost post = places.decider(key, actor).orElseThrow(NotFound::new);
        // Whoever decides a proposal here holds the meeting until that is done, so nothing slips by.
        Meeting before = meetings.findForActing(key).orElseThrow(NotFound::new);
        Optional<MeetingRefused> unseen = unseen(before, seen);
        if (unseen.isPresent()) return unseen;
        Instant now = clock.instant();
        Optional<Meeting> after = before.locked(now);
        if (after.isEmpty()) return Optional.of(new MeetingRefused.NotInThisState(before.state(), MeetingVerb.LOCK));
        MeetingList list = lists.of(before);
        Attendance sheet = attendance.of(before.id());
        Optional<MeetingRefused> unready = unready(list, sheet);
        if (unready.isPresent()) return unready;
        fix(before, after.get(), list, sheet, actor, post, now);
        return Optional.empty();
    }

    /** Opens a fixed meeting again. The berita acara made before stays as it is. */
    @Transactional
    public Optional<MeetingRefused> reopen(MeetingKey key, int seen, Minutes.Letter letter, Actor actor) {
        HeldPost post = places.decider(key, actor).orElseThrow(NotFound::new);
        Meeting before = meetings.findForActing(key).orElseThrow(NotFound::new);
        Optional<MeetingRefused> unseen = unseen(before, seen);
        if (unseen.isPresent()) return unseen;
        Optional<Meeting> after = before.reopened();
        if (after.isEmpty()) return Optional.of(new MeetingRefused.NotInThisState(before.state(), MeetingVerb.REOPEN));
        meetings.save(after.get());
        book.add(before.id(), before.edition() + 1, letter);
        String note = Text.speaking(
                Text.INDONESIAN,
                () -> Text.t(
                        "musrenbang.minutes.letter.line",
                        letter.number(),
                        id.balai.web.Format.day(letter.dated()),
                        letter.sender(),
                        letter.about()));
        steps.record(
                before,
                after.get(),
                MeetingVerb.REOPEN,
                note,
                actor,
                post,
                decision -> citing(letter, decision.with("edition", before.edition() + 1)));
        return Optional.empty();
    }

    private static Decision citing(Minutes.Letter letter, Decision decision) {
        Decision said = decision.with("letterDated", letter.dated())
                .sealing("letter", letter.number())
                .sealing("sender", letter.sender());
        return letter.file() == null ? said : said.citing(letter.file());
    }

    private static Optional<MeetingRefused> unready(MeetingList list, Attendance sheet) {
        if (!list.left().isEmpty()) {
            return Optional.of(new MeetingRefused.Undecided(list.left().size()));
        }
        List<Ranked> unscored = list.criteria().isEmpty() ? List.of() : list.unscored();
        if (!unscored.isEmpty()) {
            return Optional.of(new MeetingRefused.Unscored(
                    unscored.size(), unscored.getFirst().row().number().toString()));
        }
        if (sheet.all() == 0) return Optional.of(new MeetingRefused.NobodyPresent());
        return sheet.representatives().isEmpty() ? Optional.of(new MeetingRefused.NobodySigns()) : Optional.empty();
    }

    private void fix(
            Meeting before,
            Meeting after,
            MeetingList list,
            Attendance sheet,
            Actor actor,
            HeldPost post,
            Instant now) {
        List<MinutesLine> lines = book.drawn(before, list);
        BeritaAcara paper = Text.speaking(Text.INDONESIAN, () -> paper(after, sheet, lines, post));
        IssuedDocument document = documents.issue(
                "musrenbang.minutes.kind", paper.title(), "musrenbang/minutes/paper", Map.of("page", paper));
        Minutes minutes = new Minutes(
                after.edition(),
                paper.number(),
                document.id(),
                document.sha256(),
                sheet.men(),
                sheet.women(),
                actor.displayName() + ", " + post.title(),
                now,
                paper.letter());
        meetings.save(after);
        book.add(after, minutes, lines);
        steps.record(
                before,
                after,
                MeetingVerb.LOCK,
                paper.number(),
                actor,
                post,
                decision -> pokir(paper, decision.citing(document.sha256()))
                        .with("edition", after.edition())
                        .with("accepted", paper.accepted().size())
                        .with("others", paper.others().size())
                        .with("amount", BeritaAcara.sum(paper.accepted()))
                        .with("present", sheet.all()));
    }

    private static Decision pokir(BeritaAcara paper, Decision decision) {
        if (!paper.hasPokir()) return decision;
        return decision.with("pokirAccepted", paper.pokirAccepted().size())
                .with("pokirOthers", paper.pokirOthers().size())
                .with("pokirAmount", BeritaAcara.sum(paper.pokirAccepted()));
    }

    private BeritaAcara paper(Meeting meeting, Attendance sheet, List<MinutesLine> lines, HeldPost post) {
        MeetingKey key = meeting.key();
        String number = number(meeting);
        return new BeritaAcara(
                t("musrenbang.minutes.title", places.title(key), number),
                regions.city().name(),
                places.title(key),
                places.name(key),
                number,
                meeting.edition(),
                letter(meeting),
                meeting,
                agenda.of(meeting.id()),
                sheet,
                notes.of(meeting.id()),
                lines,
                cycles.get(key.year())
                        .ladder()
                        .above(key.level())
                        .map(level -> t(level.labelKey()))
                        .orElse("RKPD"),
                post.title(),
                CurrentCity.get().hosts().getFirst() + key.path());
    }

    private Minutes.@Nullable Letter letter(Meeting meeting) {
        return meeting.edition() == 1 ? null : book.letter(meeting.id(), meeting.edition());
    }

    /** "BA/KEL/12.75.01.1005/2027", with the version from the second on. */
    private static String number(Meeting meeting) {
        MeetingKey key = meeting.key();
        String place = key.level() == Level.CITY ? "" : key.place() + "/";
        String first = "BA/" + t("musrenbang.minutes.short." + key.level()) + "/" + place + key.year();
        return meeting.edition() == 1 ? first : first + "/" + meeting.edition();
    }

    private Optional<MeetingRefused> unseen(Meeting meeting, int seen) {
        return meeting.version() == seen
                ? Optional.empty()
                : Optional.of(new MeetingRefused.ChangedByAnother(meeting, steps.last(meeting.id())));
    }
}
