package id.balai.musrenbang.story;

import id.balai.demo.DemoStory;
import id.balai.kernel.FiscalYear;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The musrenbang of the year before, from the first proposal to the end: what this year's budget carries out. */
@Component
class LastYearStory implements DemoStory {
    private static final int ORDER = 35;
    private static final Duration A_YEAR = Duration.ofDays(365);

    private final YearOpening opening;
    private final ProposalTelling telling;
    private final Clock clock;

    LastYearStory(YearOpening opening, ProposalTelling telling, Clock clock) {
        this.opening = opening;
        this.telling = telling;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void tell() {
        Instant now = clock.instant();
        FiscalYear year = YearOpening.planYear(now).previous();
        opening.open(year, now.minus(A_YEAR), true);
        telling.tell(year, "proposals-last-year");
    }
}
