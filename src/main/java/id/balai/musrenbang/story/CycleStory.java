package id.balai.musrenbang.story;

import id.balai.demo.DemoStory;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Ten months ago Bapperida published the kamus and opened the musrenbang of next year's plan. */
@Component
class CycleStory implements DemoStory {
    private static final int ORDER = 40;

    private final YearOpening opening;
    private final Clock clock;

    CycleStory(YearOpening opening, Clock clock) {
        this.opening = opening;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void tell() {
        Instant now = clock.instant();
        opening.open(YearOpening.planYear(now), now, YearOpening.Span.RUNNING, false);
    }
}
