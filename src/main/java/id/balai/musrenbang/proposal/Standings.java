package id.balai.musrenbang.proposal;

import static id.balai.web.Text.t;

import id.balai.web.kit.Knot;
import id.balai.web.kit.Tone;

/** How a standing is said and coloured: one closed set, so that a new state cannot appear without a word and a shape. */
public final class Standings {
    private Standings() {}

    /** "Menunggu putusan lurah", "Diterima semua tingkat". */
    public static String words(Standing standing) {
        return t(key(standing));
    }

    /** Message key of those words. */
    static String key(Standing standing) {
        return standing.state() == State.WAITING && standing.level() != null
                ? "musrenbang.waiting." + standing.level().name()
                : standing.state().labelKey();
    }

    public static Tone tone(Standing standing) {
        return switch (standing.state()) {
            case WAITING -> Tone.INFO;
            case WITH_PROPOSER, DEFERRED -> Tone.PAUSED;
            case ACCEPTED, BUDGETED -> Tone.OK;
            case REFUSED -> Tone.REFUSED;
            case PASSED_TO_PROVINCE, WITHDRAWN -> Tone.NEUTRAL;
        };
    }

    static Knot knot(Verb verb) {
        return switch (verb) {
            case SUBMIT -> Knot.ORIGIN;
            case ACCEPT, RESUBMIT, BUDGET, PASS_TO_PROVINCE, RESUME -> Knot.DECIDED;
            case ACCEPT_CHANGED -> Knot.CHANGED;
            case RETURN_BELOW, RETURN_TO_PROPOSER, DEFER -> Knot.PAUSED;
            case REFUSE, WITHDRAW -> Knot.REFUSED;
        };
    }
}
