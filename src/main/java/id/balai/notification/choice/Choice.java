package id.balai.notification.choice;

/**
 * How somebody wants to hear of a topic.
 *
 * @param shown whether it comes into the inbox
 */
public record Choice(boolean shown, Rhythm rhythm) {
    /** Of whoever chose nothing. */
    public static final Choice USUAL = new Choice(true, Rhythm.HOURLY);
}
