package id.balai.musrenbang.meeting.minutes;

import static id.balai.web.Text.t;

import id.balai.document.IssuedDocument;
import id.balai.musrenbang.meeting.Agenda;
import id.balai.musrenbang.meeting.Attendance;
import id.balai.musrenbang.meeting.Meeting;
import id.balai.musrenbang.meeting.MeetingKey;
import id.balai.musrenbang.meeting.MeetingStep;
import id.balai.musrenbang.meeting.MeetingVerb;
import id.balai.web.kit.Jejak;
import id.balai.web.kit.Knot;
import id.balai.web.kit.When;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting for everybody. Of those who came there are counts; only who carries the result on is named here.
 *
 * @param meeting null while it is not planned
 * @param minutes the newest first
 * @param latest the lines of the newest
 * @param differences what differs between the newest and the one before it
 */
public record PublicMeetingPage(
        MeetingKey key,
        String title,
        @Nullable Meeting meeting,
        List<Agenda.Point> agenda,
        Attendance attendance,
        List<MeetingStep> story,
        @Nullable IssuedDocument invitation,
        List<Minutes> minutes,
        List<MinutesLine> latest,
        List<Difference> differences) {
    private static final int SHOWN = 50;

    public List<MinutesLine> accepted() {
        return latest.stream().filter(line -> line.accepted() && !line.pokir()).toList();
    }

    public List<MinutesLine> others() {
        return latest.stream().filter(line -> !line.accepted() && !line.pokir()).toList();
    }

    /** What council members proposed, by itself. */
    public List<MinutesLine> pokir() {
        return latest.stream().filter(MinutesLine::pokir).toList();
    }

    /** The first of a list; the rest is in the berita acara and the CSV. */
    public List<MinutesLine> shown(List<MinutesLine> lines) {
        return lines.subList(0, Math.min(SHOWN, lines.size()));
    }

    public String amount() {
        return id.balai.web.Format.rupiah(BeritaAcara.sum(accepted()));
    }

    public String csv(Minutes of, String part) {
        return key.path() + "/" + of.edition() + "/" + part + ".csv";
    }

    public String document(Minutes of) {
        return "/dokumen/" + of.document();
    }

    /** The story as knots, each with its receipt. */
    public Jejak trace() {
        return new Jejak(story.stream().map(PublicMeetingPage::knot).toList());
    }

    private static Jejak.Entry knot(MeetingStep step) {
        return Jejak.Entry.of(
                        shape(step.verb()), When.at(step.at()), t(step.verb().labelKey()))
                .by(step.actorName() + ", " + step.postTitle())
                .saying(step.note())
                .proven("/log/receipt/" + step.entry());
    }

    private static Knot shape(MeetingVerb verb) {
        return switch (verb) {
            case PLAN -> Knot.ORIGIN;
            case CHANGE, POSTPONE, REOPEN -> Knot.CHANGED;
            case INVITE, OPEN, LOCK -> Knot.DECIDED;
        };
    }
}
