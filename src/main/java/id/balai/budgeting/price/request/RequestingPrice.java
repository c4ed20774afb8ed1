package id.balai.budgeting.price.request;

import id.balai.budgeting.price.request.PriceRequest.State;
import id.balai.budgeting.price.request.PriceRequest.Wanted;
import id.balai.database.DataVersion;
import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Place;
import id.balai.identity.Policy;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.Ids;
import id.balai.kernel.MovableClock;
import id.balai.ledger.Decision;
import id.balai.ledger.Ledger;
import id.balai.organisation.HeldPost;
import id.balai.organisation.WorkingCalendar;
import id.balai.web.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A planner asks for a price that the book lacks. From that day on the price team's clock runs: five working days, which
 * a city may set otherwise, because weeks of waiting are what planners complain of.
 */
@Service
class RequestingPrice {
    static final String KIND = "budgeting.price_request";

    private final PriceRequests requests;
    private final WorkingCalendar calendar;
    private final Ledger ledger;
    private final Clock clock;
    private final DataVersion data;
    private final int workingDays;

    RequestingPrice(
            PriceRequests requests,
            WorkingCalendar calendar,
            Ledger ledger,
            Clock clock,
            DataVersion data,
            @Value("${balai.budgeting.price-request-days:5}") int workingDays) {
        this.requests = requests;
        this.calendar = calendar;
        this.ledger = ledger;
        this.clock = clock;
        this.data = data;
        this.workingDays = workingDays;
    }

    /** The last day on which what is asked for today is decided. */
    LocalDate due() {
        return calendar.plusWorkingDays(LocalDate.ofInstant(clock.instant(), MovableClock.JAKARTA), workingDays);
    }

    /** @throws NotFound when this person does not write the budget of that agency */
    @Transactional
    PriceRequest run(FiscalYear year, Wanted wanted, Actor actor) {
        HeldPost post = Policy.postFor(actor, Permission.WRITE_RKA, Place.of(wanted.agency()))
                .orElseThrow(NotFound::new);
        UUID id = Ids.next();
        Instant now = clock.instant();
        PriceRequest request = new PriceRequest(
                id,
                1,
                year,
                requests.nextSerial(year),
                wanted,
                State.WAITING,
                due(),
                actor.person(),
                now,
                null,
                null,
                null);
        requests.add(request);
        UUID entry = ledger.append(Decision.on(KIND, id, 1)
                        .by(actor.person(), post.role().name().toLowerCase(Locale.ROOT), wanted.agency())
                        .starting(State.WAITING.word())
                        .with("request", request.number())
                        .with("year", year)
                        .with("amount", wanted.amount())
                        .with("due", request.due())
                        .sealing("sentence", wanted.why()))
                .value();
        requests.addStep(
                id,
                new PriceRequest.Step(1, State.WAITING, actor.displayName(), post.title(), wanted.why(), now, entry),
                actor.person());
        data.changed();
        return request;
    }
}
