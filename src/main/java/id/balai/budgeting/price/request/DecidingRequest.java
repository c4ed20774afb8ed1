package id.balai.budgeting.price.request;

import id.balai.budgeting.price.book.BookOfOne;
import id.balai.budgeting.price.request.PriceRequest.State;
import id.balai.database.DataVersion;
import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Place;
import id.balai.identity.Policy;
import id.balai.kernel.MovableClock;
import id.balai.kernel.PriceItemCode;
import id.balai.kernel.Rupiah;
import id.balai.ledger.Decision;
import id.balai.ledger.Ledger;
import id.balai.organisation.HeldPost;
import id.balai.web.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The price team answers a request. What it accepts becomes an item at once, in a book of one: brought in by who asked,
 * approved by who decided.
 */
@Service
class DecidingRequest {
    private final PriceRequests requests;
    private final BookOfOne books;
    private final Ledger ledger;
    private final Clock clock;
    private final DataVersion data;

    DecidingRequest(PriceRequests requests, BookOfOne books, Ledger ledger, Clock clock, DataVersion data) {
        this.requests = requests;
        this.books = books;
        this.ledger = ledger;
        this.clock = clock;
        this.data = data;
    }

    /**
     * @param granted the price it gets; null when it is refused
     * @param read the version that the officer read
     * @param reason why, in 10 to 1,000 letters; becomes public
     * @throws NotFound when there is no such request, or this person may not keep prices
     */
    @Transactional
    RequestOutcome run(UUID id, int read, @Nullable Rupiah granted, String reason, Actor actor) {
        HeldPost post =
                Policy.postFor(actor, Permission.KEEP_PRICES, Place.CITY).orElseThrow(NotFound::new);
        PriceRequest request = requests.findForDeciding(id).orElseThrow(NotFound::new);
        if (request.version() != read || request.state() != State.WAITING) {
            return new RequestOutcome.DecidedByAnother(request);
        }
        if (request.askedBy().equals(actor.person())) return new RequestOutcome.OwnRequest();
        Rupiah highest = request.wanted().highest();
        if (granted != null && granted.exceeds(highest)) return new RequestOutcome.OverSurveys(highest);
        PriceItemCode item = granted == null ? null : priced(request, granted, reason, actor);
        State state = granted == null ? State.REFUSED : State.ACCEPTED;
        Instant now = clock.instant();
        requests.decide(request, state, actor.person(), LocalDate.ofInstant(now, MovableClock.JAKARTA), granted, item);
        Decision decision = Decision.on(RequestingPrice.KIND, id, request.version() + 1)
                .by(
                        actor.person(),
                        post.role().name().toLowerCase(Locale.ROOT),
                        post.agency().orElse(null))
                .moving(State.WAITING.word(), state.word())
                .with("request", request.number())
                .sealing("sentence", reason);
        if (granted != null && item != null)
            decision = decision.with("amount", granted).with("item", item.value());
        UUID entry = ledger.append(decision).value();
        requests.addStep(
                id,
                new PriceRequest.Step(
                        request.version() + 1, state, actor.displayName(), post.title(), reason, now, entry),
                actor.person());
        data.changed();
        return new RequestOutcome.Done(requests.find(request.number()).orElseThrow());
    }

    private PriceItemCode priced(PriceRequest request, Rupiah granted, String reason, Actor actor) {
        PriceRequest.Step asked = requests.steps(request.id()).getFirst();
        PriceRequest.Wanted wanted = request.wanted();
        return books.approved(
                new BookOfOne.Item(
                        wanted.kind(),
                        request.year(),
                        wanted.group(),
                        wanted.name(),
                        wanted.specification(),
                        wanted.unit(),
                        wanted.account(),
                        granted),
                "Permintaan " + request.number(),
                request.askedBy(),
                asked.actorName(),
                asked.postTitle(),
                reason,
                actor);
    }
}
