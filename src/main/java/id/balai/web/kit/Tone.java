package id.balai.web.kit;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a chip or a strip says beside its words. Each has an icon, because meaning never rests on colour. */
public enum Tone {
    /** Kept, balanced, done. */
    OK("ok", Icon.CHECK),
    /** Late, refused, to be acted on. */
    LATE("no", Icon.CLOCK),
    /** Refused, failed. */
    REFUSED("no", Icon.CROSS),
    /** Due today. */
    DUE("w8", Icon.CLOCK),
    /** The clock is stopped. */
    PAUSED("w8", Icon.PAUSE),
    /** On its way. */
    INFO("in", Icon.CLOCK),
    /** Nothing to say: a draft, a count. */
    NEUTRAL("", null);

    private final String css;
    private final @Nullable Icon icon;

    Tone(String css, @Nullable Icon icon) {
        this.css = css;
        this.icon = icon;
    }

    public String css() {
        return css;
    }

    public @Nullable Icon icon() {
        return icon;
    }

    /**
     * The tone of a name as modules write it: {@code late}.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Tone of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
