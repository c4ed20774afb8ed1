package id.balai.notification.inbox;

import id.balai.kernel.PersonId;
import id.balai.notification.Happening;
import id.balai.notification.choice.Rhythm;
import java.util.List;

/** A happening and who is told of it. */
public record News(Happening happening, List<Told> told) {
    public News {
        told = List.copyOf(told);
    }

    /**
     * Somebody who is told.
     *
     * @param shown in the inbox
     * @param rhythm by letters
     */
    public record Told(PersonId person, boolean shown, Rhythm rhythm) {
        public boolean hears() {
            return shown || rhythm != Rhythm.NEVER;
        }
    }
}
