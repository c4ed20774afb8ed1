package id.balai.musrenbang.story;

import id.balai.demo.DemoStory;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Ten months of proposals for next year's plan, up to now: some wait, late, today and this week, at every level. */
@Component
class ProposalStory implements DemoStory {
    private static final int ORDER = 50;

    private final ProposalTelling telling;
    private final Clock clock;

    ProposalStory(ProposalTelling telling, Clock clock) {
        this.telling = telling;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void tell() {
        telling.tell(YearOpening.planYear(clock.instant()), "proposals");
    }
}
