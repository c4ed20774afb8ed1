package id.balai.musrenbang.meeting;

/** What may happen to a meeting. */
public enum MeetingVerb {
    PLAN,
    /** Another date, place, chair or agenda before anybody was invited. */
    CHANGE,
    INVITE,
    /** After the invitation it is put off; whoever was invited is invited again. */
    POSTPONE,
    OPEN,
    /** The berita acara is made. */
    LOCK,
    /** A letter opens it again. */
    REOPEN;

    /** Message key of what happened. */
    public String labelKey() {
        return "musrenbang.meeting.verb." + name();
    }
}
