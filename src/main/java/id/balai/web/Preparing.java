package id.balai.web;

import org.springframework.stereotype.Component;

/** How far a city that is not open yet has been set up, for whoever comes before it is. */
@Component
public class Preparing {
    private volatile Progress progress = new Progress(0, 0);

    /**
     * @param done parts that are over
     * @param of how many there are; none while nobody knows
     */
    public record Progress(int done, int of) {
        public boolean isKnown() {
            return of > 0;
        }
    }

    public void reached(int done, int of) {
        progress = new Progress(done, of);
    }

    Progress progress() {
        return progress;
    }
}
