package id.balai.budgeting.starter;

import id.balai.demo.DemoStory;
import id.balai.kernel.FiscalYear;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The demo city has catalogues, and prices for last year, this year and the two that are planned. */
@Component
class CatalogueStory implements DemoStory {
    private static final int ORDER = 30;

    private final StarterCatalogues starter;
    private final Clock clock;

    CatalogueStory(StarterCatalogues starter, Clock clock) {
        this.starter = starter;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void tell() {
        FiscalYear now = new FiscalYear(LocalDate.now(clock).getYear());
        starter.load(List.of(now.previous(), now, now.next(), now.next().next()));
    }
}
