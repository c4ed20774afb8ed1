package id.balai.budgeting.rka;

import id.balai.budgeting.calendar.Matter;
import id.balai.budgeting.calendar.Schedules;
import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Policy;
import id.balai.identity.Requires;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.organisation.HeldPost;
import id.balai.web.NotFound;
import id.balai.web.OfficeLink;
import id.balai.web.kit.Icon;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The way of a planner to the RKA: of the agency of the post, and of the year that is being written. */
@Controller
@Requires(Permission.WRITE_RKA)
class DoorController {
    private static final String DOOR = "/anggaran/rka";

    private final Schedules schedules;
    private final Clock clock;

    DoorController(Schedules schedules, Clock clock) {
        this.schedules = schedules;
        this.clock = clock;
    }

    @GetMapping(DOOR)
    String door(Actor actor) {
        AgencyCode agency = actor.posts().stream()
                .flatMap((HeldPost post) -> post.agency().stream())
                .filter(code -> WritingLine.mayWrite(actor, code))
                .findFirst()
                .orElseThrow(NotFound::new);
        return "redirect:" + DOOR + "/" + year() + "/" + agency;
    }

    /** The latest year in which lines may be written today; else next year, whose stages will open. */
    private FiscalYear year() {
        return schedules.openYears(Matter.LINE).stream()
                .reduce((earlier, later) -> later)
                .orElseGet(() -> new FiscalYear(LocalDate.now(clock).getYear() + 1));
    }

    /** Beside the work list of whoever writes lines. */
    @Configuration(proxyBeanMethods = false)
    static class Link {
        private static final int ORDER = 24;

        @Bean
        OfficeLink rkaDesk() {
            return new OfficeLink(
                    ORDER,
                    DOOR,
                    "budgeting.rka.desk",
                    Icon.BUDGET,
                    viewer -> Policy.maySomewhere(Actor.of(viewer), Permission.WRITE_RKA));
        }
    }
}
