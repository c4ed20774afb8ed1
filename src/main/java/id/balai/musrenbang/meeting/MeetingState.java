package id.balai.musrenbang.meeting;

import id.balai.web.kit.Tone;
import java.util.Locale;

/** How far a meeting is. */
public enum MeetingState {
    PLANNED,
    INVITED,
    OPEN,
    /** Its berita acara is made; nothing is decided at this level for this place any more. */
    LOCKED,
    /** Open again by letter; the berita acara made before stays readable. */
    REOPENED;

    /** Whether attendance, scores and ranks may be written. */
    public boolean isOpen() {
        return this == OPEN || this == REOPENED;
    }

    /** The state in the decision log. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Message key of its name. */
    public String labelKey() {
        return "musrenbang.meeting.state." + name();
    }

    public Tone tone() {
        return switch (this) {
            case PLANNED -> Tone.NEUTRAL;
            case INVITED -> Tone.INFO;
            case OPEN, REOPENED -> Tone.DUE;
            case LOCKED -> Tone.OK;
        };
    }
}
