package id.balai.musrenbang.meeting;

import static id.balai.web.Text.t;

import id.balai.web.Format;

/** How a refusal is said. A new one does not compile until it has words. */
public final class MeetingWords {
    private MeetingWords() {}

    public static String of(MeetingRefused refused) {
        return switch (refused) {
            case MeetingRefused.PlannedBefore(Meeting meeting) ->
                t(
                        "musrenbang.meeting.refused.planned",
                        Format.dateTime(meeting.plan().starts()));
            case MeetingRefused.ChangedByAnother(Meeting now, MeetingStep theirs) ->
                t(
                        "musrenbang.meeting.refused.changed",
                        theirs.actorName() + ", " + theirs.postTitle(),
                        t(theirs.verb().labelKey()),
                        Format.dateTime(theirs.at()),
                        t(now.state().labelKey()));
            case MeetingRefused.NotInThisState(MeetingState state, MeetingVerb verb) ->
                t("musrenbang.meeting.refused.state", t(verb.labelKey()), t(state.labelKey()));
            case MeetingRefused.TooEarly(java.time.Instant starts) ->
                t("musrenbang.meeting.refused.early", Format.dateTime(starts));
            case MeetingRefused.DateOver(java.time.Instant starts) ->
                t("musrenbang.meeting.refused.over", Format.dateTime(starts));
            case MeetingRefused.NotOpen(MeetingState state) ->
                t("musrenbang.meeting.refused.notOpen", t(state.labelKey()));
            case MeetingRefused.Undecided(int proposals) ->
                t("musrenbang.meeting.refused.undecided", Format.number(proposals));
            case MeetingRefused.Unscored(int proposals, String first) ->
                t("musrenbang.meeting.refused.unscored", Format.number(proposals), first);
            case MeetingRefused.MakerIsNotChecker() -> t("musrenbang.meeting.refused.maker");
            case MeetingRefused.PlaceTaken(var by) -> t("musrenbang.meeting.refused.place", by);
            case MeetingRefused.OtherCriteria() -> t("musrenbang.meeting.refused.criteria");
            case MeetingRefused.NobodyPresent() -> t("musrenbang.meeting.refused.nobody");
            case MeetingRefused.NobodySigns() -> t("musrenbang.meeting.refused.unsigned");
            case MeetingRefused.ThreeDelegates() -> t("musrenbang.meeting.refused.delegates");
        };
    }
}
