package id.balai.musrenbang.pokir;

import id.balai.database.DataVersion;
import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Place;
import id.balai.identity.Policy;
import id.balai.kernel.Ids;
import id.balai.ledger.Decision;
import id.balai.ledger.Ledger;
import id.balai.organisation.Holder;
import id.balai.web.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Setwan writes down a reses of a member. */
@Service
public class RecordingReses {
    private final ResesBook book;
    private final Ledger ledger;
    private final DataVersion data;
    private final Clock clock;

    RecordingReses(ResesBook book, Ledger ledger, DataVersion data, Clock clock) {
        this.book = book;
        this.ledger = ledger;
        this.data = data;
        this.clock = clock;
    }

    /**
     * @throws PokirRefused.Thrown when the number is taken
     * @throws NotFound when this person does not write reses down
     */
    @Transactional
    public Reses record(
            String number, UUID post, Holder member, LocalDate from, LocalDate to, String place, Actor actor) {
        if (Policy.postFor(actor, Permission.KEEP_RESES, Place.CITY).isEmpty()) throw new NotFound();
        Reses reses = new Reses(Ids.next(), number, post, member.person(), member.name(), from, to, place);
        if (!book.add(reses, clock.instant())) throw new PokirRefused.Thrown(new PokirRefused.NumberTaken(number));
        ledger.append(Decision.on(ResesSubject.KIND, reses.id(), 1)
                .by(actor.person(), "setwan")
                .starting("dicatat")
                .with("number", number)
                .with("from", from)
                .with("to", to)
                .sealing("place", place));
        data.changed();
        return reses;
    }
}
